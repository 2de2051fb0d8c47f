import { css } from 'lit';

/**
 * A line with a sign for each part: below each other where it is narrow, side by side from 44 rem of its own width.
 * Done is filled with a tick, the current one has a thick ring with a point in it, what is ahead is dashed and empty:
 * the shapes say it, the colours only support them.
 */
export const workflowStepsStyles = css`
  :host {
    --_sign: 1.75em;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  .muted,
  .who {
    color: var(--_muted);
  }
  .steps {
    margin-block-start: calc(var(--_space) * 4);
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    gap: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 4);
  }
  li:last-child {
    padding-block-end: 0;
  }
  /* The line to the next sign. */
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: var(--_sign) 0;
    inset-inline-start: calc(var(--_sign) / 2 - 1px);
    border-inline-start: 2px dashed var(--_control);
  }
  li.done:not(:last-child)::before {
    border-inline-start-style: solid;
    border-color: var(--_accent);
  }
  .marker {
    position: relative;
    flex: none;
    inline-size: var(--_sign);
    block-size: var(--_sign);
    border: 2px dashed var(--_control);
    border-radius: 50%;
    background: var(--_surface);
  }
  .done > .marker {
    border: 2px solid var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .done > .marker::after {
    content: '';
    position: absolute;
    inset: 18% auto auto 34%;
    inline-size: 26%;
    block-size: 48%;
    border: solid currentcolor;
    border-width: 0 0.16em 0.16em 0;
    rotate: 45deg;
  }
  .current > .marker {
    border: 3px solid var(--_text);
  }
  .current > .marker::after {
    content: '';
    position: absolute;
    inset: 22%;
    border-radius: 50%;
    background: var(--_text);
  }
  .text {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    align-content: start;
    min-inline-size: 0;
    padding-block-start: 0.1em;
  }
  .name {
    font-weight: 600;
  }
  .ahead .name {
    font-weight: 400;
  }
  .current .name {
    font-weight: 700;
  }
  .who {
    font-size: 0.875em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .who + .who {
    margin-block-start: calc(var(--_space) * 1);
  }
  .notice {
    max-inline-size: 70ch;
    margin-block-start: calc(var(--_space) * 4);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_control);
  }

  @container (inline-size >= 44rem) {
    :host(:not([compact])) {
      & .steps {
        display: flex;
      }
      & li {
        flex: 1 1 0;
        flex-direction: column;
        gap: calc(var(--_space) * 2);
        min-inline-size: 0;
        padding: 0;
      }
      & li:not(:last-child)::before {
        inset-block: calc(var(--_sign) / 2 - 1px) auto;
        inset-inline: var(--_sign) 0;
        border-inline-start: 0;
        border-block-start: 2px dashed var(--_control);
      }
      & li.done:not(:last-child)::before {
        border-block-start-style: solid;
        border-color: var(--_accent);
      }
      & .text {
        padding-inline-end: calc(var(--_space) * 3);
      }
    }
  }

  :host([compact]) {
    --_sign: 0.875em;
    & .steps {
      display: flex;
      margin-block-start: calc(var(--_space) * 1);
    }
    & li {
      padding: 0;
    }
    & li:not(:last-child) {
      padding-inline-end: 1em;
    }
    & li:not(:last-child)::before {
      inset-block: calc(var(--_sign) / 2 - 1px) auto;
      inset-inline: var(--_sign) 0;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_line);
    }
    & .text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    & .done > .marker::after {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .done > .marker {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      color: Canvas;
    }
    .current > .marker::after {
      forced-color-adjust: none;
      background: Highlight;
    }
    li.done:not(:last-child)::before {
      border-color: CanvasText;
    }
  }
  @media print {
    li {
      break-inside: avoid;
    }
    .done > .marker {
      background: #fff;
      color: #000;
    }
  }
`;
