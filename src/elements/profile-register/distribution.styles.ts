import { css } from 'lit';

export const distributionStyles = css`
  .distribution {
    margin-block-start: calc(var(--_space) * 8);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
    cursor: pointer;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    min-block-size: 3.5em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 12rem;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }
  .of {
    max-inline-size: 20rem;
    margin-block-end: calc(var(--_space) * 4);
  }
  .of select {
    min-inline-size: 0;
    font-weight: 400;
  }
  .levels :is(th, td) {
    border-block-start: 1px solid var(--_line);
    vertical-align: middle;
    padding-inline-end: calc(var(--_space) * 2);
  }
  .levels thead th {
    position: static;
    border: 0;
  }
  .levels th[scope='row'] {
    inline-size: 28%;
    font-weight: 600;
  }
  .number {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .zero .number {
    color: var(--_muted);
  }
  .bar {
    display: block;
    inline-size: calc(100% * var(--_share, 0));
    block-size: 0.5rem;
    background: var(--_control);
  }
  .bar[data-step] {
    background: var(--_accent);
  }
  .no-rung {
    font-weight: 600;
  }
  @container (inline-size < 40rem) {
    .levels,
    .levels caption,
    .levels tbody {
      display: block;
    }
    .levels thead {
      display: none;
    }
    .levels tr {
      display: grid;
      padding-block: calc(var(--_space) * 3);
      border-block-start: 1px solid var(--_line);
    }
    .levels tr > :is(th[scope='row'], td) {
      display: grid;
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    .levels td {
      grid-template-columns: minmax(3em, auto) 4ch minmax(0, 1fr);
      gap: calc(var(--_space) * 2);
      align-items: center;
    }
    .levels td::before {
      content: attr(data-label);
      font-weight: 700;
    }
    .levels .zero {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .bar[data-step] {
      background: CanvasText;
    }
  }
  @media print {
    .distribution:not([open]) {
      display: none;
    }
    .bar {
      border: 1px solid #000;
      border-width: 0.25rem 0;
    }
    .progress button,
    .of {
      display: none;
    }
  }
`;
