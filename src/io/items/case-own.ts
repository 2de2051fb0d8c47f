import { isObject, safeFields } from './fields.js';
import { OUR_TYPES, type Part } from './item-type.js';
import { uuidByName } from './uuid.js';

/** What we write into CASE beside its own fields, and how we make identifiers: shared by reader and writer. */

/** Namespace of the identifiers of our documents. */
const NAMESPACE = 'e1a7c1f6-3f0b-5c62-9d0e-2b6f4f0c7a51';

/** The name of our part of `extensions`. */
export const OWN = 'rung';

/** Our fields that CASE has no place for. */
export interface OwnFields {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that CASE's own would give and that we did not have. */
  readonly without: readonly string[];
  /** From 0, among its like, where the order of the tree is another. */
  readonly position?: number;
  /** What it is, where its type is a word of others. */
  readonly part?: Part;
}

export const documentUuid = (frameworkId: string): string => uuidByName(NAMESPACE, frameworkId);

/** @param parent identifier of the item above, for parts whose ids are unique only below it */
export const itemUuid = (document: string, part: Exclude<Part, 'level'>, id: string, parent = ''): string => uuidByName(document, `${typeName(part)}\n${parent}\n${id}`);

/** Kinds of behaviour are one kind of item, so that a behaviour keeps its identifier when its kind changes. */
const typeName = (part: Exclude<Part, 'level'>): string => (part === 'example' || part === 'contra' ? OUR_TYPES.positive : OUR_TYPES[part]);

export const isWithinParent = (part: Part): boolean => part === 'theme';

const PARTS: readonly Part[] = ['group', 'competency', 'theme', 'skill', 'positive', 'example', 'contra'];

/** Our part of what may be an object or a list of objects. */
export function ownFields(extensions: unknown): OwnFields | undefined {
  const list: readonly unknown[] = Array.isArray(extensions) ? extensions : [extensions];
  for (const one of list) {
    const own = isObject(one) && Object.hasOwn(one, OWN) ? one[OWN] : undefined;
    if (!isObject(own)) continue;
    const { position } = own;
    const part = PARTS.find((one) => one === own.part);
    const without: readonly unknown[] = Array.isArray(own.without) ? own.without : [];
    return { fields: safeFields(own.fields), without: without.filter((name) => typeof name === 'string'), ...(typeof position === 'number' && Number.isSafeInteger(position) && { position }), ...(part && { part }) };
  }
  return undefined;
}

/** Fields from CASE's own with ours over them. */
export function withOwn(fields: Readonly<Record<string, unknown>>, own: OwnFields | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...fields, ...own?.fields }).filter(([name]) => !own?.without.includes(name)));
}

/** What others wrote into `extensions`. */
export function foreignExtensions(extensions: unknown): unknown {
  if (Array.isArray(extensions)) {
    const list: readonly unknown[] = extensions;
    const others = list.filter((one) => !isObject(one) || !Object.hasOwn(one, OWN));
    return others.length > 0 ? others : undefined;
  }
  if (!isObject(extensions)) return extensions ?? undefined;
  const others = Object.entries(safeFields(extensions)).filter(([name]) => name !== OWN);
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

/** The address that follows from that of the document, which therefore nobody needs to keep. */
export function addressLike(documentUri: string | undefined, document: string, kind: string, identifier: string): string {
  if (documentUri === undefined || !documentUri.includes(document)) return `urn:uuid:${identifier}`;
  return documentUri.replace('/CFDocuments/', `/${kind}/`).replace(document, () => identifier);
}

/** An address that is safe to keep: nothing that runs when it is followed. */
export const isSafeAddress = (uri: string): boolean => !/^[\s\u0000-\u001f]*(?:javascript|vbscript|data|blob|file)\s*:/i.test(uri) || /^data:text\/x-ref-unresolved[;,]/i.test(uri);
