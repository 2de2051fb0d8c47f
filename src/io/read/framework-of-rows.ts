import type { Competency, Framework, Indicator, IndicatorKind, Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import { Ids, slug } from '../interpret/slug.js';
import { COMPETENCY, COMPETENCY_TEXTS, GROUP, kindsOf, LEVEL, SKILL, THEME, UNDESCRIBED_LEVEL, type LongRow } from '../long-table.js';
import type { PlacedRow } from './long-table.js';
import { Named, type NamedEntry } from './named.js';
import { isWholeKind, wholeFields } from './whole-rows.js';

interface LevelParts {
  described: boolean;
  description?: string;
}

interface GroupParts {
  appliesTo?: string;
}

interface Behaviour {
  readonly row: LongRow;
  readonly kind: IndicatorKind;
  readonly theme: Reference<null>;
  readonly level: Reference<LevelParts>;
}

interface CompetencyParts {
  title: string;
  group: Reference<GroupParts>;
  readonly themes: Named<null>;
  readonly texts: Map<string, string>;
  readonly skills: string[];
  readonly behaviours: Behaviour[];
}

/** Of an id that nothing in the table has, the id itself. */
type Reference<Kept> = NamedEntry<Kept> | string | undefined;

/** Makes a framework of the rows of our long table, whatever their order. Ids that are missing are made of the words. */
export function frameworkOfRows(rows: readonly PlacedRow[]): { readonly framework: Framework; readonly issues: readonly Issue[] } {
  const draft = new RowsDraft();
  for (const { row } of rows) draft.know(row);
  // The rows of groups and levels say their order.
  const isDeclaration = ({ row: { kind = '' } }: PlacedRow) => [GROUP, LEVEL, UNDESCRIBED_LEVEL].includes(kind);
  for (const placed of [...rows.filter(isDeclaration), ...rows.filter((placed) => !isDeclaration(placed))]) draft.take(placed);
  return { framework: draft.framework(), issues: draft.issues };
}

class RowsDraft {
  readonly issues: Issue[] = [];
  readonly #groups = new Named<GroupParts>(() => ({}));
  readonly #levels = new Named<LevelParts>(() => ({ described: true }));
  readonly #competencies = new Named<CompetencyParts>(() => ({ title: '', group: undefined, themes: new Named(() => null), texts: new Map(), skills: [], behaviours: [] }));
  readonly #whole: LongRow[] = [];

  know(row: LongRow): void {
    this.#groups.know(row.group ?? '', row['group id']);
    this.#levels.know(row.level ?? '', row['level id']);
    this.#competencies.know(competencyName(row), row['competency id']);
  }

  take({ row, place }: PlacedRow): void {
    const { kind = '', text = '' } = row;
    if (isWholeKind(kind)) this.#whole.push(row);
    else if (kind === GROUP) {
      const { kept } = this.#groups.take(row.group ?? '', row['group id']);
      if (text !== '') kept.appliesTo = text;
    } else if (kind === LEVEL || kind === UNDESCRIBED_LEVEL) {
      const { kept } = this.#levels.take(row.level ?? '', row['level id']);
      kept.described = kind === LEVEL;
      if (text !== '') kept.description = text;
    } else if (row.competency !== undefined || row['competency id'] !== undefined) this.#takeOfCompetency(row, place);
    else if (text !== '') this.issues.push(importIssue('text-not-understood', place, { text: excerpt(text) }));
  }

  #takeOfCompetency(row: LongRow, place: PlacedRow['place']): void {
    const { kind = '', text = '' } = row;
    const { kept } = this.#competencies.take(competencyName(row), row['competency id']);
    kept.title = row.competency ?? '';
    kept.group = referenceIn(this.#groups, row.group, row['group id']);
    kept.themes.know(row.theme ?? '', row['theme id']);
    if (kind === COMPETENCY || (kind === '' && text === '')) return;
    if (kind === THEME) kept.themes.take(row.theme ?? '', row['theme id']);
    else if (kind === SKILL) kept.skills.push(text);
    else if (kindsOf(COMPETENCY_TEXTS).some(([, name]) => name === kind)) kept.texts.set(kind, [kept.texts.get(kind), text].filter((part) => part !== undefined).join('\n'));
    else {
      const known = isIndicatorKind(kind);
      if (!known && kind !== '') this.issues.push(importIssue('unknown-kind', place, { name: excerpt(kind) }));
      const level = referenceIn(this.#levels, row.level, row['level id']);
      kept.behaviours.push({ row, kind: known ? kind : 'positive', theme: referenceIn(kept.themes, row.theme, row['theme id']), level });
    }
  }

  framework(): Framework {
    const groupIds = this.#groups.ids('group');
    const levelIds = this.#levels.ids('level');
    const competencyIds = this.#competencies.ids('competency', ({ kept }) => kept.title);
    const levels = this.#levels.entries.map((entry) => ({ id: levelIds.get(entry) ?? '', label: entry.name, ...entry.kept }));
    const indicatorIds = new IndicatorIds(this.#competencies.entries.flatMap(({ kept }) => kept.behaviours.map(({ row }) => row.id)));
    return {
      ...wholeFields(this.#whole, levels),
      groups: this.#groups.entries.map((entry) => ({ id: groupIds.get(entry) ?? '', title: entry.name, ...entry.kept })),
      competencies: this.#competencies.entries.map((entry): Competency => {
        const id = competencyIds.get(entry) ?? '';
        const { title, group, themes, texts, skills, behaviours } = entry.kept;
        const themeIds = themes.ids('theme');
        const groupId = idIn(groupIds, group);
        return {
          id,
          title,
          ...(groupId !== undefined && { group: groupId }),
          ...Object.fromEntries(kindsOf(COMPETENCY_TEXTS).flatMap(([field, kind]) => (texts.has(kind) ? [[field, texts.get(kind)]] : []))),
          themes: themes.entries.map((theme) => ({ id: themeIds.get(theme) ?? '', title: theme.name })),
          indicators: behaviours.map(({ row, kind, theme, level }): Indicator => {
            const themeId = idIn(themeIds, theme);
            const levelId = idIn(levelIds, level);
            const stem = [id, themeId, levelId && slug(levelId), kind === 'positive' ? undefined : kind].filter(Boolean).join('.');
            return {
              id: indicatorIds.give(row.id, stem),
              kind,
              text: row.text ?? '',
              ...(themeId !== undefined && { theme: themeId }),
              ...(levelId !== undefined && { level: levelId }),
            };
          }),
          ...(skills.length > 0 && { skills }),
        };
      }),
    };
  }
}

/** Competencies of two groups may have the same title. */
const competencyName = ({ competency = '', group = '' }: LongRow): string => (group === '' ? competency : `${competency}\n${group}`);

const isIndicatorKind = (kind: string): kind is IndicatorKind => kind === 'positive' || kind === 'example' || kind === 'contra';

function referenceIn<Kept>(named: Named<Kept>, name: string | undefined, id: string | undefined): Reference<Kept> {
  if (name === undefined) return id === undefined ? undefined : (named.find('', id) ?? id);
  return named.take(name, id);
}

function idIn<Kept>(ids: ReadonlyMap<NamedEntry<Kept>, string>, reference: Reference<Kept>): string | undefined {
  return typeof reference === 'object' ? ids.get(reference) : reference;
}

/** Gives each indicator its own id, or one of its place where it has none or another one has it. */
class IndicatorIds {
  readonly #given = new Ids();
  readonly #claimed: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(claimed: readonly (string | undefined)[]) {
    this.#claimed = new Set(claimed.filter((id) => id !== undefined));
    for (const id of this.#claimed) this.#given.give(id);
  }

  give(id: string | undefined, stem: string): string {
    if (id !== undefined && this.#claimed.delete(id)) return id;
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    return this.#given.give(`${stem}.${count}`);
  }
}
