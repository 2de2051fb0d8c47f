/**
 * What of PouchDB is used here. Its published types declare a global `Buffer` that is not Node's, so that no project with
 * both could be checked.
 */
export interface CouchDatabase {
  info(): Promise<{ readonly update_seq: number | string }>;
  get(id: string, options?: { readonly rev?: string; readonly conflicts?: boolean; readonly attachments?: boolean; readonly binary?: boolean }): Promise<FoundDocument>;
  put(document: object): Promise<{ readonly rev: string }>;
  remove(id: string, revision: string): Promise<{ readonly rev: string }>;
  allDocs(options: AllDocsOptions): Promise<{ readonly rows: readonly FoundRow[] }>;
  changes(options: { readonly since: number | string; readonly live: boolean; readonly include_docs: boolean; readonly conflicts: boolean }): CouchFeed;
  find(request: FindRequest): Promise<{ readonly docs: readonly object[] }>;
  createIndex(options: { readonly index: { readonly fields: readonly string[]; readonly name: string; readonly ddoc: string } }): Promise<unknown>;
  sync(other: CouchDatabase, options: { readonly live: boolean; readonly retry: boolean; readonly back_off_function: (before: number) => number }): CouchReplication;
  close(): Promise<void>;
}

export interface FoundDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _conflicts?: readonly string[];
  readonly _attachments?: Readonly<Record<string, { readonly content_type: string; readonly data?: Blob | Uint8Array<ArrayBuffer> | string }>>;
}

export interface AllDocsOptions {
  readonly startkey?: string;
  readonly endkey?: string;
  readonly keys?: readonly string[];
  readonly include_docs?: boolean;
  readonly limit?: number;
}

/** A key that is not there has an error instead of a value. */
export interface FoundRow {
  readonly id: string;
  readonly error?: string;
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
  readonly doc?: object | null;
}

export interface FindRequest {
  readonly selector: object;
  readonly sort: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly limit: number;
  readonly use_index: readonly [design: string, name: string];
  readonly fields?: readonly string[];
}

export interface FoundChange {
  readonly id: string;
  readonly deleted?: boolean;
  readonly doc?: object;
  readonly changes: readonly { readonly rev: string }[];
}

export interface CouchFeed {
  on(event: 'change', listener: (change: FoundChange) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  cancel(): void;
}

/** Both ways at once. Ends when it is cancelled; rejects when it cannot go on. */
export interface CouchReplication extends Promise<unknown> {
  readonly push: CouchWay;
  readonly pull: CouchWay;
  on(event: 'denied' | 'error', listener: (error: unknown) => void): unknown;
  cancel(): void;
}

/** `paused` comes with an error when the server cannot be reached, and without one when there is nothing to do; `change` with what was written. */
export interface CouchWay {
  on(event: 'active' | 'paused' | 'change', listener: (news?: unknown) => void): unknown;
}

export interface PouchDbConstructor {
  new (name: string, options?: { readonly skip_setup?: boolean; readonly adapter?: string; readonly fetch?: (url: string | Request, init?: RequestInit) => Promise<Response> }): CouchDatabase;
  plugin(plugin: unknown): PouchDbConstructor;
  defaults(options: object): PouchDbConstructor;
  fetch(url: string | Request, init?: RequestInit): Promise<Response>;
}
