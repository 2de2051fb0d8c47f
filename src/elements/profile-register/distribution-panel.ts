import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { distributionMessages } from '../../locale/distribution-messages.js';
import type { Framework } from '../../model/framework.js';
import type { LevelCounts } from '../../model/level-distribution.js';
import { levelStep } from '../../styles/tokens.js';
import { DistributionRun } from './distribution-run.js';
import type { RegisterSource } from './register-source.js';
import type { RegisterQuery } from './register-view.js';

interface Column {
  readonly id: string;
  readonly label: string;
  readonly step: number | undefined;
}

/** The levels of the profiles that are found, by competency and organisation: counted when a person opens it. */
export class DistributionPanel {
  readonly #host: LitElement;
  readonly #locale: LocaleController<typeof distributionMessages.en>;
  readonly #run: DistributionRun;
  #isOpen = false;
  #organisation = '';
  #source: RegisterSource | undefined;
  #query: RegisterQuery | undefined;
  #key = '';
  #isChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#locale = new LocaleController(host, distributionMessages);
    this.#run = new DistributionRun(() => host.requestUpdate());
  }

  /** What is counted from now on; a change of search or filters counts anew. */
  show(source: RegisterSource, query: RegisterQuery): void {
    const key = JSON.stringify([query.text, query.where]);
    const isSame = source === this.#source && key === this.#key;
    this.#source = source;
    this.#query = query;
    this.#key = key;
    if (isSame || !this.#isOpen) return;
    this.#run.stop();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), 400);
  }

  /** The profiles are others than those that were counted. */
  changed(): void {
    if (this.#run.status !== 'idle') this.#isChanged = true;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#run.stop();
  }

  render(framework: Framework | undefined, all: number): TemplateResult {
    const { words } = this.#locale;
    return html`<details class="distribution" part="distribution" ?open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary part="distribution-title">${words.title}</summary>
      ${this.#isOpen ? this.#renderContent(framework, all) : nothing}
    </details>`;
  }

  /** Bars cannot have their length in the template: a strict policy forbids it. */
  updated(): void {
    for (const bar of this.#host.renderRoot.querySelectorAll<HTMLElement>('.bar')) bar.style.setProperty('--_share', bar.dataset['share'] ?? '0');
  }

  #renderContent(framework: Framework | undefined, all: number): TemplateResult {
    const { words } = this.#locale;
    const { levels, counted, status } = this.#run;
    const { organisations } = levels;
    const counts = levels.of(this.#organisation || undefined);
    return html`<div class="progress" part="distribution-progress">
        <p role="status">${this.#sentence(counted, Math.max(all, counted))}${this.#isChanged ? ` ${words.changed}` : ''}</p>
        ${status === 'running'
          ? html`<progress max=${Math.max(all, 1)} value=${counted} aria-label=${words.title}></progress><button type="button" part="stop" @click=${this.#onStop}>${words.cancel}</button>`
          : html`<button type="button" part="again" @click=${this.#start}>${words.again}</button>`}
      </div>
      ${organisations.length > 1 || this.#organisation
        ? html`<label class="of" part="filter"><span>${words.organisation}</span>
            <select @change=${this.#onOrganisation}>
              <option value="">${words.allOrganisations}</option>
              ${organisations.map((name) => html`<option value=${name} ?selected=${name === this.#organisation}>${name}</option>`)}
            </select></label>`
        : nothing}
      ${counts.size > 0 ? this.#renderTable(framework, counts) : status === 'running' ? nothing : html`<p part="distribution-nothing">${words.nothing}</p>`}`;
  }

  #sentence(counted: number, all: number): string {
    const { words } = this.#locale;
    switch (this.#run.status) {
      case 'stopped':
        return words.stopped(counted, all);
      case 'failed':
        return words.failed(counted);
      case 'done':
        return words.counted(counted);
      default:
        return words.counting(counted, all);
    }
  }

  #renderTable(framework: Framework | undefined, counts: ReadonlyMap<string, LevelCounts>): TemplateResult {
    const { words } = this.#locale;
    const columns = columnsOf(framework, counts, words.noLevel);
    const known = new Map(framework?.competencies.map(({ id, title }) => [id, title]));
    const ids = [...[...known.keys()].filter((id) => counts.has(id)), ...[...counts.keys()].filter((id) => !known.has(id))];
    const most = Math.max(1, ...[...counts.values()].flatMap((levels) => [...levels.values()]));
    return html`<table class="levels" role="table" part="distribution-table">
      <caption class="visually-hidden">${words.title}</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${words.competency}</th>
        ${columns.map(({ label, step }) => html`<th role="columnheader" scope="col"><span class=${step === undefined ? 'no-rung' : 'rung'} data-step=${step ?? nothing}>${label}</span></th>`)}
      </tr></thead>
      <tbody role="rowgroup">
        ${ids.map(
          (id) => html`<tr role="row">
            <th role="rowheader" scope="row" dir="auto">${known.get(id) ?? id}</th>
            ${columns.map(({ id: level, label, step }) => {
              const count = counts.get(id)?.get(level) ?? 0;
              return html`<td role="cell" data-label=${label} class=${count === 0 ? 'zero' : nothing}><span class="number">${count}</span><span class="bar" part="bar" data-step=${step ?? nothing} data-share=${count / most}></span></td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  readonly #start = (): void => {
    if (!this.#source || !this.#query) return;
    this.#isChanged = false;
    this.#run.start(this.#source, this.#query);
  };

  readonly #onStop = (): void => {
    this.#run.stop();
    // The button goes away; who used it stays in this place.
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('[part="again"]')?.focus());
  };

  readonly #onToggle = ({ target }: Event): void => {
    const isOpen = target instanceof HTMLDetailsElement && target.open;
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (isOpen) this.#start();
    else this.#run.stop();
    this.#host.requestUpdate();
  };

  readonly #onOrganisation = ({ target }: Event): void => {
    this.#organisation = target instanceof HTMLSelectElement ? target.value : '';
    this.#host.requestUpdate();
  };
}

/** The framework's levels, lowest first; those that it does not have behind them; at last those without one. */
function columnsOf(framework: Framework | undefined, counts: ReadonlyMap<string, LevelCounts>, noLevel: string): readonly Column[] {
  const scale = framework?.scale?.levels ?? [];
  const used = new Set([...counts.values()].flatMap((levels) => [...levels.keys()]));
  const others = [...used].filter((id) => id !== '' && !scale.some((level) => level.id === id)).sort();
  const all = [...scale.map(({ id, label }) => ({ id, label })), ...others.map((id) => ({ id, label: id }))];
  return [...all.map((level, index) => ({ ...level, step: levelStep(index, all.length) })), ...(used.has('') ? [{ id: '', label: noLevel, step: undefined }] : [])];
}
