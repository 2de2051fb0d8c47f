import { css } from 'lit';

/** The field and the list that opens at it. The popup's place is set by script; it is as wide as the field. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
    max-inline-size: 44rem;
    margin-block-start: var(--_gap);
  }
  #field {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline-end: 2.5em;
  }
  /* That there is a list to open. */
  .combobox::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.45em);
    inset-inline-end: 1.1em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_control);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .combobox:has(:disabled)::after {
    border-color: var(--_line);
  }
  #popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
    overflow-wrap: anywhere;
  }
  #popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  #head,
  #nothing {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  #head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    justify-content: space-between;
    font-size: 0.875em;
  }
  #list {
    position: relative;
    max-block-size: var(--rung-behaviour-picker-list-size, 28rem);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .group-title {
    position: sticky;
    inset-block-start: 0;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    font-weight: 700;
  }
  .option {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    column-gap: calc(var(--_space) * 2);
    align-content: center;
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_raised);
  }
  .option > * {
    grid-column: 2;
  }
  .option-note {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .option > .tick {
    grid-column: 1;
    grid-row: 1;
  }
  [aria-checked='true'] > .tick::before {
    content: '';
    display: block;
    inline-size: 0.4em;
    block-size: 0.8em;
    margin: 0.2em 0 0 0.35em;
    border: solid currentcolor;
    border-width: 0 0.18em 0.18em 0;
    rotate: 45deg;
  }
  [aria-checked='true'] > .option-text {
    font-weight: 700;
  }
  .option.active {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
    background: var(--_raised);
  }
  mark {
    background: var(--_match);
    color: var(--_on-match);
  }
  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }
  }
`;
