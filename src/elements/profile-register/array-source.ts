import { waitingFor } from '../../model/profile-workflow.js';
import { PROFILE_STATUSES } from '../../model/role-profile.js';
import { foldText } from '../../model/search.js';
import { indexWords } from '../../model/index-fields.js';
import { fieldOf, RegisterRow, textIn, textsIn } from './register-row.js';
import type { RegisterPage, RegisterSource } from './register-source.js';
import type { RegisterField, RegisterQuery } from './register-view.js';

type Key = string | number | undefined;

/** Profiles that the host has given all at once; found and sorted as repositories do it. */
export class ArraySource implements RegisterSource {
  readonly #rows: readonly RegisterRow[];
  readonly #orders = new Map<RegisterField, readonly RegisterRow[]>();
  /** Words of each row, each with a space before it. */
  #words: ReadonlyMap<RegisterRow, string> | undefined;
  #last: { readonly query: string; readonly rows: readonly RegisterRow[] } | undefined;

  constructor(profiles: readonly unknown[]) {
    this.#rows = profiles.map((document) => new RegisterRow(document));
  }

  count(query?: RegisterQuery): number {
    return query ? this.#select(query).length : this.#rows.length;
  }

  page(query: RegisterQuery): RegisterPage {
    return { rows: this.#select(query) };
  }

  watch(): () => void {
    return () => undefined;
  }

  #select(query: RegisterQuery): readonly RegisterRow[] {
    const key = JSON.stringify(query);
    if (this.#last?.query === key) return this.#last.rows;
    const { field, descending } = query.sort;
    const found = this.#ordered(field).filter(this.#matcher(query));
    const rows = descending ? reversed(found, field) : found;
    this.#last = { query: key, rows };
    return rows;
  }

  #ordered(field: RegisterField): readonly RegisterRow[] {
    let order = this.#orders.get(field);
    if (!order) {
      order = this.#rows.map((row) => ({ row, key: sortKey(row, field) })).sort(byKey).map(({ row }) => row);
      this.#orders.set(field, order);
    }
    return order;
  }

  #matcher({ text, where = {} }: RegisterQuery): (row: RegisterRow) => boolean {
    const asked = text === undefined ? [] : indexWords(text).map((word) => ` ${word}`);
    if (asked.length > 0) this.#words ??= new Map(this.#rows.map((row) => [row, wordsOf(row)]));
    const conditions = Object.entries(where);
    return (row) => {
      const words = asked.length > 0 ? (this.#words?.get(row) ?? '') : '';
      return asked.every((word) => words.includes(word)) && conditions.every(([field, condition]) => holds(valuesOf(row, field), condition));
    };
  }
}

function holds(values: readonly string[], condition: string | { readonly to: string }): boolean {
  return typeof condition === 'string' ? values.includes(condition) : values.some((value) => value <= condition.to);
}

function valuesOf(row: RegisterRow, field: string): readonly string[] {
  const { document } = row;
  if (field === 'waitingFor') {
    const role = row.profile && waitingFor(row.profile);
    return role ? [role] : [];
  }
  if (field === 'status') return [textIn(document, 'status') || 'draft'];
  return textsIn(field === 'reviewDue' ? document : fieldOf(document, 'role'), field);
}

function wordsOf({ document }: RegisterRow): string {
  const role = fieldOf(document, 'role');
  return ` ${indexWords([textIn(role, 'title'), textIn(role, 'family'), ...textsIn(role, 'organisations')].join(' ')).join(' ')}`;
}

function sortKey(row: RegisterRow, field: RegisterField): Key {
  const { document } = row;
  if (field === 'waitingFor') return valuesOf(row, field)[0];
  if (field === 'stage') return row.profile && PROFILE_STATUSES.indexOf(row.profile.status);
  const role = fieldOf(document, 'role');
  if (field === 'posts') {
    const posts = fieldOf(role, 'posts');
    return typeof posts === 'number' ? posts : 1;
  }
  const keys = textsIn(field === 'reviewDue' ? document : role, field).map(foldText);
  return keys.length > 1 ? keys.sort()[0] : keys[0];
}

/** What has no key comes last, whichever way is sorted. */
function byKey(a: { readonly key: Key; readonly row: RegisterRow }, b: { readonly key: Key; readonly row: RegisterRow }): number {
  if (a.key === undefined || b.key === undefined) return a.key === b.key ? 0 : a.key === undefined ? 1 : -1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0;
}

function reversed(rows: readonly RegisterRow[], field: RegisterField): readonly RegisterRow[] {
  const first = rows.findIndex((row) => sortKey(row, field) === undefined);
  return first < 0 ? rows.toReversed() : [...rows.slice(0, first).reverse(), ...rows.slice(first)];
}
