import { css } from 'lit';

export const diffStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .summary-title,
  .impact-title,
  .group-title {
    margin-block: calc(var(--_space) * 8) calc(var(--_space) * 2);
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    margin-block: calc(var(--_space) * 3) calc(var(--_space) * 2);
    font-weight: 600;
    cursor: pointer;
  }
  .muted {
    color: var(--_muted);
  }
  p,
  .summary,
  .lines {
    max-inline-size: 70ch;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    margin-block-start: calc(var(--_space) * 3);
  }
  dt {
    color: var(--_muted);
  }
  .summary,
  .lines ul {
    padding-inline-start: 1.25em;
  }
  .lines {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
  }
  .lines [part='open'] {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  [part='more'] {
    margin-block-start: calc(var(--_space) * 3);
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: end;
    margin-block-start: calc(var(--_space) * 8);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .filter label {
    display: grid;
    gap: calc(var(--_space) * 1);
    font-weight: 600;
  }
  .filter select {
    min-inline-size: 12rem;
    max-inline-size: 100%;
    font-weight: 400;
  }
  .filter p {
    padding-block: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .group table {
    table-layout: fixed;
  }
  .reasons {
    inline-size: auto;
    margin-block-start: calc(var(--_space) * 2);
  }
  th,
  td {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 6) calc(var(--_space) * 2) 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-weight: 600;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .reasons td {
    font-variant-numeric: tabular-nums;
  }
  .group thead th:first-child {
    inline-size: 26%;
  }
  [part='what'] {
    display: block;
    color: var(--_muted);
  }
  [part='name'] {
    display: block;
  }
  td {
    white-space: pre-line;
  }
  del,
  ins {
    padding-inline: 0.1em;
    border-radius: 2px;
    text-decoration-thickness: 2px;
    box-decoration-break: clone;
  }
  del {
    background: var(--_raised);
    text-decoration-line: line-through;
  }
  ins {
    background: var(--_match);
    color: var(--_on-match);
    text-decoration-line: underline;
    text-underline-offset: 0.15em;
  }
  .error,
  .blank {
    margin-block: calc(var(--_space) * 4);
  }
  .error {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_error);
  }
  @container (inline-size < 40rem) {
    .group :is(table, tbody, tr, th, td) {
      display: block;
      inline-size: auto;
    }
    .group thead {
      display: none;
    }
    .group tr {
      padding-block: calc(var(--_space) * 3);
    }
    .group tr > * {
      padding: calc(var(--_space) * 1) 0;
    }
    .reasons :is(th, td) {
      padding-inline-end: calc(var(--_space) * 2);
      hyphens: auto;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
  }
  @media print {
    /* Sheets are not all of one width, and a container has that of the first. */
    :host {
      container-type: normal;
    }
    .filter,
    [part='more'] {
      display: none;
    }
    tr,
    [part='document'] {
      break-inside: avoid;
    }
    .lines {
      display: block;
      max-inline-size: none;
      columns: 11cm;
      column-gap: 1cm;
    }
    [part='document'] {
      margin-block-end: calc(var(--_space) * 3);
    }
    .group-title {
      break-after: avoid;
    }
    .lines [part='open'] {
      color: #000;
      text-decoration: none;
    }
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    ins,
    del {
      background: none;
    }
  }
`;
