import * as v from 'valibot';
import { describePath, type DocumentIssueCode, type Issue, type IssuePath } from './issue.js';

/** What every document can have wrong with it. */
const sentences: Record<DocumentIssueCode, (values: Readonly<Record<string, string>>) => string> = {
  'wrong-type': ({ place, expected, received }) => `At ${place}: ${expected} is needed, but ${received} was found.`,
  missing: ({ place }) => `At ${place}: nothing is there, but it is needed. Add it.`,
  'newer-version': ({ version, known }) => `This was written by a newer version of the program (version ${version}; this one knows version ${known}). Update the program; nothing was changed.`,
};

/** Reads data of unknown origin by a schema; what is wrong comes back as issues. */
export function readShape<Schema extends v.GenericSchema>(schema: Schema, input: unknown): { readonly value?: v.InferOutput<Schema>; readonly issues: readonly Issue[] } {
  const result = v.safeParse(schema, input);
  return result.success ? { value: result.output, issues: [] } : { issues: result.issues.map(shapeIssue) };
}

/** Says that a document was written by a later version of its schema; it must be left untouched. */
export function newerVersion(input: unknown, known: number): Issue | undefined {
  const version: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'version') : undefined;
  return typeof version === 'number' && version > known ? documentIssue('newer-version', ['version'], { version: String(version), known: String(known) }) : undefined;
}

export function documentIssue(code: DocumentIssueCode, path: IssuePath, values: Record<string, string> = {}): Issue {
  const all = { place: describePath(path), ...values };
  return { severity: 'error', code, path, message: sentences[code](all), values: all };
}

function shapeIssue(raw: v.BaseIssue<unknown>): Issue {
  const path = (raw.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const expected = inWords(raw.expected ?? 'another value');
  return raw.received === 'undefined'
    ? documentIssue('missing', path)
    : documentIssue('wrong-type', path, { expected, received: inWords(raw.received) });
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
  function: 'a function',
};

/** A type's name as a person says it. */
export function inWords(type: string): string {
  const word = TYPE_WORDS[type.toLowerCase()];
  if (word) return word;
  const alternatives = /^\((.+)\)$/.exec(type)?.[1]?.split(' | ').filter((part) => part !== 'null' && part !== 'undefined');
  if (alternatives) return alternatives.map(inWords).join(' or ');
  return type.length > 60 ? `${type.slice(0, 60)}…` : type;
}
