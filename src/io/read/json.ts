import { parseFramework, type Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Reading } from './reading.js';

/** No framework is nested deeper, and what is makes programs fail that copy or write it. */
const DEEPEST = 100;
/** Of an object that is no framework, so many of its keys are told. */
const KEYS = 8;

export type ParsedJson = { readonly value: unknown } | { readonly issue: Issue };

/** The value of a text in JSON; why there is none where it is broken or nested too deeply. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? { issue: importIssue('deep-json', [], { depth: String(DEEPEST) }) } : { value };
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

function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((inner): unknown[] => (typeof inner === 'object' && inner !== null ? Object.values(inner) : []));
  }
  return false;
}

/** Engines say in their own words where they stopped; some give a line, some a position, some nothing. */
function brokenJson(text: string, message: string): Issue {
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+)/.exec(message)?.[1];
  const index = position === undefined ? undefined : Number(position);
  const row = line === undefined ? (index === undefined ? undefined : text.slice(0, index).split('\n').length) : Number(line);
  const found = row === undefined ? '' : (text.split('\n')[row - 1] ?? '');
  return importIssue('not-json', row === undefined ? [] : ['line', row - 1], { text: excerpt(found.trim()) });
}
