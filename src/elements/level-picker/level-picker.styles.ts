import { css } from 'lit';

/**
 * The ladder: rungs below each other on a phone, side by side from 40 rem of its own width; the same nodes.
 * Filled up to the chosen rung, which has a thick border and a tick; dashed where there is no description.
 */
export const levelPickerStyles = css`
  :host {
    --_rung: var(--rung-level-picker-rung-size, var(--_target));
  }
  .status {
    min-block-size: var(--_rung);
  }

  .choices {
    margin-block-start: calc(var(--_space) * 3);
  }
  .ladder {
    position: relative;
    isolation: isolate;
  }
  /* Its two rails, seen between the rungs. */
  .ladder::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block: 0;
    inset-inline-start: calc(var(--_rung) / 4);
    inline-size: calc(var(--_rung) / 2);
    border: 0 solid var(--_control);
    border-inline-width: 2px;
  }
  label {
    display: flex;
    align-items: center;
    margin-block-end: var(--_gap);
  }
  label:last-child {
    margin-block-end: 0;
  }
  .ladder + label {
    margin-block-start: calc(var(--_gap) * 2);
  }
  /* As large as its rung and behind it, where touch and screen readers look for it. */
  label > input[type='radio'] {
    flex: none;
    inline-size: var(--_rung);
    block-size: var(--_rung);
    margin-inline-end: calc(-1 * var(--_rung));
    border: 0;
    background: none;
    appearance: none;
  }
  label > .rung,
  .none {
    display: block;
    min-inline-size: var(--_rung);
    block-size: auto;
    padding: calc((var(--_rung) - 1.25em) / 2 - 2px) calc(var(--_space) * 2);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }
  label > .hollow {
    border-style: dashed;
  }
  label > .none {
    border-color: var(--_line);
  }
  label > .rung:not(.filled) {
    background: var(--_surface);
    color: var(--_text);
  }
  label > .hollow.filled {
    background: var(--_level-1);
  }
  label > .chosen.chosen {
    position: relative;
    padding: calc((var(--_rung) - 1.25em) / 2 - 3px) calc(var(--_space) * 2 - 1px);
    border-width: 3px;
    border-color: var(--_text);
    box-shadow: inset 0 0 0 2px var(--_surface);
    font-weight: 700;
  }
  :focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-edge);
  }
  label > :focus-visible + .chosen {
    box-shadow:
      inset 0 0 0 2px var(--_surface),
      0 0 0 2px var(--_focus-edge);
  }
  :disabled + span {
    cursor: auto;
  }
  :disabled + span:not(.chosen) {
    border-color: var(--_line);
  }
  fieldset:disabled .choices {
    opacity: 0.6;
  }
  .tick {
    position: absolute;
    inset-block-start: -0.625em;
    inset-inline-end: -0.5em;
    inline-size: 1.25em;
    block-size: 1.25em;
    border-radius: 50%;
    outline: 2px solid var(--_surface);
    background: var(--_text);
    color: var(--_surface);
  }
  .tick::before {
    content: '';
    position: absolute;
    inset: 0.25em auto auto 0.45em;
    inline-size: 0.35em;
    block-size: 0.65em;
    border: solid currentcolor;
    border-width: 0 0.16em 0.16em 0;
    rotate: 45deg;
  }
  .note,
  .mark {
    margin-inline-start: calc(var(--_space) * 3);
    font-size: 0.875em;
    line-height: 1.3;
    color: var(--_muted);
  }
  .mark {
    --_notch: var(--_accent);
    color: var(--_text);
  }
  /* The notch: points at the rung from its side. */
  .mark::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.4em;
    border: 0.4em solid transparent;
    border-inline-width: 0 0.55em;
    border-inline-end-color: var(--_notch);
  }

  @container (inline-size >= 40rem) {
    .choices {
      display: flex;
      gap: calc(var(--_gap) * 2);
    }
    .ladder {
      flex: 1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--_gap);
    }
    .ladder::before {
      inset: calc(var(--_rung) / 4) 0 auto;
      inline-size: auto;
      block-size: calc(var(--_rung) / 2);
      border-width: 2px 0;
    }
    .choices label {
      display: block;
      margin: 0;
    }
    .ladder > label {
      flex: 1 1 var(--_rung);
    }
    label > .rung {
      overflow-wrap: break-word;
    }
    /* A long scale takes several lines; its rungs stay of one size. */
    .ladder:has(> :nth-child(13)) > label {
      flex-grow: 0;
    }
    label > input[type='radio'] {
      display: block;
      inline-size: 100%;
      margin: 0 0 calc(-1 * var(--_rung));
    }
    .note {
      display: none;
    }
    .mark {
      display: block;
      margin: calc(var(--_space) * 1.5) 0 0;
      text-align: center;
    }
    .mark::before {
      display: block;
      inline-size: 0;
      margin: 0 auto 2px;
      border-width: 0 0.4em 0.55em;
      border-color: transparent transparent var(--_notch);
    }
  }

  @media (forced-colors: active) {
    label > .chosen.chosen {
      border-color: Highlight;
    }
    fieldset:disabled .choices {
      opacity: 1;
    }
    .tick {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    :disabled + span:not(.chosen) {
      border-color: GrayText;
      color: GrayText;
    }
    .mark::before {
      forced-color-adjust: none;
      --_notch: CanvasText;
    }
  }
  @media print {
    label > .rung.rung {
      background: #fff;
    }
    label > .chosen.chosen {
      border-width: 3px;
    }
    .tick {
      border: 1px solid #000;
      background: #fff;
      color: #000;
    }
    details {
      display: none;
    }
  }
`;
