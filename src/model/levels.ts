import type { Competency, Level, Scale } from './framework.js';

/** Position of a level in its scale, 0 for the lowest, -1 when the scale does not have it. */
export function levelIndex(scale: Scale, id: string): number {
  return scale.levels.findIndex((level) => level.id === id);
}

/** The level with this id, when the scale has it. */
export function findLevel(scale: Scale | null | undefined, id: string | null | undefined): Level | undefined {
  return scale?.levels.find((level) => level.id === id);
}

/** The nearest levels with a description on either side of a level; a level between B and D is read beside these two. */
export interface DescribedNeighbours {
  readonly below?: Level;
  readonly above?: Level;
}

/**
 * The described levels nearest below and above a level, the level itself left out (A → none and B, C → B and D).
 * Both are missing for a level that the scale does not have.
 */
export function describedNeighbours(scale: Scale, id: string): DescribedNeighbours {
  const index = levelIndex(scale, id);
  if (index < 0) return {};
  const below = scale.levels.slice(0, index).findLast((level) => level.described);
  const above = scale.levels.slice(index + 1).find((level) => level.described);
  return { ...(below && { below }), ...(above && { above }) };
}

/** The levels whose behaviours a person at this level shows: all up to it in a cumulative scale, else only itself. */
export function includedLevels(scale: Scale, id: string): readonly Level[] {
  const index = levelIndex(scale, id);
  if (index < 0) return [];
  return scale.levels.slice(scale.cumulative ? 0 : index, index + 1);
}

/**
 * Order of two levels: negative when `a` is lower, 0 when equal, positive when higher.
 * Undefined when the scale lacks either, because an unknown level is neither high nor low.
 */
export function compareLevels(scale: Scale, a: string, b: string): number | undefined {
  const first = levelIndex(scale, a);
  const second = levelIndex(scale, b);
  return first < 0 || second < 0 ? undefined : Math.sign(first - second);
}

/** The levels that a person can read about: described in the scale and, for a competency, with text in it. */
export function describedLevels(scale: Scale, competency?: Competency): readonly Level[] {
  const used = competency && new Set(competency.indicators.map((indicator) => indicator.level));
  return scale.levels.filter((level) => level.described && (!used || used.has(level.id) || Boolean(level.description)));
}
