import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CompetencyMessages } from '../../locale/competency-messages.js';
import type { GridMessages } from '../../locale/grid-messages.js';
import type { Framework } from '../../model/index.js';
import { shownScale } from '../competency-view.js';
import { activeFilters, viewFromEntries, type GridView } from './grid-view.js';

/** What the toolbar shows and what it calls when a person uses it. */
export interface ToolbarState {
  readonly framework: Framework;
  readonly view: GridView;
  readonly words: GridMessages;
  readonly competencyWords: CompetencyMessages;
  /** The count or message announced beside the search field. */
  readonly status: string;
  readonly allLevels: boolean;
  /** Whether links are shown; undefined where the grid has none to show. */
  readonly links: boolean | undefined;
  readonly selected: number;
  readonly onView: (view: GridView) => void;
  readonly onLinks: (show: boolean) => void;
  readonly onClearSelection: () => void;
}

interface Choice {
  readonly id: string;
  readonly title: string;
}

/** Search, filters and count over a grid. */
export function gridToolbar(state: ToolbarState): TemplateResult {
  const { framework, view, words, status, links, selected } = state;
  // Searching and filtering leave the place that a link led to.
  const change = (part: Readonly<Record<string, string>>): void => {
    const { competency, ...next } = viewFromEntries({ ...view, at: '', ...part });
    const chosen = framework.competencies.find(({ id, group }) => id === competency && (next.group === undefined || group === next.group));
    state.onView({ ...next, ...(chosen && { competency: chosen.id }) });
  };
  const dirty = view.find !== undefined || activeFilters(view) > 0;
  const competencies = framework.competencies.filter((competency) => view.group === undefined || competency.group === view.group);
  const hasUndescribed = shownScale(framework)?.levels.some((level) => !level.described) ?? false;

  const select = (name: 'group' | 'competency' | 'level' | 'kind', choices: readonly Choice[]): TemplateResult | typeof nothing =>
    choices.length < 2
      ? nothing
      : html`<label part="filter">
          <span>${words[name]}</span>
          <select .value=${live(view[name] ?? '')} @change=${(event: Event) => change({ [name]: valueOf(event) })}>
            <option value="">${words.all}</option>
            ${choices.map(({ id, title }) => html`<option value=${id} lang=${framework.language ?? nothing} ?selected=${view[name] === id}>${title}</option>`)}
          </select>
        </label>`;

  // Both buttons go away when they are used; who used them stays in the toolbar.
  const onClear = (event: Event): void => {
    focusSearch(event);
    state.onView(view.columns ? { columns: view.columns } : {});
  };
  const onClearSelection = (event: Event): void => {
    focusSearch(event);
    state.onClearSelection();
  };

  return html`<div class="toolbar" part="toolbar">
    <label class="find" part="find">
      <span>${words.find}</span>
      <input type="search" autocomplete="off" spellcheck="false" .value=${live(view.find ?? '')} @input=${(event: Event) => change({ find: valueOf(event) })} />
    </label>
    <details part="filters">
      <summary>${words.filters(activeFilters(view))}</summary>
      <div class="filters">
        ${select('group', framework.groups)} ${select('competency', competencies)}
        ${select('level', framework.scale?.levels.map(({ id, label }) => ({ id, title: label })) ?? [])} ${select('kind', kindChoices(state))}
        ${hasUndescribed ? checkbox(words.everyLevel, state.allLevels, (on) => change({ columns: on ? 'all' : 'described' })) : nothing}
        ${links === undefined ? nothing : checkbox(words.showLinks, links, state.onLinks)}
      </div>
    </details>
    <p class="status-line">
      <span role="status" part="count">${status}</span>
      ${dirty ? html`<button type="button" part="clear" @click=${onClear}>${words.clear}</button>` : nothing}
      ${selected > 0
        ? html`<span part="selected">${words.selected(selected)}</span><button type="button" part="clear-selection" @click=${onClearSelection}>${words.clearSelection}</button>`
        : nothing}
    </p>
  </div>`;
}

function kindChoices({ framework, competencyWords }: ToolbarState): readonly Choice[] {
  const used = new Set(framework.competencies.flatMap((competency) => competency.indicators.map((indicator) => indicator.kind)));
  return (['positive', 'example', 'contra'] as const)
    .filter((kind) => used.has(kind))
    .map((kind) => ({ id: kind, title: framework.labels?.[kind] ?? competencyWords[kind] }));
}

function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): TemplateResult {
  const changed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
  };
  return html`<label class="check"><input type="checkbox" .checked=${live(checked)} @change=${changed} /><span>${label}</span></label>`;
}

function focusSearch({ target }: Event): void {
  if (target instanceof Element) target.closest('.toolbar')?.querySelector('input')?.focus();
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
