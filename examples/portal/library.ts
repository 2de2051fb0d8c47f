import { parseFramework, type Framework } from 'rung-elements/model';
import { FrameworksStore, type OwnFramework } from './frameworks-store.js';
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

const OWN = 'own-';

/** Whether a framework was imported into this browser. */
export const isOwn = (id: string): boolean => id.startsWith(OWN);

/** Where the portal stands with a framework. */
export type Shelf = { readonly status: 'loading' } | { readonly status: 'unknown' } | ({ readonly status: 'settled' } & Reading);

const FILE_KEY = 'file';

/** All frameworks that the portal can show. Each is asked for once, and again by `retry`. */
export class Library {
  /** Name of the file that is open. */
  fileName = '';
  /** Address of a framework given as `?framework=…`. */
  readonly address: string | undefined;
  /** What was removed last, until something else happens. */
  removed: OwnFramework | undefined;
  /** What was imported last could not be kept. */
  notKept = false;
  readonly #store = new FrameworksStore();
  #own: Promise<readonly OwnFramework[]> | undefined;
  /** Ids of the frameworks that a person has imported, as far as they are known. */
  ownIds: readonly string[] = [];
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

  /** Finds what was imported before in this browser. Where it keeps nothing, there is nothing. */
  async findOwn(): Promise<void> {
    const own = await (this.#own ??= this.#store.all().catch(() => []));
    this.ownIds = own.map(({ id }) => id);
    this.#onChange();
  }

  /** Keeps an imported framework in this browser, under a name that it gives back; none when the browser does not let it. */
  async keepOwn(framework: Framework): Promise<string | undefined> {
    const id = `${OWN}${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
    try {
      await this.#store.put({ id, framework });
    } catch {
      this.notKept = true;
      return undefined;
    }
    this.notKept = false;
    this.#own = undefined;
    this.#shelves.set(id, { status: 'settled', framework, issues: parseFramework(framework).issues });
    await this.findOwn();
    return id;
  }

  async removeOwn(id: string): Promise<void> {
    const shelf = this.get(id);
    this.removed = 'framework' in shelf ? { id, framework: shelf.framework } : undefined;
    await this.#store.remove(id);
    this.#shelves.delete(id);
    this.#own = undefined;
    await this.findOwn();
  }

  async bringBack(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    this.removed = undefined;
    await this.#store.put(removed);
    this.#own = undefined;
    await this.findOwn();
    this.request(removed.id);
  }

  async #readOwn(id: string): Promise<Reading> {
    await this.findOwn();
    const own = (await this.#own)?.find((each) => each.id === id);
    return own ? readDocument(own.framework) : { problem: { code: 'removed' } };
  }

  #read(id: string): Promise<Reading> | undefined {
    if (isOwn(id)) return this.#readOwn(id);
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
