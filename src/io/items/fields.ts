import type { IssuePath } from '../../model/index.js';
import type { Told } from './told.js';

/** A link as CASE writes it; older files write the address alone. */
export interface Link {
  readonly title?: string;
  readonly identifier?: string;
  readonly uri?: string;
}

/** Names that would reach into an object's prototype. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields of an object of unknown origin: read tolerantly, with what is of the wrong kind told and the rest to be kept. */
export class Fields {
  readonly #read = new Set<string>();

  constructor(
    readonly source: Readonly<Record<string, unknown>>,
    readonly place: IssuePath,
    readonly told: Told,
  ) {}

  #take(name: string): unknown {
    this.#read.add(name);
    const value = Object.hasOwn(this.source, name) ? this.source[name] : undefined;
    return isBlank(value) ? undefined : value;
  }

  #wrong(name: string): void {
    this.told.tell('field-not-read', [...this.place, name], { name }, name);
  }

  /** Numbers count as text; a list of one text as that text. */
  text(name: string): string | undefined {
    const value = this.#take(name);
    const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (only === undefined) return undefined;
    if (typeof only === 'number') return String(only);
    if (typeof only === 'string') return only.trim() === '' ? undefined : only;
    this.#wrong(name);
    return undefined;
  }

  /** A text counts as a list of one. */
  texts(name: string): readonly string[] {
    const value = this.#take(name);
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.filter((text) => typeof text === 'string');
    if (texts.length < list.length) this.#wrong(name);
    return texts;
  }

  /** Numbers written as text count. */
  number(name: string): number | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.#wrong(name);
    return undefined;
  }

  link(name: string): Link | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return { uri: value };
    if (!isObject(value)) {
      this.#wrong(name);
      return undefined;
    }
    const fields = new Fields(value, [...this.place, name], this.told);
    const [title, identifier, uri] = [fields.text('title'), fields.text('identifier'), fields.text('uri')];
    return { ...(title !== undefined && { title }), ...(identifier !== undefined && { identifier }), ...(uri !== undefined && { uri }) };
  }

  /** The objects of a list, with the place of each. */
  objects(name: string): readonly Fields[] {
    const value = this.#take(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#wrong(name);
      return [];
    }
    const list: readonly unknown[] = value;
    return list.flatMap((one, index) => {
      const place = [...this.place, name, index];
      if (isObject(one)) return [new Fields(one, place, this.told)];
      this.told.tell('field-not-read', place, { name }, name);
      return [];
    });
  }

  /** Reads nothing, so that `rest` leaves it out. */
  skip(...names: readonly string[]): void {
    for (const name of names) this.#read.add(name);
  }

  raw(name: string): unknown {
    return this.#take(name);
  }

  /** What nobody asked for and is not empty; undefined when that is nothing. */
  rest(): Readonly<Record<string, unknown>> | undefined {
    const rest = Object.entries(this.source).filter(([name, value]) => !this.#read.has(name) && !UNSAFE.has(name) && !isBlank(value));
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  }
}

/** Fields that may be kept on an object of ours. */
export function safeFields(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !UNSAFE.has(name))) : {};
}
