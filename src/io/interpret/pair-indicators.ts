import type { Indicator } from '../../model/index.js';
import { likeness, wordsOf } from './likeness.js';
import { Pairing } from './pairing.js';
import { fold } from './words.js';

/** An indicator where it stands, in terms that hold for the new and the previous framework. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly competency: string;
  readonly theme: string;
  readonly level: string;
}

/** So many words are the same in a text that was changed where it stands. */
const LIKE = 0.6;
/** The same when it was moved to another competency or level as well. */
const LIKE_ELSEWHERE = 0.8;

/** Pairs indicators by their texts, from the same place to any; then by stated ids; then by likeness. */
export function pairIndicators(next: readonly ComparedIndicator[], previous: readonly ComparedIndicator[], isStated: (id: string) => boolean): Pairing<ComparedIndicator> {
  const pairing = new Pairing(next, previous);
  const texts = new Map([...next, ...previous].map((one) => [one, fold(one.indicator.text) || one.indicator.text]));
  const nearness: readonly ((one: ComparedIndicator) => readonly string[])[] = [
    ({ competency, theme, level, indicator: { kind } }) => [competency, theme, level, kind],
    ({ competency, level, indicator: { kind } }) => [competency, level, kind],
    ({ competency, indicator: { kind } }) => [competency, kind],
    ({ competency }) => [competency],
    ({ level, indicator: { kind } }) => [level, kind],
    () => [],
  ];
  for (const near of nearness) pairing.same((one) => [...near(one), texts.get(one)].join('\n'));
  pairing.same(({ indicator: { id } }, isNew) => (isNew && !isStated(id) ? undefined : id));

  // Most have found their like by now, so words are looked at for the others only.
  const words = new Map<ComparedIndicator, ReadonlySet<string>>();
  const wordsIn = (one: ComparedIndicator): ReadonlySet<string> => {
    const known = words.get(one) ?? wordsOf(one.indicator.text);
    words.set(one, known);
    return known;
  };
  const score = (one: ComparedIndicator, other: ComparedIndicator): number | undefined => {
    // What is wanted and what is not may differ in one word.
    if (one.indicator.kind !== other.indicator.kind) return undefined;
    const alike = likeness(wordsIn(one), wordsIn(other));
    const here = one.competency === other.competency && one.level === other.level;
    if (alike < (here ? LIKE : LIKE_ELSEWHERE)) return undefined;
    return alike + (one.level === other.level ? 0.2 : 0) + (one.theme === other.theme ? 0.1 : 0);
  };
  pairing.alike((one) => [...wordsIn(one)].map((word) => `${one.competency}\n${word}`), score);
  pairing.alike(wordsIn, score);
  return pairing;
}
