import { css } from 'lit';

export const evidenceCardStyles = css`
  :host {
    overflow-wrap: anywhere;
  }
  .head {
    max-inline-size: 70ch;
    margin-block-end: calc(var(--_space) * 5);
    padding-block-end: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .title {
    font-size: calc(var(--_size) * 1.44);
    line-height: 1.25;
    text-wrap: pretty;
  }
  .muted {
    color: var(--_muted);
  }
  .error {
    margin-block-end: 0;
  }
  [part='actions'] slot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  ::slotted(*) {
    margin-block-start: calc(var(--_space) * 5);
  }

  @media print {
    .card {
      font-size: 10.5pt;
      line-height: 1.4;
    }
    .title {
      font-size: 14pt;
      break-after: avoid;
    }
    [part='actions'],
    [part='retry'] {
      display: none;
    }
    p {
      orphans: 3;
      widows: 3;
    }
  }
`;
