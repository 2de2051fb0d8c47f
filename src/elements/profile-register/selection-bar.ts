import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RegisterMessages } from '../../locale/register-messages.js';
import type { RegisterRow } from './register-row.js';

export interface SelectionState {
  readonly words: RegisterMessages;
  readonly rows: readonly RegisterRow[];
  readonly selection: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onExport: () => void;
  /** How many are found; nothing until that is known. */
  readonly found: number | undefined;
}

/** What is selected, and what can be done with it. */
export function selectionBar({ words, rows, selection, found, onSelect, onExport }: SelectionState): TemplateResult {
  const { size } = selection;
  const isAll = size > 0 && size >= rows.length && rows.every(({ id }) => selection.has(id));
  const onAll = ({ target }: Event): void => {
    const isOn = target instanceof HTMLInputElement && target.checked;
    onSelect(isOn ? [...new Set([...selection, ...rows.map(({ id }) => id)])] : []);
  };
  return html`<div class="selection" part="selection">
    <label class="check" part="select-all"><input type="checkbox" .checked=${live(isAll)} .indeterminate=${live(size > 0 && !isAll)} @change=${onAll} /><span>${words.selectLoaded}</span></label>
    <span role="status" part="selected">${size > 0 ? words.selected(size) : nothing}</span>
    ${size > 0
      ? html`<button type="button" part="export" @click=${onExport}>${words.export}</button><button type="button" part="select-none" @click=${() => onSelect([])}>${words.clearSelection}</button>`
      : found === undefined
        ? nothing
        : html`<button type="button" part="export" @click=${onExport}>${words.exportAll(found)}</button>`}
  </div>`;
}
