import { css } from 'lit';

/** The button that goes on, a row of buttons, and the dialog that asks first; `--_dialog` is its width. */
export const actionStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  dialog {
    inline-size: min(var(--_dialog, 36rem), calc(100vw - var(--_space) * 8));
    max-block-size: calc(100dvh - var(--_space) * 8);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.25);
    overflow-y: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .dialog-title {
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    button.primary {
      border: 3px double ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
