import { bulletText, splitAtBullets } from './bullets.js';
import { visibleText } from './line-collector.js';

/** A line of plain text by what begins it. */
export interface PlainLine {
  /** Without its bullet or number. */
  readonly text: string;
  /** Columns before it; a tab counts as four. */
  readonly indent: number;
  /** Sort of the sign that makes it a bullet. */
  readonly bullet?: 'sign' | 'within' | 'number';
  /** How many numbers stand before the last: 1 for "2.3". */
  readonly dots?: number;
  /** It says of itself that it is a heading: how. */
  readonly underline?: string;
}

/** Marks of direction, which stand before anything else and are not seen. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Signs of bullets further in, which Word writes with a tab behind even where nothing is indented. */
const WITHIN = /^(?:[o§vüØ](?:\t| {2,})|[◦○▪▫⁃]\s*)\s*(?=\S)/u;
/** Signs that are bullets only at the beginning of a line. */
const MORE = /^[+»→⇒►▶➔➜★☆✗✘☐☑☒‐‑―]\s+(?=\S)/u;
const NUMBER = /^(?:\(?\d{1,3}[.)]|(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?)\s+(?=\S)/u;
/** Letters count what is within a numbered line. */
const LETTER = /^\(?(?:[a-z]|[ivx]{1,5})\)\s+(?=\S)/iu;
const TAB = '    ';

/**
 * A line as it stands; several where bullets follow each other in it.
 *
 * @param counts the numbers in several parts ("2.3") that count something
 */
export function plainLines(raw: string, counts: ReadonlySet<string>): readonly PlainLine[] {
  const line = raw.replace(DIRECTION, '').trimEnd();
  const rest = line.trimStart();
  const indent = line.slice(0, line.length - rest.length).replaceAll('\t', TAB).length;
  const within = WITHIN.exec(rest) ?? LETTER.exec(rest);
  if (within) return [{ text: visibleText(rest.slice(within[0].length)), indent, bullet: 'within' }];
  const signed = bulletText(rest) ?? (MORE.test(rest) ? rest.replace(MORE, '') : undefined);
  if (signed !== undefined) return splitAtBullets(visibleText(signed)).map((text) => ({ text, indent, bullet: 'sign' }));
  const number = NUMBER.exec(rest);
  const [found, parts] = number ?? [];
  if (found !== undefined && (parts === undefined || counts.has(parts))) {
    return [{ text: visibleText(rest.slice(found.length)), indent, bullet: 'number', ...(parts !== undefined && { dots: parts.split('.').length - 1 }) }];
  }
  return [{ text: visibleText(rest), indent }];
}
