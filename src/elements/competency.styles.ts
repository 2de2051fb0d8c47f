import { css } from 'lit';

/** How a competency's title, definition, table and lists look, in the grid and on a page of its own. */
export const competencyStyles = css`
  .competency {
    padding-block: calc(var(--_space) * 8) calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_line);
  }
  .competency-title {
    font-size: calc(var(--_size) * 1.44);
    line-height: 1.25;
    text-wrap: balance;
    scroll-margin-block-start: calc(var(--_space) * 6);
  }
  .tagline {
    margin-block-start: calc(var(--_space) * 1);
    font-size: calc(var(--_size) * 1.2);
    color: var(--_muted);
  }
  .definition {
    max-inline-size: 70ch;
    margin-block-start: calc(var(--_space) * 2);
  }
  .contra-title,
  .skills-title,
  .unplaced-title {
    font-size: var(--_size);
    line-height: 1.4;
  }

  .region {
    margin-block-start: calc(var(--_space) * 5);
  }
  .region.overflows {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding-block: calc(var(--_space) * 3);
    padding-inline: 0 calc(var(--_space) * 4);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: var(--rung-sticky-top, 0);
    z-index: 1;
    padding-block: calc(var(--_space) * 2);
    background: var(--_surface);
    box-shadow: inset 0 -2px 0 var(--_control);
  }
  thead th[part='kind'] {
    vertical-align: bottom;
  }
  .note {
    font-size: calc(var(--_size) * 0.875);
    font-weight: 400;
    color: var(--_muted);
  }
  th.corner,
  tbody th {
    inline-size: 10.5rem;
  }
  .single :is(th.corner, tbody th) {
    inline-size: 16rem;
  }
  tbody th {
    font-weight: 600;
    line-height: 1.35;
    scroll-margin-block-start: calc(var(--_space) * 16);
  }
  tbody tr + tr > * {
    border-block-start: 1px solid var(--_line);
  }
  .wide th {
    inline-size: 9.5rem;
  }
  th.undescribed.undescribed {
    inline-size: 6.5rem;
  }
  td.undescribed {
    font-size: calc(var(--_size) * 0.875);
    color: var(--_muted);
  }
  /* Said once over all rows that are seen; screen readers hear it in each. */
  tr:not([hidden]) ~ tr .undescribed > span {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul {
    padding-inline-start: 1.1em;
  }
  .examples-title {
    font-size: calc(var(--_size) * 0.875);
    font-weight: 600;
    color: var(--_muted);
  }
  ul + .examples-title {
    margin-block-start: calc(var(--_space) * 3);
  }
  li {
    text-align: start;
    scroll-margin-block-start: calc(var(--_space) * 16);
  }
  li::marker {
    color: var(--_control);
  }
  li + li {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .single ul,
  .contra ul {
    columns: 2 32ch;
    column-gap: calc(var(--_space) * 8);
  }
  .single li,
  .contra li {
    break-inside: avoid;
  }
  li.selectable {
    list-style: none;
    margin-inline-start: -1.1em;
  }
  li > label {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: start;
    min-block-size: 24px;
    cursor: pointer;
  }
  li > label > input {
    flex: none;
    margin-block-start: 0.125em;
  }
  li > label:has(:checked) > span {
    font-weight: 600;
  }

  .contra {
    margin-block-start: calc(var(--_space) * 6);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .unplaced,
  .skills {
    margin-block-start: calc(var(--_space) * 6);
  }
  .contra ul,
  .unplaced ul {
    margin-block-start: calc(var(--_space) * 2);
  }
  .skills ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 5);
    list-style-position: inside;
    padding: 0;
  }
  .skills li {
    margin: 0;
  }
  .muted {
    color: var(--_muted);
  }
  .link {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-start: calc(var(--_space) * 1);
    text-align: center;
    text-decoration: none;
    font-weight: 400;
  }
  .target {
    background: var(--_match);
    color: var(--_on-match);
    box-shadow: 0 0 0 4px var(--_match);
  }

  @container (640px <= inline-size < 820px) {
    table:not(.single) :is(th.corner, tbody th) {
      inline-size: 6.75rem;
    }
    th,
    td {
      padding-inline-end: calc(var(--_space) * 2.5);
      hyphens: auto;
    }
    td > ul {
      padding-inline-start: 0.8em;
    }
  }

  @media (forced-colors: active) {
    thead th {
      border-block-end: 2px solid;
    }
  }

  @media (max-height: 500px) {
    thead th {
      position: static;
    }
  }
`;
