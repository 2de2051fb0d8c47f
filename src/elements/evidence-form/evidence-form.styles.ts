import { css } from 'lit';

/** One column, wide enough to read and no wider; parts stand beside each other only where there is room. */
export const evidenceFormStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  .form {
    display: block;
    max-inline-size: 44rem;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .intro {
    margin-block: calc(var(--_space) * 3);
  }
  .muted {
    font-weight: 400;
    color: var(--_muted);
  }
  .field {
    margin-block-start: calc(var(--_space) * 7);
  }
  .field > label:first-child,
  .field > legend {
    display: block;
    padding: 0;
    font-weight: 700;
    font-size: calc(var(--_size) * 1.1);
  }
  .field > .muted {
    margin-block-start: calc(var(--_space) * 1);
  }
  .sub {
    margin-block-start: calc(var(--_space) * 3);
  }
  .sub > label:first-child {
    font-weight: 600;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 2);
    resize: vertical;
    field-sizing: content;
    min-block-size: 5lh;
  }
  input:not([type='radio'], [type='checkbox'], [type='file']),
  select {
    max-inline-size: 100%;
    margin-block-start: calc(var(--_space) * 1);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  .count:empty {
    display: none;
  }
  .count {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .fault,
  .notice {
    margin-block: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_control);
  }
  .fault {
    border-color: var(--_error);
    color: var(--_error);
    font-weight: 700;
  }
  .notice {
    margin-block: calc(var(--_space) * 4);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 2);
  }
  .choice label {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: var(--_target);
  }
  .date-field {
    margin-block-start: calc(var(--_space) * 2);
  }
  .date-field legend {
    padding: 0;
    font-weight: 600;
  }
  .date-field .plain {
    font-weight: 400;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 2);
  }
  .date-part {
    display: grid;
  }
  .date-part input {
    inline-size: 3.5em;
  }
  .date-part .year {
    inline-size: 5em;
  }
  .row {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .row label {
    display: grid;
  }
  .row input {
    inline-size: 100%;
  }
  .row button,
  [part='add'] {
    justify-self: start;
  }
  [part='add'] {
    margin-block-start: calc(var(--_space) * 2);
  }
  .files {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
    align-items: center;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .files [part='file-name'] {
    flex: 1 1 10rem;
    font-weight: 600;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
    align-items: center;
    margin-block-start: calc(var(--_space) * 7);
  }
  [part='submit'] {
    min-block-size: var(--_target);
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  [part='submit']:hover {
    border-color: var(--_text);
  }
  .done {
    padding: calc(var(--_space) * 4);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  .done p:first-child {
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
  }

  @container (inline-size >= 40rem) {
    .row.two {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    [part='submit'] {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
  @media print {
    button,
    .draft,
    .summary {
      display: none;
    }
    textarea,
    input,
    select {
      border-color: #000;
      background: none;
    }
  }
`;
