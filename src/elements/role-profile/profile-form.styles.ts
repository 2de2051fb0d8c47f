import { css } from 'lit';

/** A well-set form: what a competency is stands at the side, what is said of it beside; hairlines, no boxes. */
export const profileFormStyles = css`
  .role {
    display: grid;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 8);
    margin-block-start: calc(var(--_space) * 4);
  }
  .field > label:first-child,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .field > input,
  .field > select,
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 1);
  }
  .field > .number {
    inline-size: 7em;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.5em;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    align-items: center;
  }
  .choice label,
  .field.choice > label:first-child,
  .option {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 400;
  }

  .row {
    display: grid;
    gap: calc(var(--_space) * 4);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 32rem;
    /* What is outside of the screen is not laid out, and all is clipped at the edge: room for the focus outline. */
    margin-inline: calc(var(--_focus-width) * -2);
    padding: calc(var(--_space) * 7) calc(var(--_focus-width) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .row:last-child {
    border: 0;
  }
  .competency {
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }
  .about .definition {
    max-inline-size: 60ch;
    margin-block-start: calc(var(--_space) * 2);
  }
  .answers {
    display: grid;
    gap: calc(var(--_space) * 5);
    align-content: start;
    min-inline-size: 0;
  }
  .answers > button {
    justify-self: start;
  }
  .folded {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .folded details[open] {
    padding-block-end: calc(var(--_space) * 3);
  }
  summary {
    min-block-size: 24px;
    color: var(--_accent);
    cursor: pointer;
  }
  .count {
    display: inline-block;
    min-inline-size: 1.6em;
    border: 1px solid var(--_control);
    border-radius: 1em;
    color: var(--_text);
    font-size: 0.875em;
    text-align: center;
  }
  .others {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block: calc(var(--_space) * 2);
    padding: 0;
    list-style: none;
  }
  .others li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    align-items: start;
  }
  .others li > div:first-child {
    grid-column: span 2;
  }

  @container (inline-size >= 40rem) {
    .role {
      grid-template-columns: 1fr 1fr;
    }
    .role .wide {
      grid-column: 1 / -1;
    }
    .role .wide > input {
      max-inline-size: 40rem;
    }
  }
  @container (inline-size >= 62rem) {
    .row {
      grid-template-columns: 18rem minmax(0, 1fr);
      gap: calc(var(--_space) * 10);
    }
  }
`;
