import { parseFramework, type Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Reading } from './reading.js';

/** No framework is nested deeper, and what is makes programs fail that copy or write it. */
const DEEPEST = 100;
/** Values, lists and objects of more than any framework has; CASE writes each link as an object of its own. */
const MOST_VALUES = 250_000;
const MOST_OF_CASE = 1_000_000;
/** Of an object that is no framework, so many of its keys are told. */
const KEYS = 8;

export type ParsedJson = { readonly value: unknown } | { readonly issue: Issue };

/** The value of a text in JSON; why there is none where it is broken, nested too deeply or too long. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    const issue = beyondLimits(value, isCase(value) ? MOST_OF_CASE : MOST_VALUES);
    return issue ? { issue } : { value };
  } catch (error) {
    return { issue: brokenJson(text, error instanceof Error ? error.message : '') };
  }
}

/** Reads our own JSON: as it is, or not at all. */
export function readJson(value: unknown): Reading {
  if (!isOwn(value)) return { format: 'json', blocks: [], issues: [importIssue('not-a-framework', [], { found: inShort(value) })] };
  const { value: framework, issues } = parseFramework(value);
  return { format: 'json', blocks: [], issues, ...(framework && { framework }), ...(framework?.language && { language: framework.language }) };
}

/** Whether a value is a CASE package. */
export const isCase = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ['CFDocument', 'CFPackage', 'CFItems'].some((key) => Object.hasOwn(value, key));

const isOwn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && ['competencies', 'charter'].some((key) => Object.hasOwn(value, key));

function inShort(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value !== 'object' || value === null) return excerpt(JSON.stringify(value));
  const keys = Object.keys(value);
  const shown = keys.slice(0, KEYS).map((key) => JSON.stringify(excerpt(key)));
  return `{${[...shown, ...(keys.length > KEYS ? ['…'] : [])].join(', ')}}`;
}

function beyondLimits(value: unknown, most: number): Issue | undefined {
  let level: readonly unknown[] = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return importIssue('deep-json', [], { depth: String(DEEPEST) });
    count += level.length;
    if (count > most) return importIssue('too-long', [], { limit: String(most) });
    level = level.flatMap((inner): unknown[] => (typeof inner === 'object' && inner !== null ? Object.values(inner) : []));
  }
  return undefined;
}

/** Engines say in their own words where they stopped: a line, a position, the text around it, the end, or nothing. */
function brokenJson(text: string, message: string): Issue {
  const line = /line (\d+)/.exec(message)?.[1];
  const index = line === undefined ? positionIn(text, message) : undefined;
  const row = line === undefined ? (index === undefined ? undefined : text.slice(0, index).split('\n').length) : Number(line);
  const found = row === undefined ? '' : (text.split('\n')[row - 1] ?? '');
  return importIssue('not-json', row === undefined ? [] : ['line', row - 1], { text: excerpt(found.trim()) });
}

/** Characters of the source before the place, where an engine shows it cut out of its midst. */
const SHOWN_BEFORE = 10;

function positionIn(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, cut, shown] = /, (\.{3})?"([\s\S]+?)"(?:\.{3})? is not valid JSON$/.exec(message) ?? [];
  if (shown !== undefined && text.includes(shown)) return text.indexOf(shown) + (cut ? SHOWN_BEFORE : 0);
  return /end of/i.test(message) ? text.trimEnd().length : undefined;
}
