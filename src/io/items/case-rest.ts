import type { Framework, IssuePath, Scale } from '../../model/index.js';
import type { CaseVersion } from './case-extras.js';
import { validExtras } from './case-extras.js';
import { OWN } from './case-own.js';
import { isObject } from './fields.js';
import { textOfEdited } from './html-text.js';
import { scaleOfLabels } from './item-levels.js';
import { loseField, type Losses } from './losses.js';
import { isSame } from './same.js';

type Fields = Readonly<Record<string, unknown>>;

/** What we write beside CASE's own fields: in 1.1 into `extensions`; in 1.0 it is what is lost. */
export interface Rest {
  readonly fields: Record<string, unknown>;
  readonly without?: readonly string[];
  position?: number;
  part?: string;
}

/**
 * What of an object CASE's own fields do not give back.
 *
 * @param back what a reader makes of CASE's own fields
 * @param apart fields that are written as parts of their own
 */
export function restOf(object: Fields, back: Fields, apart: readonly string[], part: string, path: IssuePath, losses: Losses): Rest {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (apart.includes(name) || isSame(value, back[name])) continue;
    fields[name] = value;
    if (!isNothing(value)) loseField(losses, part, name, [...path, name]);
  }
  const without = Object.keys(back).filter((name) => !Object.hasOwn(object, name));
  return { fields, ...(without.length > 0 && { without }) };
}

/** Adds the scale to the rest of the framework where the rubrics do not give it back. */
export function restOfScale(framework: Framework, rest: Rest, losses: Losses): void {
  const { scale } = framework;
  if (scale === undefined) return;
  const back = scale && scaleBack(scale, framework);
  if (!isSame(scale, back) || scale === null) rest.fields.scale = scale;
  if (!scale || !back) return;
  const path = ['scale'];
  restOf({ ...scale, levels: null, cumulative: null }, { ...back, levels: null, cumulative: null }, [], 'scale', path, losses);
  if (scale.cumulative) loseField(losses, 'scale', 'cumulative', path);
  scale.levels.forEach((level, index) => {
    const found = back.levels[index];
    const at = [...path, 'levels', index];
    if (found) restOf({ ...level, described: null }, { ...found, described: null }, [], 'level', at, losses);
    if (found && level.described !== found.described) loseField(losses, 'level', 'described', at);
  });
}

/** Whether the levels get a rubric of their own, apart from those of the competencies. */
export const hasScaleRubric = ({ scale, competencies }: Framework): boolean => Boolean(scale && (scale.note || scale.levels.some(({ description }) => description) || competencies.length === 0));

/** The scale that a reader finds in the rubrics. */
function scaleBack(scale: Scale, framework: Framework): Scale {
  const told = hasScaleRubric(framework);
  const used = new Set(framework.competencies.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind !== 'contra').map(({ level }) => level)));
  const plain = scaleOfLabels(scale.levels.map(({ label }) => label));
  const levels = plain.levels.map((level, index) => {
    const { id, description } = scale.levels[index] ?? level;
    return { ...level, described: used.has(id), ...(told && description?.trim() && { description: textOfEdited(description) }) };
  });
  return { ...plain, levels, ...(told && scale.note?.trim() && { note: scale.note }) };
}

/** The `extensions` of an object, with those that others wrote. */
export function extensionsOf(rest: Rest, source: unknown, version: CaseVersion): Fields {
  if (version === '1.0') return {};
  const foreign = validExtras(source, 'item', '1.1').extensions;
  const isEmpty = Object.keys(rest.fields).length === 0 && Object.keys(rest).length === 1;
  if (isEmpty && foreign === undefined) return {};
  return { extensions: { ...(isObject(foreign) && foreign), ...(!isEmpty && { [OWN]: rest }) } };
}

/** Nothing, null and an empty list say the same in our model. */
export const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
