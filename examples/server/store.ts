import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { indexRow } from 'rung-elements/storage/query.js';
import type { KeptDocument, Query } from 'rung-elements/storage/repository.js';
import * as v from 'valibot';
import { countBySql, MISSING, pageBySql, type Reader } from './sql-query.js';

/** A document as the server holds it. */
export interface Held {
  readonly document: KeptDocument;
  /** The number of the change that made it so. */
  readonly seq: number;
  /** Who has made it. */
  readonly owner: string;
}

/** The answer to a request that may come again. */
export interface KeptAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly revision: string;
  readonly body: string;
}

const documentSchema = v.looseObject({ type: v.string(), id: v.string() });
const heldSchema = v.object({ id: v.string(), seq: v.number(), body: v.string() });
const rowSchema = v.object({ ...heldSchema.entries, owner: v.string() });
const placeSchema = v.object({ id: v.string(), key: v.union([v.string(), v.number(), v.pipe(v.instance(Uint8Array), v.transform(() => undefined))]) });
const changeSchema = v.object({ type: v.string(), id: v.string(), seq: v.number(), owner: v.string(), removed: v.number() });
const answerSchema = v.object({ fingerprint: v.string(), status: v.number(), revision: v.string(), body: v.string() });
const fileSchema = v.object({ media: v.string(), content: v.instance(Uint8Array) });
const countSchema = v.object({ count: v.number() });
const bodySchema = v.object({ body: v.string() });
const versionSchema = v.object({ user_version: v.number() });
const lastSchema = v.object({ seq: v.number() });

/** To be raised when `fieldsOf` gives other fields or other values, or when they are kept otherwise: keys are then made anew. */
const VERSION = 1;

/** Keys of requests are forgotten after so many milliseconds: a week, in which a device that was offline may come back. */
const KEYS_KEPT = 7 * 24 * 60 * 60 * 1000;

/** One row per document, those that were removed among them: so that whoever asks for changes hears of it. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    type TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL UNIQUE, owner TEXT NOT NULL, body TEXT, UNIQUE (type, id));
  CREATE INDEX IF NOT EXISTS documents_of ON documents (type, owner, id) WHERE body IS NOT NULL;
  CREATE TABLE IF NOT EXISTS keys (
    type TEXT NOT NULL, field TEXT NOT NULL, key NOT NULL, id TEXT NOT NULL, smallest INTEGER NOT NULL,
    PRIMARY KEY (type, field, key, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS keys_of ON keys (type, id, field);
  CREATE TABLE IF NOT EXISTS files (
    type TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, media TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (type, id, name));
  CREATE TABLE IF NOT EXISTS answers (
    user TEXT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, revision TEXT NOT NULL,
    body TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (user, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS answers_at ON answers (at);
  CREATE INDEX IF NOT EXISTS answers_of ON answers (type, id);
`;

/** The documents of this server, in one SQLite file that only this process uses. */
export class Store {
  readonly #db: InstanceType<typeof sqlite.Database>;
  readonly #claim: string;

  constructor(path: string) {
    this.#claim = claim(path);
    this.#db = new sqlite.Database(path);
    // One process only: so it can write ahead without memory that it would share, ten times as fast as with a journal.
    this.#db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA cache_size = -64000;');
    this.#db.exec(SCHEMA);
    const { user_version: version } = v.parse(versionSchema, this.#db.get('PRAGMA user_version'));
    if (version !== VERSION) this.transact(() => this.#indexAnew());
  }

  get(type: string, id: string): Held | undefined {
    const row = this.#db.get('SELECT id, seq, owner, body FROM documents WHERE type = ? AND id = ? AND body IS NOT NULL', [type, id]);
    if (!row) return undefined;
    const { seq, owner, body } = v.parse(rowSchema, row);
    return { document: documentOf(body), seq, owner };
  }

  /** @returns the number of the change */
  put(document: KeptDocument, owner: string): number {
    const { type, id } = document;
    const seq = this.lastSeq() + 1;
    this.#write(type, id, seq, owner, JSON.stringify(document));
    this.#index(document);
    return seq;
  }

  remove(type: string, id: string, owner: string): void {
    this.#write(type, id, this.lastSeq() + 1, owner, null);
    this.#db.run('DELETE FROM files WHERE type = ? AND id = ?', [type, id]);
    // They have its words in them.
    this.#db.run('DELETE FROM answers WHERE type = ? AND id = ?', [type, id]);
  }

  #write(type: string, id: string, seq: number, owner: string, body: string | null): void {
    const text = `INSERT INTO documents (type, id, seq, owner, body) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (type, id) DO UPDATE SET seq = excluded.seq, owner = excluded.owner, body = excluded.body`;
    this.#db.run(text, [type, id, seq, owner, body]);
    // Left to itself SQLite takes the other index here, and looks at every key of the type.
    this.#db.run('DELETE FROM keys INDEXED BY keys_of WHERE type = ? AND id = ?', [type, id]);
  }

  #index(document: KeptDocument): void {
    const keys = Object.entries(indexRow(document).keys).flatMap(([field, keys]) => (keys.length === 0 ? [null] : keys).map((key, index) => [field, key, index === 0] as const));
    // All in one statement: each call into the library costs more than the row that it writes.
    const text = `INSERT INTO keys (type, field, key, id, smallest) SELECT ?, value ->> 0, COALESCE(value ->> 1, ${MISSING}), ?, value ->> 2 FROM json_each(?)`;
    this.#db.run(text, [document.type, document.id, JSON.stringify(keys)]);
  }

  #indexAnew(): void {
    this.#db.exec(`DELETE FROM keys; PRAGMA user_version = ${String(VERSION)}`);
    const documents = this.#db.prepare('SELECT body FROM documents WHERE body IS NOT NULL');
    try {
      for (const row of documents.iterate()) this.#index(documentOf(v.parse(bodySchema, row).body));
    } finally {
      documents.finalize();
    }
  }

  /** @param owner only their documents */
  query(query: Query, owner: string | undefined): { readonly items: readonly Omit<Held, 'owner'>[]; readonly cursor?: string } {
    const { places, cursor } = pageBySql(query, owner, this.#reader);
    const text = 'SELECT id, seq, body FROM documents WHERE type = ? AND id IN (SELECT value FROM json_each(?))';
    const rows = new Map(v.parse(v.array(heldSchema), this.#db.all(text, [query.type, JSON.stringify(places.map(({ id }) => id))])).map((row) => [row.id, row]));
    const items = places.flatMap(({ id }) => rows.get(id) ?? []).map(({ seq, body }) => ({ document: documentOf(body), seq }));
    return { items, ...(cursor !== undefined && { cursor }) };
  }

  count(query: Pick<Query, 'type' | 'where' | 'text'>, owner: string | undefined): number {
    return countBySql(query, owner, this.#reader);
  }

  readonly #reader: Reader = {
    count: ({ text, values }) => v.parse(countSchema, this.#db.get(text, [...values])).count,
    places: ({ text, values }) => v.parse(v.array(placeSchema), this.#db.all(text, [...values])),
  };

  /** What has changed behind a change, in the order in which it did; each document once. */
  changes(since: number, limit: number): readonly (v.InferOutput<typeof changeSchema>)[] {
    return v.parse(v.array(changeSchema), this.#db.all('SELECT type, id, seq, owner, body IS NULL AS removed FROM documents WHERE seq > ? ORDER BY seq LIMIT ?', [since, limit]));
  }

  lastSeq(): number {
    return v.parse(lastSchema, this.#db.get('SELECT COALESCE(MAX(seq), 0) AS seq FROM documents')).seq;
  }

  putFile(type: string, id: string, name: string, media: string, content: Uint8Array): void {
    this.#db.run('INSERT OR REPLACE INTO files (type, id, name, media, content) VALUES (?, ?, ?, ?, ?)', [type, id, name, media, content]);
  }

  file(type: string, id: string, name: string): v.InferOutput<typeof fileSchema> | undefined {
    const row = this.#db.get('SELECT media, content FROM files WHERE type = ? AND id = ? AND name = ?', [type, id, name]);
    return row ? v.parse(fileSchema, row) : undefined;
  }

  removeFile(type: string, id: string, name: string): void {
    this.#db.run('DELETE FROM files WHERE type = ? AND id = ? AND name = ?', [type, id, name]);
  }

  /** What was answered when this key came before. */
  answer(user: string, key: string): KeptAnswer | undefined {
    const row = this.#db.get('SELECT fingerprint, status, revision, body FROM answers WHERE user = ? AND key = ?', [user, key]);
    return row ? v.parse(answerSchema, row) : undefined;
  }

  keepAnswer(user: string, key: string, { type, id }: KeptDocument, { fingerprint, status, revision, body }: KeptAnswer, now: number): void {
    this.#db.run('INSERT INTO answers (user, key, type, id, fingerprint, status, revision, body, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [user, key, type, id, fingerprint, status, revision, body, now]);
    this.#db.run('DELETE FROM answers WHERE at < ?', [now - KEYS_KEPT]);
  }

  /** All of it is written, or nothing. */
  transact<Result>(work: () => Result): Result {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#db.close();
    rmSync(this.#claim, { force: true });
  }
}

/**
 * Notes that this process uses the database. One that was killed leaves the lock of the library behind, which goes when
 * that process is no more.
 *
 * @throws Error when another process uses it
 */
function claim(path: string): string {
  const note = `${path}.pid`;
  const before = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  if (before > 0 && before !== process.pid && isRunning(before)) throw new Error(`${path} is used by the process ${String(before)}.`);
  writeFileSync(note, String(process.pid));
  rmSync(`${path}.lock`, { recursive: true, force: true });
  return note;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // There is one, of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const documentOf = (body: string): KeptDocument => v.parse(documentSchema, JSON.parse(body));
