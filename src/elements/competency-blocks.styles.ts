import { css } from 'lit';

/** On a phone a competency's table becomes blocks, each cell under its level. */
export const competencyBlockStyles = css`
  @container (inline-size < 640px) {
    .region.overflows {
      overflow-x: visible;
    }
    table,
    thead,
    tbody,
    tr,
    th,
    td,
    .single :is(th.corner, tbody th),
    tbody th {
      display: block;
      inline-size: auto;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    th,
    td {
      padding: calc(var(--_space) * 2) 0;
    }
    tbody th {
      padding-block-start: calc(var(--_space) * 5);
      font-size: calc(var(--_size) * 1.2);
    }
    tbody tr + tr > * {
      border: 0;
    }
    tbody tr + tr {
      margin-block-start: calc(var(--_space) * 3);
      border-block-start: 1px solid var(--_line);
    }
    td::before {
      content: attr(data-heading) / '';
      display: block;
      margin-block-end: calc(var(--_space) * 2);
      font-weight: 700;
    }
    td[data-step]::before {
      inline-size: fit-content;
      min-inline-size: 2em;
      padding: 0.2em 0.5em;
      border-radius: var(--_radius);
      text-align: center;
      color: var(--_on-level-low);
      background: var(--_level-1);
    }
    td[data-step='2']::before {
      background: var(--_level-2);
    }
    td[data-step='3']::before {
      background: var(--_level-3);
    }
    td[data-step='4']::before {
      background: var(--_level-4);
    }
    td[data-step='5']::before {
      background: var(--_level-5);
    }
    td[data-step='6']::before {
      background: var(--_level-6);
    }
    td[data-step='7']::before {
      background: var(--_level-7);
    }
    td[data-step='8']::before {
      background: var(--_level-8);
    }
    td:is([data-step='5'], [data-step='6'], [data-step='7'], [data-step='8'])::before {
      color: var(--_on-level-high);
    }
    td.empty,
    td.undescribed {
      display: none;
    }
    .single ul,
    .contra ul {
      columns: auto;
    }
  }
`;
