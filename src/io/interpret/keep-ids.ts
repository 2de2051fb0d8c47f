import type { Competency, Framework } from '../../model/index.js';
import { levelName } from './level-name.js';
import { pairIndicators, type ComparedIndicator } from './pair-indicators.js';
import { lazyTexts, pairParts, type ComparedPart } from './pair-parts.js';
import type { Pairing } from './pairing.js';
import { Ids } from './slug.js';
import { fold } from './words.js';

const ALL = (): boolean => true;

/**
 * Gives a framework the ids of the one that it replaces, for all that goes on in it, so that links and evidence still hold.
 * What is new gets an id that the previous one does not have; an id of what was removed is not given to anything else.
 *
 * @param isStated whether the source itself states the id, rather than that it was made of words and places
 */
export function keepIds(next: Framework, previous: Framework, isStated: (id: string) => boolean = ALL): Framework {
  const levelIds = pairedIds(levelsOf(next), levelsOf(previous), isStated);
  const groupIds = pairedIds(groupsOf(next), groupsOf(previous), isStated);
  const competencies = pairCompetencies(next, previous, isStated);
  const indicatorIds = indicatorIdsOf(next, previous, { levelIds, competencies, isStated });
  return {
    ...next,
    id: previous.id,
    ...(next.scale && { scale: { ...next.scale, levels: next.scale.levels.map((level) => ({ ...level, id: levelIds.get(level.id) ?? level.id })) } }),
    groups: next.groups.map((group) => ({ ...group, id: groupIds.get(group.id) ?? group.id })),
    competencies: next.competencies.map((competency, at) => {
      const themeIds = competencies.themeIds[at];
      return {
        ...competency,
        id: competencies.ids[at] ?? competency.id,
        ...(competency.group != null && { group: groupIds.get(competency.group) ?? competency.group }),
        themes: competency.themes.map((theme) => ({ ...theme, id: themeIds?.get(theme.id) ?? theme.id })),
        indicators: competency.indicators.map((indicator, index) => ({
          ...indicator,
          id: indicatorIds[at]?.[index] ?? indicator.id,
          ...(indicator.theme != null && { theme: themeIds?.get(indicator.theme) ?? indicator.theme }),
          ...(indicator.level != null && { level: levelIds.get(indicator.level) ?? indicator.level }),
        })),
      };
    }),
  };
}

function levelsOf({ scale, competencies }: Framework): readonly ComparedPart[] {
  const texts = grouped(competencies.flatMap(({ indicators }) => indicators.map(({ level, text }) => [level, text] as const)));
  return (scale?.levels ?? []).map(({ id, label }) => ({ id, title: label, names: [fold(label), levelName(label)?.key], texts: lazyTexts(texts.get(id)) }));
}

function groupsOf({ groups, competencies }: Framework): readonly ComparedPart[] {
  const members = grouped(competencies.map(({ group, title }) => [group, title] as const));
  return groups.map(({ id, title }) => ({ id, title, names: [fold(title)], texts: lazyTexts(members.get(id)) }));
}

function themesOf({ themes, indicators }: Competency): readonly ComparedPart[] {
  const texts = grouped(indicators.map(({ theme, text }) => [theme, text] as const));
  return themes.map(({ id, title }) => ({ id, title, names: [fold(title)], texts: lazyTexts(texts.get(id)) }));
}

/** Texts by the id of the part in which they stand. */
function grouped(texts: readonly (readonly [string | null | undefined, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, text] of texts) {
    if (id == null) continue;
    const group = groups.get(id);
    if (group) group.push(text);
    else groups.set(id, [text]);
  }
  return groups;
}

function competenciesOf({ groups, competencies }: Framework): readonly ComparedPart[] {
  const titles = new Map(groups.map(({ id, title }) => [id, fold(title)]));
  return competencies.map(({ id, title, group, indicators }) => {
    const name = fold(title);
    return { id, title, names: [`${titles.get(group ?? '') ?? ''}\n${name}`, name], texts: lazyTexts(indicators.map(({ text }) => text)) };
  });
}

/** The id for each new part, in order. */
function givenIds(next: readonly ComparedPart[], previous: readonly ComparedPart[], pairing: Pairing<ComparedPart>): readonly string[] {
  const ids = new FreshIds(previous.map(({ id }) => id));
  return next.map((part) => ids.kept(pairing.of(part)?.id) ?? ids.fresh(part.id));
}

/** The same by their own ids, for what refers to them. */
function pairedIds(next: readonly ComparedPart[], previous: readonly ComparedPart[], isStated: (id: string) => boolean): ReadonlyMap<string, string> {
  const given = givenIds(next, previous, pairParts(next, previous, isStated));
  return new Map(next.map(({ id }, index) => [id, given[index] ?? id]));
}

/** Competencies with those from which they go on. */
interface Competencies {
  readonly ids: readonly string[];
  readonly themeIds: readonly ReadonlyMap<string, string>[];
  /** For each its position in the previous framework. */
  readonly before: readonly (number | undefined)[];
}

function pairCompetencies(next: Framework, previous: Framework, isStated: (id: string) => boolean): Competencies {
  const [now, then] = [competenciesOf(next), competenciesOf(previous)];
  const pairing = pairParts(now, then, isStated);
  const positions = new Map(then.map((part, index) => [part, index]));
  const before = now.map((part) => {
    const found = pairing.of(part);
    return found && positions.get(found);
  });
  const themeIds = next.competencies.map((competency, at) => {
    const old = previous.competencies[before[at] ?? -1];
    return pairedIds(themesOf(competency), old ? themesOf(old) : [], isStated);
  });
  return { ids: givenIds(now, then, pairing), themeIds, before };
}

interface Kept {
  readonly levelIds: ReadonlyMap<string, string>;
  readonly competencies: Competencies;
  readonly isStated: (id: string) => boolean;
}

/** The ids of the indicators, competency by competency. */
function indicatorIdsOf(next: Framework, previous: Framework, { levelIds, competencies, isStated }: Kept): readonly (readonly string[])[] {
  const now = next.competencies.map((competency, at) => compared(competency, String(competencies.before[at] ?? `new ${at}`), levelIds));
  const then = previous.competencies.flatMap((competency, at) => compared(competency, String(at)));
  const pairing = pairIndicators(now.flat(), then, isStated);
  const ids = new FreshIds(then.map(({ indicator }) => indicator.id));
  return now.map((all, at) =>
    all.map((one) => {
      const { id, text } = one.indicator;
      return ids.kept(pairing.of(one)?.indicator.id) ?? ids.fresh(isStated(id) ? id : `${competencies.ids[at] ?? ''}.${hash(text)}`);
    }),
  );
}

function compared({ themes, indicators }: Competency, competency: string, levelIds?: ReadonlyMap<string, string>): readonly ComparedIndicator[] {
  const titles = new Map(themes.map(({ id, title }) => [id, fold(title)]));
  return indicators.map((indicator) => ({
    indicator,
    competency,
    theme: titles.get(indicator.theme ?? '') ?? '',
    level: levelIds?.get(indicator.level ?? '') ?? indicator.level ?? '',
  }));
}

/** Ids that go on, each once, and new ones that were none of the previous. */
class FreshIds {
  readonly #ids = new Ids();
  readonly #kept = new Set<string>();

  constructor(previous: readonly string[]) {
    for (const id of new Set(previous)) this.#ids.give(id);
  }

  kept(id: string | undefined): string | undefined {
    if (id === undefined || this.#kept.has(id)) return undefined;
    this.#kept.add(id);
    return id;
  }

  fresh(wanted: string): string {
    return this.#ids.give(wanted);
  }
}

/** New indicators are told apart by their words, since a number would come again after the last one was removed. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36);
}
