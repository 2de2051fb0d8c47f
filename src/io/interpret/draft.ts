import type { Framework, IndicatorKind, Issue, IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { LevelName } from './level-name.js';
import { Ids, slug } from './slug.js';
import type { Field } from './term.js';
import { fold } from './words.js';

/** One behaviour as the source has it. */
export interface Finding {
  readonly theme?: string | undefined;
  readonly level?: LevelName | undefined;
  readonly kind: IndicatorKind;
  readonly text: string;
  /** The id that the source states. */
  readonly id?: string | undefined;
  readonly place: IssuePath;
}

type Competency = Framework['competencies'][number];
type Indicator = Competency['indicators'][number];

/** What ids of a competency's parts depend on. */
export interface BuildIds {
  /** The id of each level by its key. */
  readonly levelIds: ReadonlyMap<string, string>;
  /** Gives ids of indicators, for the whole framework. */
  readonly ids: Ids;
  /** Ids that the source states and that hold. */
  readonly stated: ReadonlySet<string>;
}

/** A competency that is being gathered, perhaps from several tables. */
export class CompetencyDraft {
  readonly title: string;
  readonly group: string | undefined;
  /** Where it is named first. */
  readonly place: IssuePath;
  readonly #themes = new Map<string, string>();
  /** Key of each spelling of a theme's title. */
  readonly #themeKeys = new Map<string, string>();
  readonly #findings: Finding[] = [];
  readonly #fields = new Map<Field, Set<string>>();

  constructor(title: string, group: string | undefined, place: IssuePath) {
    this.place = place;
    this.title = title;
    this.group = group;
  }

  theme(title: string): void {
    this.#themeKey(title);
  }

  #themeKey(title: string): string {
    const known = this.#themeKeys.get(title);
    if (known !== undefined) return known;
    const key = fold(title) || title;
    this.#themeKeys.set(title, key);
    if (!this.#themes.has(key)) this.#themes.set(key, title);
    return key;
  }

  add(finding: Finding): void {
    if (finding.theme !== undefined) this.theme(finding.theme);
    this.#findings.push(finding);
  }

  has(field: Field): boolean {
    return this.#fields.has(field);
  }

  describe(field: Field, texts: readonly string[]): void {
    const known = this.#fields.get(field) ?? new Set();
    for (const text of texts) known.add(text);
    this.#fields.set(field, known);
  }

  build(id: string, group: string | undefined, { levelIds, ids, stated }: BuildIds, issues: Issue[]): Competency {
    const themeIds = new Ids();
    const themes = new Map([...this.#themes].map(([key, title]) => [key, { id: themeIds.give(slug(title) || 'theme'), title }]));
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    const indicators = this.#findings.map((finding): Indicator => {
      const theme = finding.theme === undefined ? undefined : themes.get(this.#themeKey(finding.theme))?.id;
      const level = finding.level && levelIds.get(finding.level.key);
      const stem = [id, theme, level && slug(level), finding.kind === 'positive' ? undefined : finding.kind].filter(Boolean).join('.');
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      const same = `${stem} ${finding.text}`;
      if (seen.has(same)) issues.push(importIssue('duplicate-text', finding.place, { text: excerpt(finding.text) }));
      seen.add(same);
      return { id: ids.give(finding.id !== undefined && stated.has(finding.id) ? finding.id : `${stem}.${count}`), kind: finding.kind, text: finding.text, ...(theme && { theme }), ...(level && { level }) };
    });
    const [definition, importance] = (['definition', 'importance'] as const).map((field) => [...(this.#fields.get(field) ?? [])].join('\n'));
    const skills = this.#fields.get('skills');
    return {
      id,
      title: this.title,
      ...(group && { group }),
      ...(definition && { definition }),
      ...(importance && { importance }),
      themes: [...themes.values()],
      indicators,
      ...(skills && { skills: [...skills] }),
    };
  }

  get themes(): readonly string[] {
    return [...this.#themes.values()];
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }
}

/** A framework that is being gathered: competencies by name within their group, in the order of the source. */
export class FrameworkDraft {
  readonly #competencies = new Map<string, CompetencyDraft>();
  /** The same by each spelling of group and title. */
  readonly #spellings = new Map<string, CompetencyDraft>();
  /** The source's own words for kinds and fields; the first of each is kept. */
  readonly labels = new Map<IndicatorKind | Field, string>();

  /** @param place where it is named, if this is the first time */
  competency(title: string, group: string | undefined, place: IssuePath): CompetencyDraft {
    const spelling = `${group ?? ''}\n${title}`;
    const spelled = this.#spellings.get(spelling);
    if (spelled) return spelled;
    const key = `${fold(group ?? '')}\n${fold(title) || title}`;
    const draft = this.#competencies.get(key) ?? new CompetencyDraft(title, group, place);
    this.#competencies.set(key, draft);
    this.#spellings.set(spelling, draft);
    return draft;
  }

  has(title: string, group?: string): boolean {
    return this.#competencies.has(`${fold(group ?? '')}\n${fold(title) || title}`);
  }

  label(part: IndicatorKind | Field, words: string): void {
    if (!this.labels.has(part)) this.labels.set(part, words.replace(/\s*:$/, ''));
  }

  /** The ids that the source itself states, each for one behaviour only. */
  statedIds(): ReadonlySet<string> {
    const all = this.competencies.flatMap(({ findings }) => findings.flatMap(({ id }) => id ?? []));
    const seen = new Set<string>();
    const again = new Set(all.filter((id) => seen.size === seen.add(id).size));
    return new Set(all.filter((id) => !again.has(id)));
  }

  /** What each name turned out to name, folded. */
  roles(): ReadonlyMap<string, 'competency' | 'group' | 'theme'> {
    const roles = new Map<string, 'competency' | 'group' | 'theme'>();
    for (const { themes } of this.competencies) for (const title of themes) roles.set(fold(title), 'theme');
    for (const { group } of this.competencies) if (group !== undefined) roles.set(fold(group), 'group');
    for (const { title } of this.competencies) roles.set(fold(title), 'competency');
    return roles;
  }

  get competencies(): readonly CompetencyDraft[] {
    return [...this.#competencies.values()];
  }
}
