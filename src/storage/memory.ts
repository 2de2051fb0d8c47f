import { indexRow, matcher, pageOf, type IndexRow } from './query.js';
import { ConflictError, RepositoryError, type Change, type KeptDocument, type Page, type Query, type Repository, type Stored } from './repository.js';

export interface MemoryOptions<Document extends KeptDocument> {
  /** What is there at first. */
  readonly documents?: Iterable<Document>;
}

/** A repository that lives as long as the page: for trying out, for tests, and as the measure of the others. */
export function memoryRepository<Document extends KeptDocument>({ documents = [] }: MemoryOptions<Document> = {}): Repository {
  return new MemoryRepository(documents);
}

interface Kept {
  readonly stored: Stored;
  readonly row: IndexRow;
  readonly files: Map<string, Blob>;
}

class MemoryRepository implements Repository {
  readonly #types = new Map<string, Map<string, Kept>>();
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  #revisions = 0;

  constructor(documents: Iterable<KeptDocument>) {
    for (const document of documents) this.#keep(document);
  }

  get(type: string, id: string): Promise<Stored | undefined> {
    return promised(() => {
      const kept = this.#kept(type, id);
      return kept && structuredClone(kept.stored);
    });
  }

  put<Document extends KeptDocument>(document: Document, basedOn?: string): Promise<Stored<Document>> {
    return promised(() => {
      const { type, id } = document;
      const there = this.#kept(type, id);
      if (there?.stored.revision !== basedOn) throw new ConflictError(document, there && structuredClone(there.stored));
      const revision = this.#keep(document, there?.files);
      this.#tell({ type, id, removed: false });
      return { document, revision };
    });
  }

  remove(type: string, id: string, basedOn: string): Promise<void> {
    return promised(() => {
      const there = this.#kept(type, id);
      if (!there) return;
      if (there.stored.revision !== basedOn) throw new ConflictError(undefined, structuredClone(there.stored));
      this.#types.get(type)?.delete(id);
      this.#tell({ type, id, removed: true });
    });
  }

  query(query: Query): Promise<Page> {
    return promised(() => {
      const { places, cursor } = pageOf(this.#rows(query.type), query);
      const items = places.flatMap(({ id }) => structuredClone(this.#kept(query.type, id)?.stored) ?? []);
      return { items, ...(cursor !== undefined && { cursor }) };
    });
  }

  count(query: Pick<Query, 'type' | 'where' | 'text'>): Promise<number> {
    return promised(() => {
      const isAskedFor = matcher(query);
      let count = 0;
      for (const row of this.#rows(query.type)) if (isAskedFor(row)) count += 1;
      return count;
    });
  }

  putAttachment(type: string, id: string, name: string, content: Blob): Promise<void> {
    return promised(() => {
      const kept = this.#kept(type, id);
      if (!kept) throw new RepositoryError('missing');
      kept.files.set(name, content);
    });
  }

  getAttachment(type: string, id: string, name: string): Promise<Blob | undefined> {
    return promised(() => this.#kept(type, id)?.files.get(name));
  }

  removeAttachment(type: string, id: string, name: string): Promise<void> {
    return promised(() => void this.#kept(type, id)?.files.delete(name));
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    // Whoever watches twice is called twice.
    const own = (changes: readonly Change[]): void => listener(changes);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  close(): Promise<void> {
    return promised(() => this.#listeners.clear());
  }

  #kept(type: string, id: string): Kept | undefined {
    return this.#types.get(type)?.get(id);
  }

  *#rows(type: string): Iterable<IndexRow> {
    for (const { row } of this.#types.get(type)?.values() ?? []) yield row;
  }

  #keep(document: KeptDocument, files = new Map<string, Blob>()): string {
    const { type, id } = document;
    this.#revisions += 1;
    const stored = { document: copyOf(document), revision: String(this.#revisions) };
    const ofType = this.#types.get(type) ?? new Map<string, Kept>();
    this.#types.set(type, ofType);
    ofType.set(id, { stored, row: indexRow(document), files });
    return stored.revision;
  }

  #tell(change: Change): void {
    // A listener that throws does so by itself: what was written is written.
    for (const listener of this.#listeners) queueMicrotask(() => this.#listeners.has(listener) && listener([change]));
  }
}

/** Faults come with the answer, as from every other repository. */
const promised = <Result>(work: () => Result): Promise<Result> => new Promise((resolve) => resolve(work()));

function copyOf(document: KeptDocument): KeptDocument {
  try {
    return structuredClone(document);
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}
