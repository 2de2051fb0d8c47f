import type { Level, Scale } from '../../model/index.js';
import { Ids } from '../interpret/slug.js';
import { fold } from '../interpret/words.js';
import type { CaseItem } from './case.js';
import type { Fields } from './fields.js';
import { textOfEdited } from './html-text.js';
import { visitItems, type Item } from './item.js';
import { levelIdOf } from './item-levels.js';
import type { Told } from './told.js';

/** A level of a criterion, as it stands in a rubric. */
interface RubricLevel {
  readonly identifier: string | undefined;
  /** The same in all criteria. */
  readonly key: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly order: number;
  readonly source: Fields;
  /** Items that say of themselves that they are at this level of this criterion. */
  readonly linked: CaseItem[];
}

interface Criterion {
  readonly item: CaseItem | undefined;
  /** It says what it is about, even where that is not in the package. */
  readonly about: boolean;
  readonly levels: readonly RubricLevel[];
}

/**
 * Reads the rubrics: their levels make the scale, and the texts of a criterion at a level stand at the item that it is
 * about. A text that is an item of its own gives that item its level instead of standing twice.
 *
 * @param declared the scale as we wrote it beside the rubrics, whose ids count
 */
export function readRubrics(sources: readonly Fields[], items: readonly CaseItem[], declared: Scale | undefined, told: Told): Scale | undefined {
  const byId = new Map(items.map((item) => [item.id.toLowerCase(), item]));
  const byUri = new Map(items.map((item) => [item.uri, item]));
  let note: string | undefined;
  const criteria = sources.flatMap((source): readonly Criterion[] => {
    source.skip('identifier', 'uri', 'lastChangeDateTime', 'title');
    const list = source.objects('CFRubricCriteria').map((criterion): Criterion => {
      const link = criterion.link('CFItemURI');
      const item = byId.get(link?.identifier?.toLowerCase() ?? '') ?? (link?.uri === undefined ? undefined : byUri.get(link.uri));
      return { item, about: link !== undefined, levels: readLevels(criterion) };
    });
    if (list.every(({ about }) => !about)) note ??= source.text('description');
    return list;
  });
  const scale = buildScale(criteria, declared);
  if (!scale) return undefined;
  takeLinks(criteria, items, scale.ids);
  for (const criterion of criteria) takeTexts(criterion, scale.ids, told);
  const levels = scale.levels.map((level) => ({ ...level, described: criteria.some((criterion) => criterion.about && criterion.levels.some(({ key, description }) => scale.ids.get(key) === level.id && description !== undefined)) }));
  return { levels, cumulative: false, ...(note !== undefined && { note }) };
}

function readLevels(criterion: Fields): readonly RubricLevel[] {
  const keys = new Ids();
  return criterion
    .objects('CFRubricCriterionLevels')
    .map((source, index) => {
      const [quality, position, score, description] = [source.text('quality'), source.number('position'), source.number('score'), source.text('description')];
      const order = position ?? score ?? index;
      return { identifier: source.text('identifier')?.toLowerCase(), label: quality ?? `Level ${order}`, description, order, source, linked: [] };
    })
    .toSorted((a, b) => a.order - b.order)
    .map((level) => ({ ...level, key: keys.give(fold(level.label)) }));
}

interface RubricScale {
  readonly levels: readonly Level[];
  /** Ids by folded label. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The levels of all criteria, in the order of the one that has most. */
function buildScale(criteria: readonly Criterion[], declared: Scale | undefined): RubricScale | undefined {
  const longestFirst = criteria.toSorted((a, b) => b.levels.length - a.levels.length);
  const ids = new Map<string, string>();
  const levels: Level[] = [];
  const given = new Ids();
  for (const { levels: found } of longestFirst) {
    for (const { key, label } of found) {
      if (ids.has(key)) continue;
      const id = given.give(levelIdOf(label));
      ids.set(key, id);
      const description = criteria.find(({ about }) => !about)?.levels.find((level) => level.key === key)?.description;
      levels.push({ id, label, described: false, ...(description !== undefined && { description: textOfEdited(description) }) });
    }
  }
  if (declared?.levels.length === levels.length) [...ids.keys()].forEach((key, index) => ids.set(key, declared.levels[index]?.id ?? key));
  return levels.length > 0 ? { levels, ids } : undefined;
}

/** Items that say by `hasSkillLevel` which level of a rubric they belong to. */
function takeLinks(criteria: readonly Criterion[], items: readonly CaseItem[], ids: ReadonlyMap<string, string>): void {
  const levels = new Map(criteria.flatMap((criterion) => criterion.levels.map((level) => [level.identifier, level] as const)));
  for (const item of items) {
    const index = item.refersTo.findIndex(({ type, id }) => type === 'hasSkillLevel' && levels.has(id.toLowerCase()));
    const level = levels.get(item.refersTo[index]?.id.toLowerCase());
    const id = level && ids.get(level.key);
    if (!level || id === undefined) continue;
    item.level = id;
    level.linked.push(item);
    item.refersTo.splice(index, 1);
  }
}

function takeTexts({ item, about, levels }: Criterion, ids: ReadonlyMap<string, string>, told: Told): void {
  if (!about) return;
  const below = item ? itemsBelow(item) : [];
  for (const { key, description, source, linked } of levels) {
    const level = ids.get(key);
    if (description === undefined || level === undefined) continue;
    if (!item) {
      told.tell('rubric-left-out', source.place, { text: description });
      continue;
    }
    // Items which say it in other words now were changed by someone who left the rubric as it was.
    const isOlder = linked.some(({ full }) => !`\n${description}\n`.includes(`\n${full}\n`));
    const rest = below.filter((one) => one.level === level).reduce((text, one) => without(text, one.full), `\n${description}\n`);
    for (const text of textOfEdited(rest).split('\n').map(withoutBullet)) {
      if (text === '') continue;
      if (isOlder) {
        told.tell('rubric-left-out', source.place, { text });
        continue;
      }
      const same = below.find((one) => one.level === undefined && one.children.length === 0 && one.statement === text);
      if (same) same.level = level;
      else item.levelTexts.push({ level, text });
    }
  }
}

/** Longest first, so that no text is taken for part of another. */
function itemsBelow(item: CaseItem): readonly Item[] {
  const below: Item[] = [];
  visitItems(item.children, (one) => below.push(one));
  return below.toSorted((a, b) => b.full.length - a.full.length);
}

/** Without a text that stands in lines of its own. */
function without(text: string, part: string): string {
  const at = text.indexOf(`\n${part}\n`);
  return at < 0 ? text : `${text.slice(0, at)}\n\n${text.slice(at + part.length + 2)}`;
}

const withoutBullet = (line: string): string => line.replace(/^\s*(?:[•·▪●◦‣*]\s*|[-–—]\s+)/u, '').trim();
