import { css } from 'lit';

/** The competency as a page of its own, and the rungs from which a person chooses the level to read. */
export const cardBodyStyles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: break-word;
  }
  .competency-title {
    margin-block: calc(var(--_space) * 1) calc(var(--_space) * 3);
    font-size: calc(var(--_size) * 2.074);
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  [part='definition'] {
    font-size: calc(var(--_size) * 1.2);
  }

  .levels {
    margin-block-start: calc(var(--_space) * 6);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    padding: 0;
    font-weight: 700;
  }
  legend .muted {
    font-weight: 400;
  }
  .choices {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 2);
  }
  .choice {
    position: relative;
    display: grid;
    min-inline-size: var(--_target);
    padding-block-end: 3px;
    border-block-end: 4px solid transparent;
  }
  .choice:has(:checked) {
    border-color: var(--_text);
  }
  .choice input {
    position: absolute;
    inset: 0 0 3px;
    inline-size: auto;
    block-size: auto;
    appearance: none;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .choice .rung,
  .all {
    display: grid;
    place-content: center;
    block-size: auto;
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 3);
    border: 2px solid transparent;
    border-radius: var(--_radius);
    line-height: 1.25;
    text-align: center;
  }
  .choice .hollow {
    border: 2px dashed var(--_control);
  }
  .all {
    border-color: var(--_control);
  }
  .status-line {
    min-block-size: calc(var(--_leading) * 1em);
    margin-block-start: calc(var(--_space) * 3);
  }
  .level-note {
    font-weight: 600;
  }
  code {
    color: var(--_muted);
  }
  footer {
    margin-block-start: calc(var(--_space) * 8);
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    font-size: calc(var(--_size) * 0.875);
    color: var(--_muted);
  }

  @container (inline-size < 640px) {
    .competency-title {
      font-size: calc(var(--_size) * 1.728);
    }
    /* The level stands above, once for all rows. */
    .single td[data-step]::before {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .choice:not(:has(:checked)) {
      border-color: Canvas;
    }
  }

  @media print {
    :host {
      container-type: normal;
    }
    [part='page'] {
      font-size: 9.5pt;
      line-height: 1.4;
    }
    .competency-title {
      font-size: 18pt;
    }
    [part='definition'] {
      font-size: 11pt;
    }
    /* What was chosen, without what else there was to choose. */
    .levels {
      display: flex;
      align-items: center;
      gap: 2mm;
      margin-block-start: 4mm;
      padding-block-start: 3mm;
    }
    .choices {
      padding: 0;
    }
    .choice {
      padding: 0;
      border: 0;
    }
    .choice .rung,
    .all {
      min-block-size: 0;
      padding: 0.5mm 2mm;
      border: 1px solid;
    }
    .choice .hollow {
      border: 1px dashed;
    }
    .choice:not(:has(:checked)),
    .status-line:not(:has(.level-note)),
    [part='count'],
    footer {
      display: none;
    }
    .region {
      margin-block-start: 4mm;
    }
    /* A table of one row would leave a page empty before it. */
    tr:only-child {
      break-inside: auto;
    }
  }
`;
