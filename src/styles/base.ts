import { css } from 'lit';

/** What every element has in common: the host's box and type, focus, controls and text for screen readers only. */
export const base = css`
  :host {
    display: block;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: var(--_leading);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    /* Fills the gap between control and outline where a theme asks for a second colour. */
    box-shadow: 0 0 0 2px var(--_focus-edge);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  input,
  select,
  textarea {
    min-block-size: 2.5em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: var(--_control-width) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  button {
    min-block-size: 2.5em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3.5);
    border: var(--_control-width) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  button:hover {
    background: var(--_raised);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    :host {
      color: #000;
      background: none;
    }
  }
`;

/**
 * The rung: a level's letter on its step of the ladder. Solid with a description, hollow without,
 * so that letter and shape carry the meaning and colour only supports it.
 */
export const rung = css`
  .rung {
    display: inline-grid;
    place-content: center;
    min-inline-size: 2em;
    max-inline-size: 100%;
    min-block-size: 2em;
    padding: 0.2em 0.5em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    color: var(--_on-level-low);
  }
  .rung[data-step='1'] {
    background: var(--_level-1);
  }
  .rung[data-step='2'] {
    background: var(--_level-2);
  }
  .rung[data-step='3'] {
    background: var(--_level-3);
  }
  .rung[data-step='4'] {
    background: var(--_level-4);
  }
  .rung[data-step='5'] {
    background: var(--_level-5);
  }
  .rung[data-step='6'] {
    background: var(--_level-6);
  }
  .rung[data-step='7'] {
    background: var(--_level-7);
  }
  .rung[data-step='8'] {
    background: var(--_level-8);
  }
  .rung:is([data-step='5'], [data-step='6'], [data-step='7'], [data-step='8']) {
    color: var(--_on-level-high);
  }
  .rung.hollow {
    background: none;
    border: 2px dashed var(--_control);
    color: var(--_text);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .rung {
      border-color: CanvasText;
    }
  }
  @media print {
    .rung.rung {
      border: 1px solid #000;
      background: none;
      color: #000;
    }
    .rung.hollow {
      border-style: dashed;
    }
  }
`;
