import { css } from 'lit';
import { rung } from '../../styles/base.js';

/** What was understood: numbers, issues, the tools, and the result beside the source. */
export const checkStyles = css`
  ${rung}
  .framework-title {
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
    line-height: 1.3;
  }
  .summary-of {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .facts,
  .ladder,
  .names,
  .issues ol {
    padding: 0;
    list-style: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 6);
    font-variant-numeric: tabular-nums;
  }
  .ladder {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    font-variant-numeric: tabular-nums;
  }
  .why summary,
  .competency > summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .why dl {
    display: grid;
    gap: calc(var(--_space) * 1);
    max-inline-size: 70ch;
    padding-block-start: calc(var(--_space) * 2);
  }
  .why dt {
    font-weight: 600;
  }
  .why dd {
    color: var(--_muted);
  }

  .issues-title,
  .edit-title {
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }
  .issues ol {
    margin-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .issues li {
    display: flex;
    gap: calc(var(--_space) * 4);
    align-items: start;
    justify-content: space-between;
    padding-block: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
  }
  .issues li p {
    max-inline-size: 80ch;
  }
  .issues li b::after {
    content: ':';
  }
  .issues li.error b {
    color: var(--_error);
  }
  .issues li button {
    flex: none;
    min-block-size: 32px;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    justify-content: space-between;
  }
  .views,
  .history {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .views [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 -3px 0 var(--_accent);
    font-weight: 700;
  }
  .panels.wide {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_space) * 4);
  }
  .wide .panel {
    max-block-size: max(24rem, 75vh);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: auto;
  }

  .edit {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .names {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .check {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: 32px;
  }
  .competency:not([open]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2.75rem;
  }
  .competency {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 1);
    border-block-start: 1px solid var(--_line);
  }
  .competency > summary {
    font-weight: 700;
  }
  .competency > summary .muted {
    font-weight: 400;
  }
  .competency[open] > :not(summary) {
    margin-block-start: calc(var(--_space) * 3);
  }
  .run-title {
    font-weight: 600;
  }
  .behaviours {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.25em;
  }

  @container (inline-size < 640px) {
    .views,
    .views button {
      flex: 1 1 auto;
    }
    .issues li {
      display: grid;
      gap: calc(var(--_space) * 2);
      justify-items: start;
    }
  }
`;
