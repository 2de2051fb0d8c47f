import { css } from 'lit';

/** What the controls that ask one question have in common: their words, and what is said when something is wrong. */
export const controlStyles = css`
  :host {
    --_gap: calc(var(--_space) * 2);
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  p,
  legend {
    max-inline-size: 70ch;
  }
  .muted {
    font-weight: 400;
    color: var(--_muted);
  }
  [part='read-only'],
  .mark {
    padding-inline: var(--_gap);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .fault,
  .notice {
    margin-block: var(--_gap);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_control);
  }
  .fault {
    border-color: var(--_error);
    color: var(--_error);
    font-weight: 700;
  }
  .status {
    margin-block-start: var(--_gap);
  }
`;
