import { css } from 'lit';

/** The question, what is chosen as a list with hairlines, the few fields of an own behaviour, and the list to read. */
export const behaviourPickerStyles = css`
  .label {
    display: block;
    font-weight: 700;
  }
  .label {
    max-inline-size: 70ch;
  }
  .status button {
    margin-block-start: var(--_gap);
  }

  [part='chosen'] {
    max-inline-size: 44rem;
    margin-block-start: calc(var(--_space) * 4);
  }
  .count {
    padding-block-end: calc(var(--_space) * 1);
    font-variant-numeric: tabular-nums;
  }
  [part='nudge'] {
    margin-block-end: var(--_gap);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_accent);
  }
  ul {
    list-style: none;
  }
  [part='chip'] {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: start;
    justify-content: space-between;
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .words,
  .plain > li {
    min-inline-size: 0;
    max-inline-size: 70ch;
  }
  [part='behaviour-text'],
  [part='behaviour-note'],
  [part='now-says'] {
    display: block;
  }
  [part='behaviour-note'],
  [part='now-says'] {
    font-size: 0.875em;
  }
  .mark {
    display: inline-block;
    margin-inline-end: var(--_gap);
  }
  [part='remove'] {
    flex: none;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding-inline: calc(var(--_space) * 3);
  }
  /* Beside a button a sentence would be a column of single words. */
  @container (inline-size < 24rem) {
    [part='chip'] {
      flex-wrap: wrap;
    }
    .words {
      flex: 1 0 100%;
    }
  }
  :disabled {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: auto;
  }

  details {
    margin-block-start: calc(var(--_space) * 3);
  }
  summary {
    inline-size: fit-content;
    padding-block: calc(var(--_space) * 1.5);
    color: var(--_accent);
    cursor: pointer;
  }
  .own {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    justify-items: start;
    max-inline-size: 44rem;
    padding: calc(var(--_space) * 2) 0 calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_line);
  }
  .own label {
    font-weight: 700;
  }
  .own .fault {
    margin-block: 0;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  select {
    max-inline-size: 100%;
  }
  .own button {
    min-block-size: var(--_target);
  }

  [part='competency'] {
    margin-block-start: calc(var(--_space) * 3);
    font-weight: 700;
  }
  .plain {
    display: grid;
    gap: calc(var(--_space) * 1);
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .plain > li::marker {
    color: var(--_muted);
  }
  .paper {
    display: none;
  }
  @media print {
    .screen {
      display: none;
    }
    .paper {
      display: block;
    }
    li {
      break-inside: avoid;
    }
  }
`;
