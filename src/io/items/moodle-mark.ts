import { isObject } from './fields.js';
import type { KindHeading } from './item.js';
import type { Part } from './item-type.js';

/**
 * What we write as an entry's "Exported ID", which Moodle needs only while it reads the file: what the entry is, and its
 * id in full. Entries that went through Moodle have none, and are read by their shape.
 */
export interface MoodleMark {
  readonly part: Part | 'framework' | 'no-scale' | 'heading' | 'levels';
  readonly id?: string;
  readonly heading?: KindHeading;
}

const SIGN = 'rung:';
const PARTS: readonly MoodleMark['part'][] = ['framework', 'no-scale', 'heading', 'levels', 'level', 'group', 'competency', 'theme', 'skill', 'positive', 'example', 'contra'];

export const writeMark = (mark: MoodleMark): string => SIGN + JSON.stringify(mark);

export function readMark(cell: string): MoodleMark | undefined {
  if (!cell.startsWith(SIGN)) return undefined;
  const value = parsed(cell.slice(SIGN.length));
  if (!isObject(value)) return undefined;
  const part = PARTS.find((one) => one === value.part);
  if (!part) return undefined;
  const heading = isObject(value.heading) ? value.heading : undefined;
  const kind = (['positive', 'example', 'contra', 'skill'] as const).find((one) => one === heading?.part);
  return {
    part,
    ...(typeof value.id === 'string' && { id: value.id }),
    ...(kind && { heading: { part: kind, label: typeof heading?.label === 'string' ? heading.label : '' } }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
