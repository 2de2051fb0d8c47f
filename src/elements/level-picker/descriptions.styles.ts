import { css } from 'lit';

/** A row becomes a block, with the level's name above each text. */
const stacked = css`
  &,
  caption,
  tbody,
  tr,
  th,
  td {
    display: block;
    inline-size: auto;
  }
  thead {
    display: none;
  }
  th,
  td {
    padding-block: calc(var(--_space) * 2);
  }
  tbody th {
    padding-block: calc(var(--_space) * 3) 0;
  }
  td:empty {
    display: none;
  }
  td[data-level]::before {
    content: attr(data-level) / '';
    display: block;
    font-weight: 700;
  }
  &.letters td::before {
    float: inline-start;
    min-inline-size: 1.75em;
  }
`;

/** Descriptions: themes at the left and levels across, as in a printed framework. */
export const descriptionStyles = css`
  table {
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 5);
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  .single {
    max-inline-size: 52rem;
  }
  caption {
    padding-block-end: calc(var(--_space) * 1);
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 6) calc(var(--_space) * 2) 0;
    text-align: start;
    vertical-align: top;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  [part='inherited'] {
    padding-block-start: calc(var(--_space) * 4);
  }
  table .rung {
    display: inline-block;
    min-inline-size: 2em;
    padding: 0.2em 0.6em;
    border: 0;
  }
  ul {
    display: grid;
    gap: calc(var(--_space) * 1);
    max-inline-size: 70ch;
    padding-inline-start: 1.25em;
  }
  li::marker {
    color: var(--_muted);
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
  @container (inline-size >= 40rem) {
    th[scope='row'] {
      inline-size: 9rem;
      hyphens: auto;
    }
  }
  @container (inline-size < 40rem) {
    table {
      ${stacked}
    }
  }
  @container (inline-size < 60rem) {
    .many {
      ${stacked}
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
