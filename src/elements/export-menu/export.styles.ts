import { css } from 'lit';

export const exportStyles = css`
  .muted {
    color: var(--_muted);
  }
  .menu {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    overflow-wrap: anywhere;
  }
  .menu > button,
  .buttons button {
    min-block-size: var(--_target);
  }
  .arrow {
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.7em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  .formats {
    position: fixed;
    inset: auto;
    inline-size: min(26rem, calc(100vw - 12px));
    max-block-size: calc(100dvh - 12px);
    margin: 0;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
    overflow-y: auto;
  }
  .formats button {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 3);
    inline-size: 100%;
    min-block-size: var(--_target);
    align-items: center;
    border-color: transparent;
    text-align: start;
  }
  .formats button:focus-visible {
    outline-offset: -2px;
  }
  .format-name {
    font-weight: 600;
  }
  .formats .muted {
    font-size: calc(var(--_size) * 0.9375);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
  }
  progress {
    inline-size: 8rem;
    accent-color: var(--_accent);
  }
  .status-line {
    color: var(--_muted);
  }
  .status-line:not(:has(bdi:not(:empty))) {
    position: absolute;
  }
  .error {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    max-inline-size: 70ch;
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_error);
  }
  dialog[open] {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  dialog ul {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.25em;
  }
  @media (max-width: 420px) {
    .formats button {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
