import type { Competency, Framework, Group, IndicatorKind, Scale } from '../../model/index.js';
import { Ids } from '../interpret/slug.js';
import { fold } from '../interpret/words.js';
import { nameOf, type Item, type ItemTree, type KindHeading } from './item.js';

type Fields = Readonly<Record<string, unknown>>;

/** Something with the place that it had among its like, where the tree's order says otherwise. */
interface Placed<T> {
  readonly value: T;
  readonly position: number | undefined;
}

/** Themes of a competency from the outermost to the innermost: one theme of the framework, if anything stands in it. */
export interface ThemePath {
  readonly items: readonly Item[];
  readonly outer: ThemePath | undefined;
  id?: string;
}

/** A competency that is being gathered. */
export class CompetencyDraft {
  readonly #themes: Competency['themes'][number][] = [];
  readonly #themeIds = new Ids();
  readonly #indicators: Placed<Competency['indicators'][number]>[] = [];
  readonly #skills: string[] = [];

  constructor(
    readonly fields: Fields & { readonly id: string; readonly title: string },
    readonly position: number | undefined,
  ) {}

  /** The theme comes to be with the first behaviour that stands in it. */
  theme(path: ThemePath): string {
    if (path.id !== undefined) return path.id;
    const item = path.items.at(-1);
    const title = path.items.map(nameOf).join(' – ');
    const fields = { title, ...(item && item.statement !== nameOf(item) && { statement: item.statement }), ...(item?.note && { note: item.note }), ...item?.kept };
    const above = path.items.slice(0, -1).map(({ id, title: name, statement, note, kept }) => ({ id, title: name ?? statement, ...(name && { statement }), ...(note && { note }), ...kept }));
    path.id = this.#themeIds.give(text(item?.kept.id) ?? item?.id ?? 'theme');
    this.#themes.push({ ...fields, ...(above.length > 0 && { path: above }), id: path.id });
    return path.id;
  }

  indicator(indicator: { readonly id: string; readonly kind: IndicatorKind; readonly text: string } & Fields, position?: number): void {
    this.#indicators.push({ value: indicator, position });
  }

  skill(name: string): void {
    this.#skills.push(name);
  }

  build(): Competency {
    const skills = this.#skills.length > 0 ? { skills: this.#skills } : {};
    return { ...skills, ...this.fields, themes: this.#themes, indicators: inPlace(this.#indicators) };
  }
}

/** A framework that is being gathered from a tree. */
export class TreeDraft {
  readonly #groups: Group[] = [];
  readonly #competencies: CompetencyDraft[] = [];
  readonly #byTitle = new Map<string, CompetencyDraft>();
  readonly #labels = new Map<string, string>();
  readonly usedLevels = new Set<string>();

  group(item: Item, outer?: Group): Group {
    const name = nameOf(item);
    const title = outer ? `${outer.title} – ${name}` : name;
    const group: Group = { id: item.id, title, ...(item.statement !== name && { statement: item.statement }), ...(item.note && { note: item.note }), ...item.kept };
    this.#groups.push(group);
    return group;
  }

  /** The source's own words for a kind; the first of each are kept. */
  label({ part, label }: KindHeading): void {
    const key = part === 'skill' ? 'skills' : part;
    if (label !== '' && !this.#labels.has(key)) this.#labels.set(key, label);
  }

  competency(draft: CompetencyDraft): CompetencyDraft {
    this.#competencies.push(draft);
    const key = keyOf(draft.fields.title, draft.fields.group);
    if (!this.#byTitle.has(key)) this.#byTitle.set(key, draft);
    return draft;
  }

  /** The same competency under another level. */
  find(title: string, group: string | undefined): CompetencyDraft | undefined {
    return this.#byTitle.get(keyOf(title, group));
  }

  build(about: ItemTree['about'], scale: Scale | undefined): Framework {
    const known = scale && { scale: { ...scale, levels: scale.levels.map((level) => ({ ...level, described: level.described || this.usedLevels.has(level.id) })) } };
    const competencies = inPlace(this.#competencies.map((draft) => ({ value: draft.build(), position: draft.position })));
    return { ...(this.#labels.size > 0 && { labels: Object.fromEntries(this.#labels) }), ...known, ...about, groups: this.#groups, competencies };
  }
}

function inPlace<T>(placed: readonly Placed<T>[]): T[] {
  const sorted = placed.some(({ position }) => position !== undefined) ? placed.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)) : placed;
  return sorted.map(({ value }) => value);
}

const keyOf = (title: string, group: unknown): string => `${typeof group === 'string' ? group : ''}\n${fold(title)}`;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
