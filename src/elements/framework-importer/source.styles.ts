import { css } from 'lit';

/** The source as it was read, with what each part was taken for. */
export const sourceStyles = css`
  .run {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 60rem;
    /* Outlines reach over the edge of what is skipped. */
    padding: 0 calc(var(--_space) * 1);
  }
  .block {
    margin-block: calc(var(--_space) * 3);
    scroll-margin-block: calc(var(--_space) * 8);
  }
  .block p + p,
  .block ul {
    margin-block-start: calc(var(--_space) * 1);
  }
  .block ul {
    padding-inline-start: 1.25em;
  }
  .source-heading {
    display: inline;
    font-size: calc(var(--_size) * 1.1);
    line-height: 1.3;
  }
  .taken {
    min-block-size: 28px;
    padding: 0 calc(var(--_space) * 2);
    border-color: var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-size: calc(var(--_size) * 0.875);
    font-weight: 600;
    text-align: start;
  }
  .taken.open {
    border-style: dashed;
    border-color: var(--_control);
    color: var(--_muted);
  }
  .region {
    overflow-x: auto;
    /* Columns are as wide as their longest word. */
    overflow-wrap: break-word;
  }
  .region table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: calc(var(--_size) * 0.9375);
  }
  caption {
    padding-block-end: calc(var(--_space) * 1);
    text-align: start;
    color: var(--_muted);
  }
  th,
  tbody td {
    min-inline-size: 7rem;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead td,
  tbody .row-head {
    min-inline-size: 0;
    padding: calc(var(--_space) * 1.5);
    border: 0;
    vertical-align: bottom;
  }
  tbody .row-head {
    padding-inline-start: 0;
    vertical-align: top;
  }
  th {
    background: var(--_raised);
  }
  [data-selected] {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    background: var(--_match);
    color: var(--_on-match);
  }
  tr[data-selected],
  td[data-selected],
  th[data-selected] {
    outline-offset: -3px;
  }
  [data-selected] :is(.muted, caption) {
    color: inherit;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    margin-block-start: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    [data-selected] {
      outline-color: Highlight;
    }
  }
`;
