import { css } from 'lit';

export const registerStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .muted,
  .hint {
    color: var(--_muted);
  }
  .hint {
    font-weight: 400;
  }
  .toolbar {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    align-items: end;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }
  .toolbar label:not(.check),
  .of {
    display: grid;
    gap: calc(var(--_space) * 1);
    font-weight: 600;
  }
  .toolbar .find,
  .toolbar .check {
    grid-column: span 2;
  }
  .status-line {
    grid-column: span 4;
  }
  .toolbar > :is(.check, .status-line) {
    align-self: center;
  }
  .toolbar :is(input[type='search'], select) {
    inline-size: 100%;
    min-inline-size: 0;
    font-weight: 400;
  }
  .toolbar label.sort.sort,
  .toolbar label.descending {
    display: none;
  }
  .check {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: 24px;
    justify-self: start;
  }
  .check input {
    flex: none;
  }
  .status-line,
  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    min-block-size: 2.5em;
    font-variant-numeric: tabular-nums;
  }
  .selection {
    padding-block-end: calc(var(--_space) * 2);
  }
  /* It is announced when it comes, so that it is there before; without a gap of its own. */
  .selection > [part='selected']:empty {
    margin-inline-end: calc(var(--_space) * -4);
  }

  .scroller {
    max-block-size: var(--rung-profile-register-block-size, min(70vh, 48rem));
    overflow: hidden auto;
    overflow-anchor: none;
    /* The head stays above the rows. */
    scroll-padding-block-start: 3rem;
    border-block: 1px solid var(--_line);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .register {
    table-layout: fixed;
  }
  th,
  td {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4) calc(var(--_space) * 2.5) 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .rows tr > * {
    border-block-start: 1px solid var(--_line);
  }
  thead > tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    font-weight: 600;
    vertical-align: bottom;
  }
  .select {
    inline-size: 2.75rem;
    padding-inline: calc(var(--_space) * 2);
    vertical-align: top;
  }
  .select input {
    display: block;
    inline-size: 24px;
    block-size: 24px;
  }
  .role {
    inline-size: 25%;
  }
  .organisations {
    inline-size: 20%;
  }
  .review {
    inline-size: 10rem;
  }
  .posts {
    inline-size: 5.5rem;
    font-variant-numeric: tabular-nums;
  }
  .selected > * {
    background: var(--_raised);
  }
  [part='open'],
  .sort-button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }
  [part='open'] {
    vertical-align: top;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    font-weight: 600;
  }
  [part='open']:hover {
    text-decoration-thickness: 2px;
  }
  .sort-button {
    font-weight: 600;
  }
  .sort-button:hover {
    text-decoration: underline;
  }
  .arrow {
    display: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.5em 0.15em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.2em;
  }
  [aria-sort] .arrow {
    display: inline-block;
  }
  [aria-sort='ascending'] .arrow {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  [part='due'] {
    padding-inline: 0.4em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    font-size: 0.875em;
    white-space: nowrap;
  }
  [part~='waiting'] th {
    color: var(--_muted);
  }
  [aria-busy='true'] .rows {
    opacity: 0.6;
  }
  .error,
  .blank,
  .loading {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
    max-inline-size: 70ch;
    margin-block: calc(var(--_space) * 4);
  }
  .error {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_error);
  }
  .loading {
    min-block-size: 24rem;
    align-content: start;
  }
  .printed-note {
    display: none;
  }

  @container (inline-size < 60rem) {
    .toolbar {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .toolbar .find,
    .toolbar .check,
    .status-line {
      grid-column: 1 / -1;
    }
  }
  /* Rows become blocks. */
  @container (inline-size < 40rem) {
    .toolbar {
      grid-template-columns: minmax(0, 1fr);
    }
    .toolbar > *,
    .toolbar .find {
      grid-column: auto;
    }
    .toolbar label.sort.sort {
      display: grid;
    }
    .toolbar label.descending {
      display: flex;
    }
    .register thead {
      display: none;
    }
    .register,
    .register caption,
    .rows {
      display: block;
    }
    .rows tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 3);
      border-block-start: 1px solid var(--_line);
    }
    .rows tr > * {
      display: block;
      grid-column: 2;
      inline-size: auto;
      padding: calc(var(--_space) * 0.5) 0;
      border: 0;
    }
    .rows .select {
      grid-column: 1;
      grid-row: 1;
    }
    .rows th {
      grid-row: 1;
      align-self: center;
    }
    .rows td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
    .rows td:empty {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .selected > * {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .selected [part='open'] {
      color: HighlightText;
    }
    .arrow {
      border-color: CanvasText;
    }
  }
  @media print {
    /* Sheets are not all of one width, and a container has that of the first. */
    :host {
      container-type: normal;
      font-size: 9.5pt;
    }
    .toolbar,
    .selection,
    .rows .select,
    thead .select,
    [part='note'] {
      display: none;
    }
    .scroller {
      max-block-size: none;
      overflow: visible;
    }
    .printed-note {
      display: block;
    }
    thead > tr > * {
      position: static;
    }
    /* The head is repeated on each sheet without what is inside its buttons. */
    .sort-button {
      display: contents;
    }
    table {
      table-layout: auto;
    }
    th,
    td {
      padding-block: 1.5mm;
      padding-inline-end: 4mm;
    }
    tr {
      break-inside: avoid;
    }
    [part='open'] {
      color: #000;
      text-decoration: none;
    }
    [aria-sort] .arrow {
      display: none;
    }
  }
`;
