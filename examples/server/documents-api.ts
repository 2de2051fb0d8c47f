import { createHash } from 'node:crypto';
import type { Actor } from 'rung-elements/model';
import type { Condition, KeptDocument, Query } from 'rung-elements/storage/repository.js';
import * as v from 'valibot';
import { CLOCK_TOLERANCE, mayRead, type Kind, type Kinds } from './kinds.js';
import { Problem } from './problem.js';
import type { Held, Store } from './store.js';

/** A request whose sender is known. */
export interface Asked {
  readonly actor: Actor;
  /** The parts of the path, decoded. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly search: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const MOST_CHANGES = 1_000;

const conditionSchema: v.GenericSchema<unknown, Condition> = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.strictObject({ anyOf: v.array(v.union([v.string(), v.number()])) }),
  v.pipe(
    v.strictObject({ from: v.optional(v.union([v.string(), v.number()])), to: v.optional(v.union([v.string(), v.number()])) }),
    v.transform(({ from, to }): Condition => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) })),
  ),
]);
const whereSchema = v.record(v.string(), conditionSchema);
const documentSchema = v.looseObject({ type: v.string(), id: v.string() });

const json = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });
const tag = (seq: number | string): string => `"${String(seq)}"`;

/** What the server does with documents. Each method runs without a pause, so that requests never see each other half done. */
export class DocumentsApi {
  readonly #store: Store;
  readonly #kinds: Kinds;
  readonly #now: () => Date;

  constructor(store: Store, kinds: Kinds, now: () => Date) {
    this.#store = store;
    this.#kinds = kinds;
    this.#now = now;
  }

  get({ actor, type, id }: Asked): Reply {
    const { kind, held } = this.#readable(actor, type, id);
    return { status: 200, headers: { etag: tag(held.seq) }, body: JSON.stringify(kind.show(held.document, actor)) };
  }

  put(asked: Asked): Reply {
    const { actor, type, id, body } = asked;
    const kind = this.#kind(type);
    const key = asked.header('idempotency-key');
    const fingerprint = createHash('sha256').update(JSON.stringify([type, id, asked.header('if-match')])).update(body).digest('base64');
    const known = key === undefined ? undefined : this.#store.answer(actor.id, key);
    if (known && known.fingerprint !== fingerprint) throw new Problem(422, 'key-reused', 'This Idempotency-Key came with another request before.');
    if (known) return { status: known.status, headers: { etag: tag(known.revision) }, body: known.body };
    const document = documentOf(body, type, id);
    return this.#store.transact(() => {
      const before = this.#store.get(type, id);
      if (before && kind.readers === 'owner' && before.owner !== actor.id) throw new Problem(403, 'not-allowed', 'This belongs to somebody else.');
      check(before, asked);
      const latest = new Date(this.#now().getTime() + CLOCK_TOLERANCE).toISOString();
      const kept = kind.write(before?.document, document, actor, { latest, look: (type, id) => this.#store.get(type, id)?.document });
      const revision = String(this.#store.put(kept, before?.owner ?? actor.id));
      const answer = { fingerprint, status: before ? 200 : 201, revision, body: JSON.stringify(kind.show(kept, actor)) };
      if (key !== undefined) this.#store.keepAnswer(actor.id, key, kept, answer, this.#now().getTime());
      return { status: answer.status, headers: { etag: tag(revision) }, body: answer.body };
    });
  }

  remove(asked: Asked): Reply {
    const { actor, type, id } = asked;
    const kind = this.#kind(type);
    return this.#store.transact(() => {
      const before = this.#store.get(type, id);
      if (!before || !mayRead(kind, actor, before.owner)) return { status: 204 };
      check(before, asked);
      kind.remove(before.document, actor);
      this.#store.remove(type, id, before.owner);
      return { status: 204 };
    });
  }

  query({ actor, type, search }: Asked): Reply {
    const kind = this.#listable(actor, type);
    const [limit, sort] = [search.get('limit'), search.get('sort')];
    if (limit !== null && !/^\d{1,6}$/.test(limit)) throw new Problem(400, 'invalid', 'The limit is no number.');
    const cursor = search.get('cursor');
    const query: Query = {
      ...whichOf(type, search),
      ...(sort !== null && { sort: { field: sort, descending: search.get('order') === 'descending' } }),
      ...(limit !== null && { limit: Number(limit) }),
      ...(cursor !== null && { cursor }),
    };
    const { items, cursor: next } = this.#store.query(query, ownerFor(kind, actor));
    return json({ items: items.map(({ document, seq }) => ({ document: kind.show(document, actor), revision: String(seq) })), cursor: next });
  }

  count({ actor, type, search }: Asked): Reply {
    const kind = this.#listable(actor, type);
    return json({ count: this.#store.count(whichOf(type, search), ownerFor(kind, actor)) });
  }

  changes({ actor, search }: Asked): Reply {
    const since = search.get('since');
    if (since === null) return json({ changes: [], next: String(this.#store.lastSeq()), more: false });
    if (!/^\d{1,15}$/.test(since)) throw new Problem(400, 'invalid', 'There is no such place among the changes.');
    const found = this.#store.changes(Number(since), MOST_CHANGES);
    const seen = found.filter(({ type, owner }) => {
      const kind = this.#kinds[type];
      return kind && mayRead(kind, actor, owner);
    });
    const next = found.at(-1)?.seq ?? Math.min(Number(since), this.#store.lastSeq());
    return json({ changes: seen.map(({ type, id, removed }) => ({ type, id, removed: removed === 1 })), next: String(next), more: found.length === MOST_CHANGES });
  }

  getFile({ actor, type, id, name }: Asked): Reply {
    this.#readable(actor, type, id);
    const file = this.#store.file(type, id, name);
    if (!file) throw new Problem(404, 'missing', 'There is no such file.');
    // Whatever is in it, no browser opens it as a page of this server.
    return { status: 200, headers: { 'content-type': file.media, 'content-disposition': 'attachment', 'content-security-policy': "default-src 'none'; sandbox" }, body: file.content };
  }

  putFile({ actor, type, id, name, header, body }: Asked): Reply {
    this.#attachable(actor, type, id);
    this.#store.putFile(type, id, name, header('content-type') ?? 'application/octet-stream', body);
    return { status: 204 };
  }

  removeFile({ actor, type, id, name }: Asked): Reply {
    this.#attachable(actor, type, id);
    this.#store.removeFile(type, id, name);
    return { status: 204 };
  }

  #kind(type: string): Kind {
    const kind = Object.hasOwn(this.#kinds, type) ? this.#kinds[type] : undefined;
    if (!kind) throw new Problem(404, 'unknown-type', 'This server keeps no documents of this type.');
    return kind;
  }

  #listable(actor: Actor, type: string): Kind {
    const kind = this.#kind(type);
    if (mayRead(kind, actor, actor.id)) return kind;
    throw new Problem(403, 'not-allowed', 'These documents are for other people.');
  }

  #readable(actor: Actor, type: string, id: string): { readonly kind: Kind; readonly held: Held } {
    const kind = this.#listable(actor, type);
    const held = this.#store.get(type, id);
    if (!held || !mayRead(kind, actor, held.owner)) throw new Problem(404, 'missing', 'There is no such document.');
    return { kind, held };
  }

  #attachable(actor: Actor, type: string, id: string): void {
    const { kind, held } = this.#readable(actor, type, id);
    if (!kind.mayAttach(held.document, actor)) throw new Problem(403, 'not-allowed', 'Files beside this document are for other people, or for another time.');
  }
}

const ownerFor = ({ readers }: Kind, { id }: Actor): string | undefined => (readers === 'owner' ? id : undefined);

function documentOf(body: Uint8Array, type: string, id: string): KeptDocument {
  const read = v.safeParse(documentSchema, parsed(new TextDecoder().decode(body)));
  if (!read.success) throw new Problem(422, 'invalid', 'A document is a JSON object with a type and an id.');
  if (read.output.type !== type || read.output.id !== id) throw new Problem(422, 'invalid', 'The type and the id of the document are not those of the address.');
  return read.output;
}

/** Whether what the writer has seen is what is there. */
function check(before: Held | undefined, { header }: Asked): void {
  const [match, none] = [header('if-match'), header('if-none-match')];
  if (match === undefined && none !== '*') throw new Problem(428, 'revision-needed', 'Say with If-Match which revision this is based on, or with If-None-Match: * that it is new.');
  const holds = match === undefined ? !before : before !== undefined && match.replace(/^W\//, '') === tag(before.seq);
  if (!holds) throw new Problem(412, 'conflict', before ? 'Somebody else has changed it meanwhile.' : 'It was removed meanwhile.');
}

function whichOf(type: string, search: URLSearchParams): Pick<Query, 'type' | 'where' | 'text'> {
  const [where, text] = [search.get('where'), search.get('text')];
  const read = v.safeParse(whereSchema, where === null ? {} : parsed(where));
  if (!read.success) throw new Problem(400, 'invalid', 'The conditions cannot be read.');
  return { type, where: read.output, ...(text !== null && { text }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
