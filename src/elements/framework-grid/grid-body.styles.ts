import { css } from 'lit';

export const gridBodyStyles = css`
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .title {
    font-size: calc(var(--_size) * 2.074);
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .subtitle {
    max-inline-size: 70ch;
    margin-block-start: calc(var(--_space) * 2);
    font-size: calc(var(--_size) * 1.2);
    color: var(--_muted);
  }
  .ladder {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 5);
    color: var(--_muted);
  }
  .ladder ol {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1);
    list-style: none;
    padding: 0;
  }
  .ladder li {
    margin: 0;
  }
  .ladder p {
    max-inline-size: 60ch;
  }
  .about {
    margin-block-start: calc(var(--_space) * 5);
    max-inline-size: 70ch;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_accent);
  }
  dt {
    margin-block-start: calc(var(--_space) * 4);
    font-weight: 700;
  }
  .about .muted {
    margin-block-start: calc(var(--_space) * 4);
  }

  .toolbar {
    display: grid;
    grid-template-columns: minmax(16rem, 26rem) 1fr;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    align-items: end;
    margin-block: calc(var(--_space) * 7) calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }
  .toolbar label:not(.check) {
    display: grid;
    gap: calc(var(--_space) * 1);
    font-weight: 600;
  }
  .toolbar :is(input[type='search'], select) {
    inline-size: 100%;
    font-weight: 400;
  }
  .toolbar summary {
    display: block flow-root list-item;
    list-style: inside disclosure-closed;
    padding-block: 0.5em;
  }
  .toolbar details[open] > summary {
    list-style-type: disclosure-open;
  }
  .toolbar details[open] {
    grid-column: 1 / -1;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
  }
  .check {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: 24px;
    grid-column: 1 / -1;
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
  }

  .group-title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 6) calc(var(--_space) * 5);
  }
  .charter {
    margin-block-start: calc(var(--_space) * 8);
  }
  .note-line {
    padding: calc(var(--_space) * 3) 0;
    font-weight: 600;
  }
  .competency {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 60rem;
    /* Its contents are clipped at its edge: room for the focus outline, at the end within the page, which else scrolls. */
    margin-inline: calc(var(--_focus-width) * -2);
    padding-inline: calc(var(--_focus-width) * 2);
    padding-block-start: 0;
    border: 0;
  }
  .page {
    padding-inline-end: calc(var(--_focus-width) * 2);
    overflow-wrap: anywhere;
  }
  .competency::before {
    content: '';
    display: block;
    margin-block-end: calc(var(--_space) * 8);
    border-block-start: 1px solid var(--_line);
  }
  ::highlight(rung-match) {
    background: var(--_match);
    color: var(--_on-match);
    /* Not by colour alone, and also where colours are forced or not printed. */
    text-decoration: underline 2px;
  }
  @supports not selector(::highlight(rung-match)) {
    [part~='match'] {
      text-decoration: underline 0.2em var(--_match);
    }
  }
  .foot {
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: calc(var(--_size) * 0.875);
  }

  @container (inline-size < 640px) {
    .toolbar {
      grid-template-columns: 1fr;
    }
    .title {
      font-size: calc(var(--_size) * 1.728);
    }
    .group-title {
      font-size: calc(var(--_size) * 1.44);
    }
  }

  @media print {
    .toolbar,
    .skip,
    .competency::before {
      display: none;
    }
    .page {
      padding: 0;
    }
    .title {
      font-size: 20pt;
    }
    .group-title {
      font-size: 16pt;
      break-after: avoid;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
    summary {
      list-style: none;
      font-weight: 700;
      color: inherit;
    }
  }
`;
