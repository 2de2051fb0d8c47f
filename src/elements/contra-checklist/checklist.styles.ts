import { css } from 'lit';

/** A list of native checkboxes inside a dashed neutral edge; a note under each selected one; boxes to tick on paper. */
export const checklistStyles = css`
  :host {
    --_box: var(--rung-contra-checklist-box-size, 1.5em);
  }
  label,
  li,
  dl {
    max-inline-size: 70ch;
  }
  .status {
    min-block-size: var(--_target);
  }

  .items {
    margin-block: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 4);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  [part~='choice'] {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: start;
    min-block-size: var(--_target);
    padding-block: calc((var(--_target) - var(--_leading) * 1em) / 2);
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: var(--_box);
    block-size: var(--_box);
    margin-block: calc((var(--_leading) * 1em - var(--_box)) / 2);
  }
  fieldset:disabled [part~='choice'] {
    color: var(--_muted);
    cursor: auto;
  }
  .or {
    padding-inline-start: calc(var(--_box) / 3);
  }
  [part='outcome'] {
    font-weight: 700;
    &.muted {
      font-weight: 400;
    }
  }
  [part='status']:not(:empty) {
    margin-block-start: calc(var(--_space) * 1);
  }
  [part='undo'] {
    margin-block-start: var(--_gap);
  }

  [part='note'] {
    margin-block-start: calc(var(--_space) * -1.5);
  }
  [part='note'],
  .item > [part='written-note'] {
    margin-inline-start: calc(var(--_box) + var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 3);
  }
  summary {
    inline-size: fit-content;
    padding-block: calc(var(--_space) * 1.5);
    color: var(--_accent);
    cursor: pointer;
  }
  [part='note-label'] {
    display: block;
    margin-block-start: var(--_gap);
    font-weight: 600;
  }
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 70ch;
    max-block-size: 60vb;
    margin-block-start: calc(var(--_space) * 1);
    resize: vertical;
    field-sizing: content;
    min-block-size: calc(3lh + var(--_space) * 4);
  }
  dd {
    white-space: pre-wrap;
  }
  .paper {
    display: none;
  }

  .answers {
    display: grid;
    gap: var(--_gap);
    padding-inline-start: calc(var(--_space) * 8);
    padding-block: calc(var(--_space) * 3);
  }
  .answers .item > [part='written-note'] {
    margin: 0;
    padding: 0;
  }
  li::marker {
    color: var(--_muted);
  }

  @container (inline-size < 30rem) {
    .items:not(.answers) {
      padding-inline: calc(var(--_space) * 3);
    }
    [part='note'] {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    fieldset:disabled [part~='choice'] {
      color: GrayText;
    }
  }
  @media print {
    .screen,
    [part='note'],
    [part='read-only'],
    .fault {
      display: none;
    }
    .paper {
      display: block;
    }
    .item,
    [part~='choice'] {
      break-inside: avoid;
    }
    [part~='choice'] {
      min-block-size: 0;
      padding-block: 1.5mm;
    }
    .boxes li {
      display: flex;
      gap: 3mm;
      padding-block: 1.5mm;
    }
    .boxes li::before {
      content: '';
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      border: 1px solid #000;
    }
    .lines p {
      max-inline-size: none;
      block-size: 24mm;
      border-block-end: 1px solid #000;
      margin-block-end: 4mm;
      break-inside: avoid;
    }
  }
`;
