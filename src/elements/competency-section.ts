import type { CompetencyMessages } from '../locale/competency-messages.js';
import { directionOf } from '../locale/language.js';
import type { Framework, Indicator, IndicatorKind, Theme } from '../model/index.js';
import type { Column, CompetencyView, Row } from './competency-view.js';

/**
 * Builds the nodes of a competency by hand instead of by a Lit template: they are made once and never rendered again,
 * and at full size Lit's markers and parts would cost more than the nodes themselves (docs/decisions/0001).
 */

/** How a competency is shown. */
export interface SectionOptions {
  readonly framework: Framework;
  readonly words: CompetencyMessages;
  /** Language of the words, where it is not the framework's. */
  readonly wordsLanguage?: string | undefined;
  /** Level of the competency's heading, 1 to 6; the parts below it go one deeper. */
  readonly headingLevel: number;
  /** A checkbox before every indicator. */
  readonly selectable?: boolean;
  /** Address of a place in the framework; without it there are no links. */
  readonly hrefOf?: ((id: string) => string) | undefined;
}

/** A competency on the page. */
export interface CompetencySection {
  readonly node: HTMLElement;
  /** What is shown or hidden as one: the row of a theme, the contra-indicators. */
  readonly blocks: readonly HTMLElement[];
  /** Elements by the id that links use: the competency, `competency.theme`, and indicators. */
  readonly targets: ReadonlyMap<string, HTMLElement>;
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

/** The id under which a theme is linked: theme ids are unique within their competency only. */
export const themeTarget = (competency: string, theme: string): string => `${competency}.${theme}`;

export function competencySection(view: CompetencyView, options: SectionOptions): CompetencySection {
  const { competency } = view;
  const { framework, words } = options;
  const targets = new Map<string, HTMLElement>();
  const builder = new SectionBuilder(options, targets);
  const { blocks } = builder;

  const title = builder.heading(0, 'competency-title', competency.title, competency.id);
  const node = h('section', { part: 'competency', class: 'competency' }, title);
  targets.set(competency.id, title);
  if (competency.tagline) node.append(h('p', { part: 'tagline', class: 'tagline' }, competency.tagline));
  if (competency.definition) node.append(h('p', { part: 'definition', class: 'definition' }, competency.definition));
  if (competency.importance) {
    const label = h('strong', builder.languageOf(framework.labels?.importance), framework.labels?.importance ?? words.importance);
    node.append(h('p', { part: 'importance', class: 'definition' }, label, ' ', competency.importance));
  }
  if (view.rows.length > 0) node.append(builder.table(view));
  if (view.unplaced.length > 0) node.append(builder.list('unplaced', undefined, words.unplaced, view.unplaced));
  if (view.contra.length > 0) node.append(builder.list('contra', framework.labels?.contra, words.contra, view.contra));
  if (competency.skills?.length) {
    const skills = competency.skills.map((skill) => h('li', { part: 'skill' }, skill));
    node.append(h('div', { part: 'skills', class: 'skills' }, builder.label('skills-title', framework.labels?.skills, words.skills), h('ul', {}, ...skills)));
  }
  if (blocks.length === 0) node.append(h('p', { part: 'nothing', class: 'muted', ...builder.languageOf() }, words.nothing));
  return { node, blocks, targets };
}

class SectionBuilder {
  readonly blocks: HTMLElement[] = [];
  readonly #options: SectionOptions;
  readonly #targets: Map<string, HTMLElement>;
  readonly #item: HTMLLIElement;
  #contraItem: HTMLLIElement | undefined;
  /** Whether the framework runs from right to left, so that a text in Latin letters has to turn. */
  readonly #rightToLeft: boolean;

  constructor(options: SectionOptions, targets: Map<string, HTMLElement>) {
    this.#options = options;
    this.#targets = targets;
    this.#item = h('li', { part: 'indicator' });
    const { language, title } = options.framework;
    this.#rightToLeft = language ? directionOf(language) === 'rtl' : RIGHT_TO_LEFT.test(title);
  }

  heading(depth: number, part: string, text: string, target?: string): HTMLElement {
    const level = Math.min(6, this.#options.headingLevel + depth) as 1 | 2 | 3 | 4 | 5 | 6;
    return h(`h${level}`, { part, class: part, ...(target !== undefined && { tabindex: '-1' }) }, text, target === undefined ? undefined : this.#link(target, text));
  }

  table({ competency, columns, rows }: CompetencyView): HTMLElement {
    const { words } = this.#options;
    const themed = rows.some((row) => row.theme);
    const corner = themed ? h('th', { role: 'columnheader', scope: 'col', class: 'corner' }, h('span', { class: 'visually-hidden', ...this.languageOf() }, words.theme)) : undefined;
    const head = h('tr', { role: 'row' }, corner, ...columns.map((column) => this.#columnHead(column)));
    const body = rows.map((row) => this.#row(competency.id, row, columns, themed));
    const table = h(
      'table',
      { role: 'table', part: 'table', class: columns.length === 1 ? 'single' : '' },
      h('caption', { class: 'visually-hidden', ...this.languageOf() }, words.caption(competency.title)),
      h('thead', { role: 'rowgroup' }, head),
      h('tbody', { role: 'rowgroup' }, ...body),
    );
    return h('div', { part: 'region', class: columns.length > COMFORTABLE_COLUMNS ? 'region wide' : 'region' }, table);
  }

  /** A heading in the framework's own words, or in ours where it has none. */
  label(part: string, own: string | undefined, ours: string): HTMLElement {
    const element = this.heading(1, part, own ?? ours);
    for (const [name, value] of Object.entries(this.languageOf(own))) element.setAttribute(name, value);
    return element;
  }

  /** The language of words that stand among the framework's: its own need none. */
  languageOf(own?: string): Readonly<Record<string, string>> {
    const { wordsLanguage } = this.#options;
    return own === undefined && wordsLanguage ? { lang: wordsLanguage, dir: 'ltr' } : {};
  }

  list(part: string, own: string | undefined, ours: string, indicators: readonly Indicator[]): HTMLElement {
    const node = h('section', { part, class: part }, this.label(`${part}-title`, own, ours), ...this.#lists(indicators));
    this.blocks.push(node);
    return node;
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
      note === undefined ? undefined : h('span', { class: 'note', ...this.languageOf() }, ` ${note}`),
    );
  }

  #row(competency: string, row: Row, columns: readonly Column[], themed: boolean): HTMLElement {
    const node = h('tr', { role: 'row', part: 'row' });
    if (themed) node.append(row.theme ? this.#theme(competency, row.theme) : h('td', { role: 'cell', class: 'empty' }));
    columns.forEach((column, at) => node.append(column.between ? this.#undescribedCell() : this.#cell(column, row.cells[at] ?? [])));
    this.blocks.push(node);
    return node;
  }

  #theme(competency: string, { id, title }: Theme): HTMLElement {
    const target = themeTarget(competency, id);
    const head = h('th', { role: 'rowheader', scope: 'row', part: 'theme', tabindex: '-1' }, title, this.#link(target, title));
    this.#targets.set(target, head);
    return head;
  }

  #cell(column: Column, indicators: readonly Indicator[]): HTMLElement {
    const heading = column.level ? column.level.label : this.#kindLabel(column.kind);
    const cell = h('td', { role: 'cell', part: column.inherited ? 'cell inherited' : 'cell', 'data-heading': heading });
    if (column.step) cell.dataset['step'] = String(column.step);
    if (indicators.length > 0) cell.append(...(column.level ? this.#lists(indicators) : [this.#list(indicators)]));
    else cell.className = 'empty';
    return cell;
  }

  /** In every row, because a cell that spans rows would go with the first one when a search hides it; seen once. */
  #undescribedCell(): HTMLElement {
    return h('td', { role: 'cell', part: 'cell undescribed', class: 'undescribed', ...this.languageOf() }, h('span', {}, this.#options.words.undescribed));
  }

  /** Expected behaviours and, apart from them and under their own label, examples: where columns are levels both may occur. */
  #lists(indicators: readonly Indicator[]): HTMLElement[] {
    const examples = indicators.filter(({ kind }) => kind === 'example');
    if (examples.length === 0) return [this.#list(indicators)];
    const others = indicators.filter(({ kind }) => kind !== 'example');
    const own = this.#options.framework.labels?.example;
    const label = h('p', { part: 'examples-title', class: 'examples-title', ...this.languageOf(own) }, this.#kindLabel('example'));
    return [...(others.length > 0 ? [this.#list(others)] : []), label, this.#list(examples)];
  }

  #list(indicators: readonly Indicator[]): HTMLElement {
    const list = h('ul', {});
    for (const indicator of indicators) {
      const item = this.#newItem(indicator);
      if (this.#rightToLeft || RIGHT_TO_LEFT.test(indicator.text)) item.dir = 'auto';
      if (this.#options.selectable) {
        item.className = 'selectable';
        item.append(h('label', {}, h('input', { type: 'checkbox', part: 'select', value: indicator.id }), h('span', {}, indicator.text)));
      } else item.textContent = indicator.text;
      const link = this.#link(indicator.id, indicator.text);
      if (link) item.append(' ', link);
      list.append(item);
      this.#targets.set(indicator.id, item);
    }
    return list;
  }

  #newItem({ kind }: Indicator): HTMLLIElement {
    if (kind !== 'contra') return document.importNode(this.#item);
    this.#contraItem ??= h('li', { part: 'indicator contra-indicator' });
    return document.importNode(this.#contraItem);
  }

  #kindLabel(kind: IndicatorKind | undefined): string {
    const own = this.#options.framework.labels;
    return kind === 'example' ? (own?.example ?? this.#options.words.example) : (own?.positive ?? this.#options.words.positive);
  }

  #link(target: string, text: string): HTMLElement | undefined {
    const { hrefOf, words } = this.#options;
    if (!hrefOf) return undefined;
    return h('a', { part: 'link', class: 'link', href: hrefOf(target), 'aria-label': words.linkTo(text) }, '#');
  }
}
