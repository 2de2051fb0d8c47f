import { css } from 'lit';

/**
 * A page set in two columns, titles at the left and text at the right, with hairlines between; one column on a phone and
 * one sheet of A4 in print. The vision alone has the accent. Values stand in a row, without rungs: none is above another.
 */
export const charterBodyStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
    --_gap: calc(var(--_space) * 7);
  }
  [part='page'] {
    max-inline-size: 76rem;
  }
  [part='header'] {
    padding-block-end: calc(var(--_space) * 6);
    border-block-end: 2px solid var(--_text);
  }
  [part='publisher'] {
    color: var(--_muted);
  }
  .title {
    margin-block-start: calc(var(--_space) * 1);
    font-size: calc(var(--_size) * 2.074);
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  [part='section'] {
    display: grid;
    grid-template-columns: 10.5rem minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    align-items: first baseline;
    padding-block: var(--_gap);
  }
  [part='section'] + [part='section'],
  [part='footer'] {
    border-block-start: 1px solid var(--_line);
  }
  .section-title {
    font-size: var(--_size);
    line-height: var(--_leading);
  }
  [part='vision'] {
    font-size: calc(var(--_size) * 2.488);
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    color: var(--_accent);
  }
  [part='aim'] {
    max-inline-size: 58ch;
    font-size: calc(var(--_size) * 1.2);
  }
  [part='expectation'] {
    max-inline-size: 70ch;
  }
  ul {
    padding-inline-start: 1.1em;
  }
  li {
    break-inside: avoid;
    unicode-bidi: plaintext;
    text-align: start;
  }
  li::marker {
    color: var(--_control);
  }
  [part='values'],
  [part='dimensions'] {
    padding: 0;
    list-style: none;
  }
  [part='values'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) clamp(1.25rem, 3.5cqi, 4.5rem);
  }
  [part='value'] {
    font-size: calc(var(--_size) * 1.44);
    font-weight: 700;
    line-height: 1.25;
  }
  [part='dimensions'] {
    display: grid;
    /* Three columns at most. */
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, 12rem), 28%), 1fr));
    column-gap: calc(var(--_space) * 6);
  }
  [part='expectation'] + [part='dimensions'] {
    margin-block-start: calc(var(--_space) * 5);
  }
  [part='dimension'] {
    padding-block: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  [part='source'],
  [part='footer'] {
    font-size: calc(var(--_size) * 0.875);
    font-weight: 400;
    color: var(--_muted);
  }
  ul:has(> [part='item']) {
    columns: 2 30ch;
    column-gap: calc(var(--_space) * 8);
  }
  [part='item'] + [part='item'] {
    margin-block-start: calc(var(--_space) * 2);
  }
  [part='footer'] {
    padding-block: calc(var(--_space) * 5);
  }

  @container (inline-size < 640px) {
    :host {
      --_gap: calc(var(--_space) * 5);
    }
    .title,
    [part='vision'] {
      font-size: calc(var(--_size) * 1.728);
    }
    [part='section'] {
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 2);
    }
  }

  @media (forced-colors: active) {
    [part='vision'] {
      color: inherit;
    }
  }

  @media print {
    :host {
      container-type: normal;
      --_gap: 2.5mm;
    }
    [part='page'] {
      font-size: 9pt;
      line-height: 1.35;
    }
    [part='publisher'],
    .section-title,
    [part='aim'] {
      font-size: inherit;
    }
    [part='page'],
    [part='aim'],
    [part='expectation'] {
      max-inline-size: none;
    }
    [part='header'] {
      padding-block-end: 3mm;
    }
    .title {
      margin: 0;
      font-size: 17pt;
    }
    [part='section'] {
      grid-template-columns: 24mm minmax(0, 1fr);
      gap: 4mm;
      break-inside: avoid;
    }
    [part='vision'] {
      font-size: 17pt;
      color: inherit;
    }
    [part='value'] {
      font-size: 13pt;
    }
    [part='values'] {
      gap: 1mm 8mm;
    }
    [part='dimensions'] {
      grid-template-columns: repeat(3, 1fr);
      column-gap: 5mm;
    }
    ul:has(> [part='item']) {
      column-gap: 5mm;
    }
    [part='expectation'] + [part='dimensions'] {
      margin-block-start: 3mm;
    }
    [part='dimension'] {
      padding-block: 1.2mm;
    }
    [part='item'] + [part='item'] {
      margin-block-start: 1.2mm;
    }
    [part='source'],
    [part='footer'] {
      font-size: 9pt;
      color: inherit;
    }
    /* It stands at the foot of the sheet. */
    [part='footer'] > :not([part='note']) {
      display: none;
    }
    [part='footer'] {
      padding-block: 3mm 0;
    }
  }
`;
