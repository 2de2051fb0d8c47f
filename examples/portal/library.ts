import type { Framework } from 'rung-elements/model';
import { readAddress, readDocument, readFile, type Problem, type Reading } from './read-framework.js';
import { keep, keptJson } from './session.js';

/** The frameworks that come with the portal; each is loaded when a page needs it. */
const samples: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  cherwell: () => import('rung-elements/frameworks/cherwell.json'),
  arun: () => import('rung-elements/frameworks/arun.json'),
  kchft: () => import('rung-elements/frameworks/kchft.json'),
  worcestershire: () => import('rung-elements/frameworks/worcestershire.json'),
  eeast: () => import('rung-elements/frameworks/eeast.json'),
};

export const sampleIds: readonly string[] = Object.keys(samples);

/** Ids of the frameworks that a person brings: a file of this device, and the one named in the page's address. */
export const FILE = 'file';
export const ADDRESS = 'address';

/** Where the portal stands with a framework. */
export type Shelf = { readonly status: 'loading' } | { readonly status: 'unknown' } | ({ readonly status: 'settled' } & Reading);

const FILE_KEY = 'file';

/** All frameworks that the portal can show. Each is asked for once, and again by `retry`. */
export class Library {
  /** Name of the file that is open. */
  fileName = '';
  /** Address of a framework given as `?framework=…`. */
  readonly address: string | undefined;
  readonly #shelves = new Map<string, Shelf>();
  readonly #onChange: () => void;

  constructor(address: string | undefined, onChange: () => void) {
    this.address = address;
    this.#onChange = onChange;
  }

  get(id: string): Shelf {
    return this.#shelves.get(id) ?? { status: 'loading' };
  }

  /** Loads a framework unless it is there already. */
  request(id: string): void {
    if (!this.#shelves.has(id)) this.retry(id);
  }

  retry(id: string): void {
    const reading = this.#read(id);
    if (!reading) {
      this.#shelves.set(id, { status: 'unknown' });
      return;
    }
    const loading: Shelf = { status: 'loading' };
    this.#shelves.set(id, loading);
    void reading.then((result) => {
      if (this.#shelves.get(id) !== loading) return;
      this.#shelves.set(id, { status: 'settled', ...result });
      this.#onChange();
    });
  }

  /** Opens a file; what was open before stays when this one cannot be read. */
  async openFile(file: File): Promise<Problem | undefined> {
    const reading = await readFile(file);
    if ('problem' in reading) return reading.problem;
    this.fileName = file.name;
    this.#shelves.set(FILE, { status: 'settled', ...reading });
    // A reload of the page should not close the file.
    keep(FILE_KEY, { name: file.name, framework: reading.framework } satisfies KeptFile);
    return undefined;
  }

  #read(id: string): Promise<Reading> | undefined {
    if (id === FILE) return Promise.resolve(this.#readKeptFile());
    if (id === ADDRESS) return this.address === undefined ? undefined : readAddress(this.address, document.baseURI);
    const sample = Object.hasOwn(samples, id) ? samples[id] : undefined;
    return sample?.().then(
      (module) => readDocument(module.default),
      (): Reading => ({ problem: { code: 'network' } }),
    );
  }

  #readKeptFile(): Reading {
    const kept = keptJson(FILE_KEY) as KeptFile | undefined;
    if (!kept) return { problem: { code: 'gone' } };
    this.fileName = kept.name;
    return readDocument(kept.framework);
  }
}

interface KeptFile {
  readonly name: string;
  readonly framework: Framework;
}
