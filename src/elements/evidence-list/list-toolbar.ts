import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvidenceListMessages } from '../../locale/evidence-list-messages.js';
import { readView, type Choice, type EvidenceListView } from './list-view.js';

/** What the toolbar shows and what it calls when a person uses it. */
export interface ToolbarState {
  readonly view: EvidenceListView;
  readonly choices: readonly Choice[];
  readonly words: EvidenceListMessages;
  /** The count or message that is announced. */
  readonly status: string;
  /** The button that clears; none where nothing is limited or it stands elsewhere. */
  readonly clear: TemplateResult | typeof nothing;
  readonly onView: (view: EvidenceListView) => void;
}

/** Search, filters and count over the list. */
export function listToolbar({ view, choices, words, status, clear, onView }: ToolbarState): TemplateResult {
  const change = (changes: Readonly<Record<keyof EvidenceListView, unknown>> | Readonly<Record<string, unknown>>): void => onView(readView({ ...view, ...changes }));
  const unknown = view.competency !== undefined && !choices.some(({ id }) => id === view.competency);
  const day = (name: 'from' | 'to'): TemplateResult =>
    html`<label part="filter"><span>${words[name]}</span><input type="date" max="9999-12-31" .value=${live(view[name] ?? '')} @input=${(event: Event) => change({ [name]: valueOf(event) })} /></label>`;
  return html`<div class="toolbar" part="toolbar">
    <label class="find" part="find">
      <span>${words.find}</span>
      <input type="search" autocomplete="off" spellcheck="false" .value=${live(view.find ?? '')} @input=${(event: Event) => change({ find: valueOf(event) })} />
    </label>
    ${choices.length > 1 || view.competency !== undefined
      ? html`<label class="competency" part="filter">
          <span>${words.competency}</span>
          <select .value=${live(view.competency ?? '')} @change=${(event: Event) => change({ competency: valueOf(event) })}>
            <option value="">${words.all}</option>
            ${choices.map(({ id, title, language }) => html`<option value=${id} lang=${language ?? nothing} ?selected=${view.competency === id}>${title}</option>`)}
            ${unknown ? html`<option value=${view.competency} selected>${view.competency}</option>` : nothing}
          </select>
        </label>`
      : nothing}
    ${day('from')} ${day('to')}
    ${choices.length > 1 || view.grouped
      ? html`<label class="check" part="filter"
          ><input type="checkbox" .checked=${live(view.grouped ?? false)} @change=${(event: Event) => change({ grouped: event.target instanceof HTMLInputElement && event.target.checked })} /><span
            >${words.grouped}</span
          ></label
        >`
      : nothing}
    <p class="status-line"><span role="status" part="count"><bdi>${status}</bdi></span>${clear}</p>
  </div>`;
}

const valueOf = ({ target }: Event): string => (target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '');
