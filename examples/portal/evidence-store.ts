import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Evidence } from 'rung-elements/model';

/** A piece of evidence with its files, as a portal without a server keeps it: in this browser. */
export interface KeptEvidence {
  readonly id: string;
  /** The portal's name of the framework. */
  readonly framework: string;
  readonly evidence: Evidence;
  /** By digest, so that a file is found again by what the evidence says of it. */
  readonly files: readonly { readonly digest: string; readonly file: File }[];
}

interface PortalDatabase extends DBSchema {
  evidence: { key: string; value: KeptEvidence; indexes: { framework: string } };
}

/** Keeps what a person has handed in. A real portal has a server here. */
export class EvidenceStore {
  #database: Promise<IDBPDatabase<PortalDatabase>> | undefined;

  async of(framework: string): Promise<readonly KeptEvidence[]> {
    return (await this.#open()).getAllFromIndex('evidence', 'framework', framework);
  }

  /** What was sent twice is kept once: its id is the same. Files that the evidence still names stay. */
  async put(framework: string, evidence: Evidence, added: readonly File[]): Promise<void> {
    const database = await this.#open();
    const before = await database.get('evidence', evidence.id);
    const news = evidence.attachments.slice(evidence.attachments.length - added.length);
    const files = [...(before?.files ?? []), ...added.map((file, index) => ({ digest: news[index]?.digest ?? '', file }))];
    const named = new Set(evidence.attachments.map(({ digest }) => digest));
    await database.put('evidence', { id: evidence.id, framework, evidence, files: files.filter(({ digest }) => named.has(digest)) });
  }

  async remove(id: string): Promise<void> {
    await (await this.#open()).delete('evidence', id);
  }

  #open(): Promise<IDBPDatabase<PortalDatabase>> {
    this.#database ??= openDB<PortalDatabase>('rung-portal', 1, {
      upgrade(database) {
        database.createObjectStore('evidence', { keyPath: 'id' }).createIndex('framework', 'framework');
      },
    });
    return this.#database;
  }
}
