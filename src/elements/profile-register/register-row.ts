import type { Issue } from '../../model/issue.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { RoleProfile } from '../../model/role-profile.js';

/** A profile in the register, read when it comes into sight: ten thousand need not be read to show twenty. */
export class RegisterRow {
  readonly document: unknown;
  readonly id: string;
  #parsed: { readonly value?: RoleProfile; readonly issues: readonly Issue[] } | undefined;

  constructor(document: unknown) {
    this.document = document;
    this.id = textIn(document, 'id');
  }

  /** Nothing when it cannot be read. */
  get profile(): RoleProfile | undefined {
    return this.#read().value;
  }

  /** What is wrong with it. */
  get issues(): readonly Issue[] {
    return this.#read().issues;
  }

  #read() {
    return (this.#parsed ??= parseRoleProfile(this.document));
  }
}

/** A field of a document that nobody has read yet. */
export function fieldOf(document: unknown, name: string): unknown {
  return typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;
}

export function textIn(document: unknown, name: string): string {
  const value = fieldOf(document, name);
  return typeof value === 'string' ? value : '';
}

/** The texts of a field that has one or several. */
export function textsIn(document: unknown, name: string): readonly string[] {
  const value = fieldOf(document, name);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each) => typeof each === 'string');
}
