import type { CompetencyMessages } from '../locale/competency-messages.js';
import { directionOf } from '../locale/language.js';
import type { Framework, Indicator, IndicatorKind, Theme } from '../model/index.js';
import type { Column, CompetencyView, Row } from './competency-view.js';

/**
 * Builds the nodes of a competency by hand instead of by a Lit template: they are made once and never rendered again,
 * and at full size Lit's markers and parts would cost more than the nodes themselves (docs/decisions/0001).
 */

/** How competencies are shown. */
export interface SectionOptions {
  readonly framework: Framework;
  readonly words: CompetencyMessages;
  /** Language of the words, where it is not the framework's. */
  readonly wordsLanguage?: string | undefined;
  /** A checkbox before every indicator. */
  readonly selectable?: boolean;
  /** Address of a place in the framework; without it there are no links. */
  readonly hrefOf?: ((id: string) => string) | undefined;
}

/** More columns than this scroll sideways where there is no room, instead of becoming too narrow to read. */
export const COMFORTABLE_COLUMNS = 4;

/**
 * Letters and marks of scripts that run from right to left. Only texts with some are given a direction of their own:
 * on every text it would cost a fifth of the layout, and seconds in a text of a megabyte.
 */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

type Child = Node | string | undefined;

function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

const copyOf = <Copied extends Element>(element: Copied): Copied => document.importNode(element, true);

/** The id under which a theme is linked: theme ids are unique within their competency only. */
export const themeTarget = (competency: string, theme: string): string => `${competency}.${theme}`;

/** A competency on the page. */
export class CompetencySection {
  readonly node: HTMLElement;
  /** What is shown or hidden as one: the row of a theme, the contra-indicators. */
  readonly blocks: HTMLElement[] = [];
  readonly #heads = new Map<string, HTMLElement>();
  readonly #lists: [list: Element, indicators: readonly Indicator[]][] = [];
  #targets: Map<string, HTMLElement> | undefined;

  constructor(node: HTMLElement) {
    this.node = node;
  }

  /** Elements by the id that links use: the competency, `competency.theme`, and indicators. */
  get targets(): ReadonlyMap<string, HTMLElement> {
    if (this.#targets) return this.#targets;
    this.#targets = new Map(this.#heads);
    for (const [list, indicators] of this.#lists) {
      for (const [at, { id }] of indicators.entries()) {
        const item = list.children[at];
        if (item instanceof HTMLElement) this.#targets.set(id, item);
      }
    }
    return this.#targets;
  }

  addHead(id: string, head: HTMLElement): void {
    this.#heads.set(id, head);
  }

  addList(list: Element, indicators: readonly Indicator[]): void {
    this.#lists.push([list, indicators]);
  }
}

/**
 * Builds competencies. What occurs thousands of times is copied with its attributes and its empty entries, and nothing is
 * filled before it stands in its parent: what comes later costs only itself, a subtree once more for each element above.
 */
export class SectionBuilder {
  readonly #options: SectionOptions;
  /** Whether the framework runs from right to left, so that a text in Latin letters has to turn. */
  readonly #rightToLeft: boolean;
  readonly #row = h('tr', { role: 'row', part: 'row' });
  readonly #theme = h('th', { role: 'rowheader', scope: 'row', part: 'theme', tabindex: '-1' });
  readonly #noTheme = h('td', { role: 'cell', class: 'empty' });
  /** By column and number of entries. */
  readonly #cells = new Map<Column, HTMLElement[]>();
  /** By part of the entries and their number. */
  readonly #lists = new Map<string, HTMLElement[]>();

  constructor(options: SectionOptions) {
    this.#options = options;
    const { language, title } = options.framework;
    this.#rightToLeft = language ? directionOf(language) === 'rtl' : RIGHT_TO_LEFT.test(title);
  }

  /** @param headingLevel level of the competency's heading, 1 to 6; the parts below it go one deeper */
  build(view: CompetencyView, headingLevel: number): CompetencySection {
    const { competency } = view;
    const { labels } = this.#options.framework;
    const { words } = this.#options;
    const title = heading(headingLevel, 'competency-title', competency.title);
    title.tabIndex = -1;
    this.#addLink(title, competency.id, competency.title);
    const node = h('section', { part: 'competency', class: 'competency' }, title);
    const section = new CompetencySection(node);
    section.addHead(competency.id, title);
    if (competency.tagline) node.append(h('p', { part: 'tagline', class: 'tagline' }, competency.tagline));
    if (competency.definition) node.append(h('p', { part: 'definition', class: 'definition' }, competency.definition));
    if (competency.importance) {
      const label = h('strong', this.#languageOf(labels?.importance), labels?.importance ?? words.importance);
      node.append(h('p', { part: 'importance', class: 'definition' }, label, ' ', competency.importance));
    }
    if (view.rows.length > 0) this.#addTable(section, view);
    if (view.unplaced.length > 0) this.#addGroup(section, 'unplaced', this.#label(headingLevel + 1, 'unplaced-title', undefined, words.unplaced), view.unplaced);
    if (view.contra.length > 0) this.#addGroup(section, 'contra', this.#label(headingLevel + 1, 'contra-title', labels?.contra, words.contra), view.contra);
    if (competency.skills?.length) {
      const skills = competency.skills.map((skill) => h('li', { part: 'skill' }, skill));
      node.append(h('div', { part: 'skills', class: 'skills' }, this.#label(headingLevel + 1, 'skills-title', labels?.skills, words.skills), h('ul', {}, ...skills)));
    }
    if (section.blocks.length === 0) node.append(h('p', { part: 'nothing', class: 'muted', ...this.#languageOf() }, words.nothing));
    return section;
  }

  /** A heading in the framework's own words, or in ours where it has none. */
  #label(level: number, part: string, own: string | undefined, ours: string): HTMLElement {
    const element = heading(level, part, own ?? ours);
    for (const [name, value] of Object.entries(this.#languageOf(own))) element.setAttribute(name, value);
    return element;
  }

  /** The language of words that stand among the framework's: its own need none. */
  #languageOf(own?: string): Readonly<Record<string, string>> {
    const { wordsLanguage } = this.#options;
    return own === undefined && wordsLanguage ? { lang: wordsLanguage, dir: 'ltr' } : {};
  }

  #addTable(section: CompetencySection, { competency, columns, rows }: CompetencyView): void {
    const { words } = this.#options;
    const themed = rows.some((row) => row.theme);
    const corner = themed ? h('th', { role: 'columnheader', scope: 'col', class: 'corner' }, h('span', { class: 'visually-hidden', ...this.#languageOf() }, words.theme)) : undefined;
    const body = h('tbody', { role: 'rowgroup' });
    const table = h(
      'table',
      { role: 'table', part: 'table', class: columns.length === 1 ? 'single' : '' },
      h('caption', { class: 'visually-hidden', ...this.#languageOf() }, words.caption(competency.title)),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, corner, ...columns.map((column) => this.#columnHead(column)))),
      body,
    );
    section.node.append(h('div', { part: 'region', class: columns.length > COMFORTABLE_COLUMNS ? 'region wide' : 'region' }, table));
    for (const row of rows) this.#addRow(section, body, competency.id, row, columns, themed);
  }

  #columnHead(column: Column): HTMLElement {
    const { words } = this.#options;
    if (!column.level) return h('th', { role: 'columnheader', scope: 'col', part: 'kind' }, this.#kindLabel(column.kind));
    const rung = h('span', { part: 'rung', class: column.between ? 'rung hollow' : 'rung', 'data-step': String(column.step) }, column.level.label);
    const note = column.between
      ? words.between(column.between.below?.label, column.between.above?.label)
      : column.inherited
        ? words.inherited
        : undefined;
    return h(
      'th',
      { role: 'columnheader', scope: 'col', part: column.inherited ? 'level inherited' : 'level', class: column.between ? 'undescribed' : '' },
      rung,
      note === undefined ? undefined : h('span', { class: 'note', ...this.#languageOf() }, ` ${note}`),
    );
  }

  #addRow(section: CompetencySection, body: HTMLElement, competency: string, row: Row, columns: readonly Column[], themed: boolean): void {
    const node = body.appendChild(copyOf(this.#row));
    section.blocks.push(node);
    if (themed) node.append(row.theme ? this.#themeHead(section, competency, row.theme) : copyOf(this.#noTheme));
    columns.forEach((column, at) => {
      if (column.between) node.append(this.#undescribedCell());
      else this.#addCell(section, node, column, row.cells[at] ?? []);
    });
  }

  #themeHead(section: CompetencySection, competency: string, { id, title }: Theme): HTMLElement {
    const target = themeTarget(competency, id);
    const head = copyOf(this.#theme);
    head.textContent = title;
    this.#addLink(head, target, title);
    section.addHead(target, head);
    return head;
  }

  #addCell(section: CompetencySection, row: HTMLElement, column: Column, indicators: readonly Indicator[]): void {
    const { others, examples } = column.level ? apart(indicators) : { others: indicators, examples: NONE };
    const cell = row.appendChild(this.#newCell(column, others.length));
    if (cell.firstElementChild) this.#fill(section, cell.firstElementChild, others);
    if (examples.length === 0) return;
    cell.removeAttribute('class');
    this.#addExamples(section, cell, examples);
  }

  #newCell(column: Column, entries: number): HTMLElement {
    const made = this.#cells.get(column) ?? [];
    this.#cells.set(column, made);
    made[entries] ??= h(
      'td',
      {
        role: 'cell',
        part: column.inherited ? 'cell inherited' : 'cell',
        'data-heading': column.level ? column.level.label : this.#kindLabel(column.kind),
        ...(column.step && { 'data-step': String(column.step) }),
        ...(entries === 0 && { class: 'empty' }),
      },
      entries === 0 ? undefined : this.#newList('indicator', entries),
    );
    return copyOf(made[entries]);
  }

  /** In every row, because a cell that spans rows would go with the first one when a search hides it; seen once. */
  #undescribedCell(): HTMLElement {
    return h('td', { role: 'cell', part: 'cell undescribed', class: 'undescribed', ...this.#languageOf() }, h('span', {}, this.#options.words.undescribed));
  }

  #addGroup(section: CompetencySection, part: 'unplaced' | 'contra', label: HTMLElement, indicators: readonly Indicator[]): void {
    const node = section.node.appendChild(h('section', { part, class: part }, label));
    section.blocks.push(node);
    const { others, examples } = apart(indicators);
    if (others.length > 0) this.#fill(section, node.appendChild(this.#newList(part === 'contra' ? 'indicator contra-indicator' : 'indicator', others.length)), others);
    if (examples.length > 0) this.#addExamples(section, node, examples);
  }

  #addExamples(section: CompetencySection, parent: HTMLElement, examples: readonly Indicator[]): void {
    const own = this.#options.framework.labels?.example;
    parent.append(h('p', { part: 'examples-title', class: 'examples-title', ...this.#languageOf(own) }, this.#kindLabel('example')));
    this.#fill(section, parent.appendChild(this.#newList('indicator', examples.length)), examples);
  }

  #newList(part: string, entries: number): HTMLElement {
    const made = this.#lists.get(part) ?? [];
    this.#lists.set(part, made);
    if (!made[entries]) {
      const label = this.#options.selectable ? h('label', {}, h('input', { type: 'checkbox', part: 'select' }), h('span', {})) : undefined;
      const item = h('li', { part, ...(label && { class: 'selectable' }) }, label);
      made[entries] = h('ul', {}, ...Array.from({ length: entries }, () => copyOf(item)));
    }
    return copyOf(made[entries]);
  }

  #fill(section: CompetencySection, list: Element, indicators: readonly Indicator[]): void {
    section.addList(list, indicators);
    let item = list.firstElementChild;
    for (const { id, text } of indicators) {
      if (!(item instanceof HTMLElement)) return;
      if (this.#rightToLeft || RIGHT_TO_LEFT.test(text)) item.dir = 'auto';
      const label = item.firstElementChild;
      if (label) {
        label.firstElementChild?.setAttribute('value', id);
        label.lastElementChild?.append(text);
      } else item.textContent = text;
      if (this.#options.hrefOf) {
        item.append(' ');
        this.#addLink(item, id, text);
      }
      item = item.nextElementSibling;
    }
  }

  #kindLabel(kind: IndicatorKind | undefined): string {
    const own = this.#options.framework.labels;
    return kind === 'example' ? (own?.example ?? this.#options.words.example) : (own?.positive ?? this.#options.words.positive);
  }

  #addLink(entry: HTMLElement, target: string, text: string): void {
    const { hrefOf, words } = this.#options;
    if (hrefOf) entry.append(h('a', { part: 'link', class: 'link', href: hrefOf(target), 'aria-label': words.linkTo(text) }, '#'));
  }
}

function heading(level: number, part: string, text: string): HTMLElement {
  return h(`h${Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6}`, { part, class: part }, text);
}

const NONE: readonly Indicator[] = [];

/** Expected behaviours and, apart from them and under their own label, examples: where columns are levels both may occur. */
function apart(indicators: readonly Indicator[]): { readonly others: readonly Indicator[]; readonly examples: readonly Indicator[] } {
  const examples = indicators.filter(({ kind }) => kind === 'example');
  return { others: examples.length > 0 ? indicators.filter(({ kind }) => kind !== 'example') : indicators, examples };
}
