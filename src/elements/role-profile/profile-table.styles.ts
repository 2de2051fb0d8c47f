import { css } from 'lit';

/** Rows become blocks, with the name of each column above its text. */
const stacked = css`
  &,
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
  tr {
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  th,
  td {
    padding: calc(var(--_space) * 1) 0;
    border: 0;
  }
  td:empty {
    display: none;
  }
  td[data-name]::before {
    content: attr(data-name) / '';
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .competence {
    font-size: calc(var(--_size) * 1.1);
  }
`;

/** The template's tables and the history: hairlines between the rows, columns as wide as in the printed form. */
export const profileTableStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    margin-block: calc(var(--_space) * 5);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .template {
    margin-block-start: calc(var(--_space) * 8);
  }
  table {
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 3);
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4) calc(var(--_space) * 3) 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end: 2px solid var(--_control);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  td:last-child,
  thead th:last-child {
    padding-inline-end: 0;
  }
  .template table {
    table-layout: fixed;
  }
  .template thead .type {
    inline-size: 11%;
  }
  td.type {
    color: var(--_muted);
  }
  .template thead .competence {
    inline-size: 17%;
  }
  .template thead .definition {
    inline-size: 28%;
  }
  .template thead .level {
    inline-size: 10%;
  }
  .included {
    display: block;
    margin-block-start: calc(var(--_space) * 1);
    font-size: 0.875em;
  }
  .needed {
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
  }
  td ul {
    padding-inline-start: 1.1em;
  }
  .said {
    white-space: pre-line;
  }
  .said:empty {
    display: none;
  }
  @container (inline-size < 48rem) {
    table {
      ${stacked}
    }
    .type {
      display: none !important;
    }
  }
  @media print {
    table {
      font-size: 9.5pt;
    }
    .template th,
    .template td {
      padding: 1.5mm 2mm;
      border: 0.5pt solid #000;
    }
    .template thead th {
      color: #000;
      font-weight: 700;
    }
    .template thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    .template {
      margin-block-start: 6mm;
    }
    .template .group-head {
      break-after: avoid;
    }
  }
`;
