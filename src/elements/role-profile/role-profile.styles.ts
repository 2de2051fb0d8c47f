import { css } from 'lit';

/** The page of a role profile: its head, its steps and their dialog, what is said of it as a whole. */
export const roleProfileStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  .muted {
    font-weight: 400;
    color: var(--_muted);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    align-items: end;
    justify-content: space-between;
  }
  .title {
    font-size: calc(var(--_size) * 1.728);
    line-height: 1.2;
  }
  .saved {
    min-block-size: calc(var(--_leading) * 1em);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .where {
    margin-block: calc(var(--_space) * 6);
    border-radius: var(--_radius);
  }
  .group-title {
    font-size: calc(var(--_size) * 1.44);
    line-height: 1.25;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    align-items: baseline;
  }
  .form > section,
  .actions,
  .warnings,
  .concerns {
    margin-block-start: calc(var(--_space) * 10);
  }
  .hint {
    font-size: 0.875em;
  }

  .fault,
  .notice {
    max-inline-size: 70ch;
    margin-block: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_control);
  }
  .fault {
    border-color: var(--_error);
    color: var(--_error);
    font-weight: 700;
  }
  .buttons {
    margin-block-start: calc(var(--_space) * 3);
  }
  .buttons button {
    min-block-size: var(--_target);
  }
  .warnings ul,
  .concerns ul {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-inline-size: 70ch;
    margin-block-start: calc(var(--_space) * 3);
    padding-inline-start: 1.1em;
  }
  .warnings a {
    color: inherit;
  }
  .concerns ul {
    gap: calc(var(--_space) * 4);
  }
  .answer {
    margin-block-start: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_line);
  }
  .history {
    margin-block-start: calc(var(--_space) * 10);
  }
  .note {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-inline-size: 70ch;
    margin-block-start: calc(var(--_space) * 8);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
  }

  dialog {
    --_dialog: 40rem;
  }
  dialog[open] {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  .agreed {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(7rem, auto);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .agreed > .why {
    grid-column: 1 / -1;
    font-size: 0.875em;
  }

  @media print {
    /* Sheets are not all of one width, and a container has that of the first. */
    :host {
      container-type: normal;
    }
    .where,
    .saved,
    .summary,
    .warnings,
    .actions,
    .concerns,
    .history,
    button {
      display: none;
    }
    .title {
      font-size: 16pt;
    }
    .group-title {
      font-size: 12pt;
    }
    .facts {
      margin-block: 4mm;
      font-size: 9.5pt;
    }
    .note {
      font-size: 9pt;
    }
  }
`;
