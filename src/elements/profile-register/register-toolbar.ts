import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../locale/format.js';
import type { RegisterMessages } from '../../locale/register-messages.js';
import { ROLES } from '../../model/person.js';
import { PROFILE_STATUSES } from '../../model/role-profile.js';
import { readView, REGISTER_SORTS, type RegisterSort, type RegisterView } from './register-view.js';
import type { RowWords } from './table-row.js';

/** What the toolbar shows and what it calls when a person uses it. */
export interface ToolbarState extends RowWords {
  readonly view: RegisterView;
  readonly organisations: readonly string[];
  readonly families: readonly string[];
  /** How many there are. */
  readonly status: string;
  /** What is announced. */
  readonly said: string;
  readonly saidOrder: string;
  readonly clear: TemplateResult | typeof nothing;
  readonly onView: (view: RegisterView) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the column is called by which rows are sorted. */
export const columnOf = (sort: RegisterSort, { columns }: RegisterMessages): string => columns[sort === 'waitingFor' ? 'waitsFor' : sort];

/** Search, filters, sorting on a phone, and the count. */
export function registerToolbar({ view, words, workflow, language, today, organisations, families, status, said, saidOrder, clear, onView }: ToolbarState): TemplateResult {
  const change = (changes: Readonly<Record<string, unknown>>): void => onView(readView({ ...view, ...changes }));
  const select = (name: keyof RegisterView, label: string, choices: readonly Choice[], part = 'filter'): TemplateResult => {
    const chosen = String(view[name] ?? (name === 'sort' ? 'title' : ''));
    const all = chosen === '' || choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label: chosen }];
    return html`<label part=${part} class=${name}>
      <span>${label}</span>
      <select .value=${live(chosen)} @change=${(event: Event) => change({ [name]: valueOf(event) })}>
        ${name === 'sort' ? nothing : html`<option value="">${words.all}</option>`}
        ${all.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
      </select>
    </label>`;
  };
  const box = (name: 'due' | 'descending', label: string, part = 'filter'): TemplateResult =>
    html`<label class="check ${name}" part=${part}
      ><input type="checkbox" .checked=${live(view[name] ?? false)} @change=${({ target }: Event) => change({ [name]: target instanceof HTMLInputElement && target.checked })} /><span>${label}</span></label
    >`;
  const plain = (texts: readonly string[]): readonly Choice[] => texts.map((value) => ({ value, label: value }));
  return html`<div class="toolbar" part="toolbar">
    <label class="find" part="find">
      <span>${words.find} <span class="hint">(${words.findHint})</span></span>
      <input type="search" autocomplete="off" spellcheck="false" .value=${live(view.find ?? '')} @input=${(event: Event) => change({ find: valueOf(event) })} />
    </label>
    ${select('organisation', words.organisation, plain(organisations))} ${select('family', words.family, plain(families))}
    ${select('status', words.status, PROFILE_STATUSES.map((value) => ({ value, label: workflow.statuses[value] })))}
    ${select('waitingFor', words.waitsFor, ROLES.filter((role) => role !== 'role-profiler' && role !== 'employee').map((value) => ({ value, label: workflow.roles[value] })))}
    ${select('sort', words.sort, REGISTER_SORTS.map((value) => ({ value, label: columnOf(value, words) })), 'filter sort')}
    ${box('descending', words.descending, 'filter sort')}
    ${box('due', words.due(formatDate(language, today)))}
    <p class="status-line"><span part="count"><bdi>${status}</bdi></span>${clear}</p>
    <p class="visually-hidden" role="status">${said}</p>
    <p class="visually-hidden" role="status">${saidOrder}</p>
  </div>`;
}

const valueOf = ({ target }: Event): string => (target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '');
