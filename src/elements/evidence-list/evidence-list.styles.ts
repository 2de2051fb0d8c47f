import { css } from 'lit';

export const evidenceListStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .muted {
    color: var(--_muted);
  }

  .toolbar {
    display: grid;
    grid-template-columns: minmax(12rem, 2fr) minmax(10rem, 1.5fr) minmax(9rem, 1fr) minmax(9rem, 1fr);
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    align-items: end;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }
  .toolbar label:not(.check) {
    display: grid;
    gap: calc(var(--_space) * 1);
    font-weight: 600;
  }
  .toolbar :is(input[type='search'], input[type='date'], select) {
    inline-size: 100%;
    min-inline-size: 0;
    font-weight: 400;
  }
  .check {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: 24px;
    grid-column: 1 / -1;
    justify-self: start;
  }
  .check input {
    flex: none;
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    grid-column: 1 / -1;
    min-block-size: 2.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .group {
    margin-block-start: calc(var(--_space) * 7);
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    align-items: baseline;
    margin-block-end: calc(var(--_space) * 2);
  }
  .group-title,
  .damaged-title {
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }

  .list {
    padding: 0;
    list-style: none;
    border-block-end: 1px solid var(--_line);
  }
  .item {
    display: block;
    border-block-start: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6rem;
  }
  summary {
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    min-block-size: 24px;
    padding-block: calc(var(--_space) * 3.5);
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }
  summary:focus-visible {
    /* Entries are clipped at their edge, so the outline lies within. */
    outline-offset: calc(var(--_focus-width) * -1);
    box-shadow: inset 0 0 0 calc(var(--_focus-width) + 2px) var(--_focus-edge);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0.5em 0.15em 0;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  summary:dir(rtl)::before {
    transform: rotate(135deg);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  summary:hover .words {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .line {
    display: grid;
    grid-template-columns: 10.5rem minmax(0, 1fr);
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
  }
  .when {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: calc(var(--_space) * 1);
    max-inline-size: 70ch;
  }
  .words {
    font-weight: 600;
  }
  .note::before {
    content: '·\\a0';
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_muted);
  }
  mark {
    background: var(--_match);
    color: var(--_on-match);
    /* Not by colour alone. */
    text-decoration: underline 2px;
  }
  .note,
  .rest {
    color: var(--_muted);
  }
  details:not([open]) .extra,
  details[open] > summary :is(.rest[part], .excerpt) {
    display: none;
  }
  .damaged .issues {
    list-style: disc;
  }
  .also {
    color: var(--_muted);
    font-size: calc(var(--_size) * 0.875);
  }
  .body {
    padding-block: 0 calc(var(--_space) * 5);
    padding-inline: calc(1em + var(--_space) * 2 + 10.5rem + var(--_space) * 4) calc(var(--_focus-width) * 2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 5);
  }

  .damaged {
    margin-block-start: calc(var(--_space) * 7);
    padding: calc(var(--_space) * 4);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .damaged > ul {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
  }
  code {
    color: var(--_muted);
  }
  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    max-inline-size: 70ch;
    padding-block: calc(var(--_space) * 6);
  }
  .empty > p:first-child {
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
  }

  @container (inline-size < 860px) {
    .toolbar {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (inline-size < 640px) {
    .toolbar {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .toolbar :is(.find, .competency) {
      grid-column: 1 / -1;
    }
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
    .body {
      padding-inline-start: calc(1em + var(--_space) * 2);
    }
  }
  @container (inline-size < 360px) {
    .toolbar label {
      grid-column: 1 / -1;
    }
  }

  @media print {
    :host {
      container-type: normal;
    }
    .page {
      font-size: 10.5pt;
      line-height: 1.4;
    }
    .title {
      font-size: 18pt;
      margin-block-end: 4mm;
    }
    .group-title {
      font-size: 14pt;
    }
    .group-head {
      break-after: avoid;
    }
    .toolbar,
    .actions,
    #start,
    [part='clear'],
    [part='retry'],
    summary::before {
      display: none;
    }
    .item {
      content-visibility: visible;
    }
    summary {
      display: block;
      break-inside: avoid;
      break-after: avoid;
    }
    .line {
      grid-template-columns: 38mm minmax(0, 1fr);
    }
    .body {
      padding-inline-start: calc(38mm + var(--_space) * 4);
    }
    .damaged li {
      break-inside: avoid;
    }
  }
`;
