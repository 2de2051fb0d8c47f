import { html, nothing, type TemplateResult } from 'lit';
import type { Loss } from '../../io/write/loss.js';
import { exportMessages, type ExportMessages } from '../../locale/export-messages.js';

/** Says what a format cannot hold before its file is downloaded. Escape downloads nothing. */
export function lossDialog(given: { readonly name: string; readonly losses: readonly Loss[] } | undefined, words: ExportMessages, onConfirm: () => void, onClose: () => void): TemplateResult {
  const onCancel = ({ target }: Event): void => {
    if (target instanceof HTMLElement) target.closest('dialog')?.close();
  };
  return html`<dialog part="dialog" aria-labelledby="losses-title" @close=${onClose}>
    ${given
      ? html`<p id="losses-title" class="dialog-title" part="dialog-title" role="heading" aria-level="2">${words.lossTitle(given.name)}</p>
          <p>${words.lossHint}</p>
          <ul>${given.losses.map((loss) => lossRow(loss, words))}</ul>
          <p class="buttons">
            <button type="button" class="primary" part="download" @click=${onConfirm}>${words.downloadAnyway}</button>
            <button type="button" part="cancel" @click=${onCancel}>${words.cancel}</button>
          </p>`
      : nothing}
  </dialog>`;
}

function lossRow({ code, values, message }: Loss, words: ExportMessages): TemplateResult {
  const own = words.losses?.[code]?.(values);
  return html`<li part="loss" lang=${own === undefined && words !== exportMessages.en ? 'en' : nothing}>${own ?? message}</li>`;
}
