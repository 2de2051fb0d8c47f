import { css } from 'lit';

/** The importer's frame: steps, ways to bring a source, progress, problems, the dialog. */
export const importerStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .step-title {
    font-size: calc(var(--_size) * 1.44);
    font-weight: 700;
    line-height: 1.25;
  }
  #step-title:focus {
    outline: none;
  }
  .muted {
    color: var(--_muted);
  }
  .muted,
  .hint {
    max-inline-size: 70ch;
  }
  .step {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 2);
  }
  .step > * {
    min-inline-size: 0;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    margin-block: calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
  }
  .steps li {
    padding-block: calc(var(--_space) * 1);
    border-block-end: 3px solid transparent;
    color: var(--_muted);
  }
  .steps .past {
    border-block-end-color: var(--_line);
  }
  .steps [aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 700;
  }
  .status-line {
    min-block-size: 1.5em;
    color: var(--_muted);
  }

  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
    background: none;
    font-weight: 400;
  }
  button {
    min-block-size: var(--_target);
  }
  button.small {
    min-block-size: 28px;
    padding: 0 calc(var(--_space) * 2.5);
    font-size: calc(var(--_size) * 0.875);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_space) * 6);
    align-items: start;
  }
  .way {
    display: grid;
    gap: calc(var(--_space) * 3);
    align-content: start;
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .way-title {
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }
  .drop {
    grid-column: 1 / -1;
    padding: calc(var(--_space) * 6);
    border: 2px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .drop.over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_raised);
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  .one-line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .one-line input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    text-align: start;
  }
  .progress {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    max-inline-size: 30rem;
    padding-block: calc(var(--_space) * 4);
  }
  progress {
    inline-size: 100%;
    block-size: 0.75em;
    accent-color: var(--_accent);
  }
  .problem,
  .notice,
  .done {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    max-inline-size: 70ch;
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_control);
  }
  .problem {
    border-inline-start-color: var(--_error);
  }
  .done {
    border-inline-start-color: var(--_accent);
    font-weight: 600;
  }
  .problem ul {
    padding-inline-start: 1.25em;
  }
  .problem-title {
    font-weight: 700;
  }
  .fault {
    color: var(--_error);
    font-weight: 600;
  }
  .fault:empty {
    display: none;
  }

  dialog form,
  .for-level {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  .for-level[hidden] {
    display: none;
  }
  .field {
    display: grid;
    gap: calc(var(--_space) * 1);
  }
  .field > [part='label'] {
    font-weight: 600;
  }
  .field :is(input, select, textarea) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .more {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .steps li {
      border-block-end-color: Canvas;
    }
    .steps [aria-current] {
      border-block-end-color: Highlight;
    }
  }
  @container (inline-size < 640px) {
    .ways {
      grid-template-columns: minmax(0, 1fr);
    }
    .drop {
      padding: calc(var(--_space) * 4);
    }
  }
`;
