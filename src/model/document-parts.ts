/** A document of any type. */
export type AnyDocument = Readonly<Record<string, unknown>>;

/** A part of a document that people change by itself: a field, an item of a list or a field of it, or fields that make sense only together. */
export interface DocumentPart {
  /** Name of the field, or of the fields that belong together. */
  readonly field: string;
  /** In an object, the name of a field in it; in a list, what its item is known by, such as the id of a competency. */
  readonly key?: string;
  /** Name of the field of an item of a list. */
  readonly detail?: string;
}

interface Shape {
  /** Lists whose items are parts, with the field by which an item is known. */
  readonly lists: Readonly<Record<string, string>>;
  /** Those of the lists of whose items each field is a part, where both versions have the item. */
  readonly detailed: readonly string[];
  /** Objects whose fields are parts. */
  readonly objects: readonly string[];
  /** Fields that make sense only together. */
  readonly together: Readonly<Record<string, readonly string[]>>;
}

const PLAIN: Shape = { lists: {}, detailed: [], objects: [], together: {} };
const SHAPES: Readonly<Record<string, Shape>> = {
  'role-profile': { lists: { rows: 'competency' }, detailed: ['rows'], objects: ['role'], together: { progress: ['status', 'route', 'reviewDue', 'supersedes', 'history'] } },
  moderation: { lists: { ballots: 'member', agreed: 'competency' }, detailed: [], objects: [], together: {} },
};

/** What a document is, rather than what it says. */
const IDENTITY = ['type', 'id', 'version', 'revision'];

export const shapeOf = ({ type }: AnyDocument): Shape => (typeof type === 'string' && Object.hasOwn(SHAPES, type) && SHAPES[type]) || PLAIN;

/** Unique within a document. */
export const partName = ({ field, key, detail }: DocumentPart): string => [detail === undefined ? field : `${field}.${detail}`, ...(key === undefined ? [] : [key])].join('/');

/** The parts of a document, in its order. */
export function partsOf(document: AnyDocument): readonly DocumentPart[] {
  const { lists, objects, together } = shapeOf(document);
  const joined = Object.values(together).flat();
  const single = Object.keys(document).filter((field) => !IDENTITY.includes(field) && !joined.includes(field));
  return [
    ...single.flatMap((field): readonly DocumentPart[] => {
      const by = lists[field];
      const value = document[field];
      if (by !== undefined && Array.isArray(value)) return value.map((item: unknown) => ({ field, key: keyOf(item, by) }));
      return objects.includes(field) && isObject(value) ? Object.keys(value).map((key) => ({ field, key })) : [{ field }];
    }),
    ...Object.keys(together).map((field) => ({ field })),
  ];
}

/** The fields of an item of a list, where they are parts and both documents have the item; else the item. */
export function detailsOf(part: DocumentPart, one: AnyDocument, other: AnyDocument): readonly DocumentPart[] {
  const { lists, detailed } = shapeOf(one);
  const [own, its] = [partOf(one, part), partOf(other, part)];
  if (!detailed.includes(part.field) || !isObject(own) || !isObject(its)) return [part];
  const details = new Set([...Object.keys(own), ...Object.keys(its)].filter((name) => name !== lists[part.field]));
  return Array.from(details, (detail) => ({ ...part, detail }));
}

/** What a document has in a part; nothing when it has none. */
export function partOf(document: AnyDocument, { detail, ...part }: DocumentPart): unknown {
  const value = wholePartOf(document, part);
  if (detail === undefined) return value;
  return isObject(value) && Object.hasOwn(value, detail) ? value[detail] : undefined;
}

function wholePartOf(document: AnyDocument, { field, key }: DocumentPart): unknown {
  const { lists, together } = shapeOf(document);
  const fields = together[field];
  if (fields) return Object.fromEntries(fields.map((name) => [name, document[name]]));
  const value = document[field];
  if (key === undefined) return value;
  const by = lists[field];
  if (by === undefined) return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(value) ? value.find((item) => keyOf(item, by) === key) : undefined;
}

/** The document with something else in a part; without it, if that is nothing. */
export function withPart<Document extends AnyDocument>(document: Document, { detail, ...part }: DocumentPart, value: unknown): Document {
  if (detail === undefined) return withWholePart(document, part, value);
  const whole = wholePartOf(document, part);
  return isObject(whole) ? withWholePart(document, part, without(whole, detail, value)) : document;
}

function withWholePart<Document extends AnyDocument>(document: Document, { field, key }: DocumentPart, value: unknown): Document {
  const { lists, together } = shapeOf(document);
  if (together[field]) return Object.entries(isObject(value) ? value : {}).reduce((next, [name, each]) => without(next, name, each), document);
  if (key === undefined) return without(document, field, value);
  const by = lists[field];
  const before: unknown = document[field];
  if (by === undefined) return { ...document, [field]: without(isObject(before) ? before : {}, key, value) };
  const list: readonly unknown[] = Array.isArray(before) ? before : [];
  const at = list.findIndex((item) => keyOf(item, by) === key);
  const after = value === undefined ? list.filter((_, index) => index !== at) : at < 0 ? [...list, value] : list.with(at, value);
  return { ...document, [field]: after };
}

/** A copy, so that what is taken out is gone and not only undefined. */
function without<Value extends AnyDocument>(object: Value, key: string, value: unknown): Value {
  const copy = { ...object, [key]: value };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

function keyOf(item: unknown, by: string): string {
  const key = isObject(item) ? item[by] : undefined;
  return typeof key === 'string' ? key : '';
}

const isObject = (value: unknown): value is AnyDocument => typeof value === 'object' && value !== null && !Array.isArray(value);
