import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { diffMessages } from '../../locale/diff-messages.js';
import { directionOf } from '../../locale/language.js';
import { FRAMEWORK_CHANGES, type FrameworkChange, type FrameworkChangeType } from '../../model/diff-frameworks.js';
import type { Framework } from '../../model/framework.js';
import { parseFramework } from '../../model/parse-framework.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { heading, headingLevelOf } from '../heading.js';
import { nameOf } from './diff-names.js';
import { Comparison, countsOf, readDocuments } from './diff-view.js';
import type { FrameworkDiff } from './framework-diff.js';
import { diffStyles } from './framework-diff.styles.js';
import { ImpactList } from './impact-list.js';
import { diffWords, type WordRun } from './word-diff.js';

type DiffStatus = 'empty' | 'same' | 'ready' | 'error';

/** Draws the comparison of two versions. */
export class DiffBody {
  static readonly styles: CSSResult[] = [tokens, base, diffStyles];

  readonly #element: FrameworkDiff;
  readonly #locale: LocaleController<typeof diffMessages.en>;
  readonly #printed: PrintPage;
  readonly #impact: ImpactList;
  #inputs: readonly unknown[] = [];
  #comparison: Comparison | undefined;
  #unreadable: 'before' | 'after' | undefined;
  #type: FrameworkChangeType | undefined;

  constructor(element: FrameworkDiff) {
    this.#element = element;
    this.#locale = new LocaleController(element, diffMessages);
    this.#printed = new PrintPage(element, () => ({ text: [this.#title, this.#comparison?.diff.after.title].filter(Boolean).join(' · '), page: '' }));
    this.#impact = new ImpactList(element);
    adoptLate(element, DiffBody.styles);
  }

  get status(): DiffStatus {
    if (this.#unreadable) return 'error';
    if (!this.#comparison) return 'empty';
    return this.#comparison.diff.changes.length === 0 ? 'same' : 'ready';
  }

  get #title(): string {
    return this.#element.label || this.#locale.words.title;
  }

  /** Compares anew when the host has set something else. */
  read(before: unknown, after: unknown, profiles: unknown, evidence: unknown): void {
    const inputs = [before, after, profiles, evidence];
    const isSame = (...places: readonly number[]): boolean => places.every((place) => inputs[place] === this.#inputs[place]);
    const isCompared = this.#inputs.length > 0 && isSame(0, 1);
    const isRead = this.#inputs.length > 0 && isSame(2, 3);
    this.#inputs = inputs;
    if (!isCompared) this.#compare(before, after);
    if (isCompared && isRead) return;
    const documents = readDocuments(profiles, evidence);
    if (!isRead && documents.damaged > 0) console.warn(`<${this.#element.localName}> cannot read ${documents.damaged} of its documents.`, this.#element);
    this.#impact.show(this.#comparison, documents);
  }

  #compare(before: unknown, after: unknown): void {
    this.#comparison = this.#unreadable = undefined;
    if (before == null || after == null) return;
    const [old, next] = [parseFramework(before), parseFramework(after)];
    this.#unreadable = !old.value ? 'before' : !next.value ? 'after' : undefined;
    if (old.value && next.value) this.#comparison = new Comparison(old.value, next.value);
    else console.warn(`<${this.#element.localName}> cannot read a version:\n${[...old.issues, ...next.issues].slice(0, 10).map(({ message }) => message).join('\n')}`, this.#element);
  }

  render(): TemplateResult {
    const { words } = this.#locale;
    return html`<div class="page">
      ${heading(this.#headingLevel, 'title', this.#title)}
      ${this.#unreadable ? html`<p class="error" part="error" role="alert">${words.unreadable(this.#unreadable)}</p>` : nothing}
      ${this.status === 'empty' ? html`<div class="blank" part="empty"><p>${words.nothing}</p><p class="muted">${words.nothingHint}</p></div>` : nothing}
      ${this.#comparison ? this.#renderComparison(this.#comparison) : nothing}
    </div>`;
  }

  /** On paper nothing waits for a click. */
  print(isPrinting: boolean): void {
    this.#impact.isPrinting = isPrinting;
    this.#element.requestUpdate();
  }

  /** After rendering. */
  updated(): void {
    this.#element.renderRoot.querySelector<HTMLElement>('.page')?.style.setProperty('page', this.#printed.name);
  }

  get #headingLevel(): number {
    return headingLevelOf(this.#element.headingLevel);
  }

  #renderComparison({ diff, groups, counts }: Comparison): TemplateResult {
    const { words } = this.#locale;
    const all = diff.changes.length;
    const shown = groups.map((group) => ({ ...group, changes: this.#type ? group.changes.filter(({ type }) => type === this.#type) : group.changes })).filter(({ changes }) => changes.length > 0);
    return html`<dl class="versions" part="versions">${this.#renderVersion('before', diff.before)}${this.#renderVersion('after', diff.after)}</dl>
      ${all === 0
        ? html`<p part="same">${words.same}</p>`
        : html`${heading(this.#headingLevel + 1, 'summary-title', words.summary)}
            <ul class="summary" part="summary">${counts.map((each) => html`<li>${words.parts(each.part, each.counts)}</li>`)}</ul>
            ${this.#impact.render(this.#headingLevel + 1)} ${this.#renderFilter(shown.reduce((sum, { changes }) => sum + changes.length, 0), all)}
            ${shown.map(({ competency, title, changes }) => this.#renderGroup(competency, title, changes))}`}`;
  }

  #renderVersion(which: 'before' | 'after', { title, version, language }: Framework): TemplateResult {
    const { words } = this.#locale;
    return html`<div><dt>${words.versions[which]}</dt><dd><bdi lang=${language ?? nothing}>${title}</bdi>${version ? `, ${words.version(version)}` : nothing}</dd></div>`;
  }

  #renderFilter(shown: number, all: number): TemplateResult {
    const { words } = this.#locale;
    const used = FRAMEWORK_CHANGES.filter((type) => this.#comparison?.diff.changes.some((change) => change.type === type));
    return html`<div class="filter" part="filter">
      <label><span>${words.show}</span>
        <select @change=${this.#onFilter}>
          <option value="">${words.all}</option>
          ${used.map((type) => html`<option value=${type} ?selected=${type === this.#type}>${words.changes[type]}</option>`)}
        </select></label>
      <p role="status" part="count">${words.shown(shown, all)}</p>
    </div>`;
  }

  #renderGroup(competency: string | undefined, title: string, changes: readonly FrameworkChange[]): TemplateResult {
    const { words, language } = this.#locale;
    const name = competency === undefined ? words.whole : title;
    // What came or went with its competency is said in numbers, and shown on request.
    const whole = changes.find(({ part, type }) => part === 'competency' && (type === 'added' || type === 'removed'));
    const within = whole ? changes.filter((change) => change !== whole && change.type === whole.type) : [];
    const own = within.length > 0 ? changes.filter((change) => !within.includes(change)) : changes;
    return html`<section class="group" part="group" lang=${competency === undefined ? language : this.#language}>
      ${heading(this.#headingLevel + 1, 'group-title', name)}
      ${this.#renderTable(name, own)}
      ${within.length > 0
        ? html`<details part="within"><summary lang=${language}>${countsOf(within).map(({ part, counts }) => words.parts(part, counts)).join('. ')}</summary>${this.#renderTable(name, within)}</details>`
        : nothing}
    </section>`;
  }

  #renderTable(name: string, changes: readonly FrameworkChange[]): TemplateResult {
    const { words, language } = this.#locale;
    const { before, after } = words.versions;
    return html`<table role="table" part="changes">
      <caption class="visually-hidden">${name}</caption>
      <thead role="rowgroup" lang=${language}><tr role="row"><th role="columnheader" scope="col">${words.what}</th><th role="columnheader" scope="col">${before}</th><th role="columnheader" scope="col">${after}</th></tr></thead>
      <tbody role="rowgroup">${changes.map((change) => this.#renderChange(change))}</tbody>
    </table>`;
  }

  get #language(): string | typeof nothing {
    return this.#comparison?.diff.after.language ?? nothing;
  }

  #renderChange(change: FrameworkChange): TemplateResult {
    const { words, language } = this.#locale;
    const { part, type, field } = change;
    const { before, after } = words.versions;
    const [old, next] = this.#cells(change);
    // A behaviour is named by its text, which stands beside it where the text is what changed.
    const isNamed = type === 'moved' || (type === 'changed' && field !== 'text');
    return html`<tr role="row" part="change" data-type=${type}>
      <th role="rowheader" scope="row" lang=${language}>
        <span part="what">${words.change(part, type, type === 'renamed' ? undefined : field)}</span>
        ${isNamed && part !== 'scale' && part !== 'framework' ? html`<span class="name" part="name" lang=${this.#language} dir="auto">${change.name}</span>` : nothing}
      </th>
      <td role="cell" data-label=${before} part="before" dir=${directionOf(this.#comparison?.diff.before.language)}>${old}</td>
      <td role="cell" data-label=${after} part="after" dir=${directionOf(this.#comparison?.diff.after.language)}>${next}</td>
    </tr>`;
  }

  #cells(change: FrameworkChange): readonly [unknown, unknown] {
    const { words, language } = this.#locale;
    const diff = this.#comparison?.diff;
    const absent = html`<span class="muted" lang=${language}>${words.absent}</span>`;
    if (!diff) return [nothing, nothing];
    if (change.type === 'added') return [absent, html`<ins>${change.name}</ins>`];
    if (change.type === 'removed') return [html`<del>${change.name}</del>`, absent];
    const [from = '', to = ''] = [change.before, change.after];
    if (change.type === 'moved') return [nameOf(change, from, diff.before, words), nameOf(change, to, diff.after, words)];
    if (from === '' || to === '' || change.field === 'described' || change.field === 'cumulative') {
      return [from === '' ? absent : html`<del>${nameOf(change, from, diff.before, words)}</del>`, to === '' ? absent : html`<ins>${nameOf(change, to, diff.after, words)}</ins>`];
    }
    const runs = diffWords(from, to);
    return [marked(runs.before, (text) => html`<del>${text}</del>`), marked(runs.after, (text) => html`<ins>${text}</ins>`)];
  }

  readonly #onFilter = ({ target }: Event): void => {
    const value = target instanceof HTMLSelectElement ? target.value : '';
    this.#type = FRAMEWORK_CHANGES.find((type) => type === value);
    this.#element.requestUpdate();
  };
}

const marked = (runs: readonly WordRun[], mark: (text: string) => TemplateResult): readonly unknown[] => runs.map(({ text, differs }) => (differs ? mark(text) : text));
