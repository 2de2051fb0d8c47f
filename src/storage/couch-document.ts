import * as v from 'valibot';
import { indexRow, type IndexRow, type OrderKey, type Place } from './query.js';
import { RepositoryError, type KeptDocument, type Stored } from './repository.js';

/** How a document is in CouchDB: the document as it is, beside what it is found by. */
export interface CouchDocument {
  readonly _id: string;
  readonly type: string;
  readonly document: KeptDocument;
  /** Of each index field all keys. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Where the document stands in the order of each index field, and of ids: see `placeText`. No two are the same. */
  readonly places: Readonly<Record<string, string>>;
}

/** The name under which the order of ids is kept. */
export const BY_ID = 'id';

const schema = v.looseObject({ _id: v.string(), _rev: v.string(), type: v.string(), document: v.looseObject({ type: v.string(), id: v.string() }) });

export const couchId = (type: string, id: string): string => `${type}:${id}`;

/** Every document of a type stands between these ids. */
export const idsOfType = (type: string): { readonly startkey: string; readonly endkey: string } => ({ startkey: `${type}:`, endkey: `${type}:\uffff` });

/** Files are documents of their own, so that a file is no change of the document it belongs to. */
export const fileId = (type: string, id: string, name = ''): string => `file:${digitsOf(type)}:${digitsOf(id)}:${digitsOf(name)}`;

export function toCouch(document: KeptDocument): CouchDocument {
  const { id, keys } = indexRow(document);
  const entries = Object.entries(keys);
  return {
    _id: couchId(document.type, id),
    type: document.type,
    document,
    keys: Object.fromEntries(entries.map(([field, all]) => [field, all.map(keyText)])),
    places: { ...Object.fromEntries(entries.map(([field, [key]]) => [field, placeText({ key, id })])), [BY_ID]: placeText({ id }) },
  };
}

/** @throws RepositoryError `invalid` for what is no document of ours */
export function fromCouch(found: unknown): Stored & { readonly revision: string } {
  const { success, output } = v.safeParse(schema, found);
  if (!success) throw new RepositoryError('invalid');
  return { document: output.document, revision: output._rev };
}

/** What a document is found by, worked out anew: the rules may have changed since it was written. Nothing for what is none of ours. */
export function rowOf(found: unknown): (IndexRow & { readonly type: string }) | undefined {
  const { success, output } = v.safeParse(schema, found);
  return success ? { ...indexRow(output.document), type: output.type } : undefined;
}

/** Numbers, texts and what is missing, in this order. */
const [NUMBER, TEXT, MISSING] = ['0', '1', '2'];

/** All places with a key are below it, all without one above. */
export const FIRST_MISSING = MISSING;
export const AFTER_ALL = '3';

/** A key and an id as one text, which is in the order of the place. */
export function placeText({ key, id }: Place): string {
  return `${key === undefined ? MISSING : keyText(key)}.${digitsOf(id)}`;
}

/**
 * A key as a text of hexadecimal digits that CouchDB, which sorts texts as dictionaries do, and PouchDB, which sorts them
 * by their code units, bring into the same order as every other repository.
 */
export function keyText(key: OrderKey): string {
  return typeof key === 'number' ? NUMBER + digitsOfNumber(key) : TEXT + digitsOf(key);
}

/** Four digits for each code unit. */
function digitsOf(text: string): string {
  let digits = '';
  for (let unit = 0; unit < text.length; unit += 1) digits += text.charCodeAt(unit).toString(16).padStart(4, '0');
  return digits;
}

/** The bits of the number, in the order of numbers: the sign turned, and those of negative ones all turned. */
function digitsOfNumber(number: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number === 0 ? 0 : number);
  const bits = view.getBigUint64(0);
  const SIGN = 1n << 63n;
  return BigInt.asUintN(64, bits & SIGN ? ~bits : bits | SIGN).toString(16).padStart(16, '0');
}
