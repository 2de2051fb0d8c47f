import type { ReactiveController } from 'lit';
import { DraftKeeper, type Draft, type DraftProgress } from '../../src/controllers/draft-keeper.js';
import { MemoryDisk, MemoryDrafts } from '../storage/memory-drafts.js';
import { FakeTime } from './fake-time.js';

/** How the store does in a tab. */
export type Weather = { readonly kind: 'good' } | { readonly kind: 'slow'; readonly delay: number } | { readonly kind: 'failing' } | { readonly kind: 'answers-lost' };

/** Two fields, so that versions can be chosen part by part. Their text is words, each written only once. */
export type Field = 'first' | 'second';
export type Text = Readonly<Record<Field, string>>;
export const FIELDS: readonly Field[] = ['first', 'second'];
export const EMPTY: Text = { first: '', second: '' };
const KEY = 'evidence e1';
/** How long a healthy store takes. */
const USUAL = 20;

export const wordsIn = (...texts: readonly Text[]): readonly string[] => texts.flatMap(({ first, second }) => `${first} ${second}`.split(' ')).filter(Boolean);
export const isSame = (a: Text, b: Text): boolean => FIELDS.every((field) => a[field] === b[field]);
export const textOf = ({ fields }: Draft): Text => ({ first: String(fields['first']), second: String(fields['second']) });

/** What persons, tabs and the store have done, and what of it must hold. */
export class DraftWorld {
  readonly time = new FakeTime();
  readonly disk = new MemoryDisk();
  readonly tabs: Tab[] = [];
  /** When each word was written. */
  readonly written = new Map<string, number>();
  /** Words that a save has confirmed. */
  readonly confirmed = new Set<string>();
  /** Words that a person has erased, deleted, or decided against. */
  readonly givenUp = new Set<string>();
  /** What was sent, once the store has confirmed that it was. */
  sent: readonly Text[] = [];
  #words = 0;

  newWord(): string {
    this.#words += 1;
    const word = `w${this.#words}`;
    this.written.set(word, this.time.now);
    return word;
  }

  get kept(): readonly Text[] {
    return this.disk.of(KEY).map(({ draft }) => textOf(draft));
  }

  giveUp(words: readonly string[]): void {
    for (const word of words) this.givenUp.add(word);
  }

  /** What was sent may be unsent again, because the person wants that or the host has refused it. */
  unsend(text: Text): void {
    this.sent = this.sent.filter((each) => !isSame(each, text));
  }

  async open(at: number, text: Text = EMPTY, from?: DraftProgress, weather: Weather = { kind: 'good' }): Promise<void> {
    const tab = new Tab(this, text);
    tab.weather = weather;
    this.tabs[at] = tab;
    tab.open(from);
    await this.time.pass(0);
  }
}

/** A tab with a form in it, and a person who writes there. */
export class Tab {
  text: Text;
  /** What the person has decided for here. */
  chosen: Text | undefined;
  weather: Weather = { kind: 'good' };
  readonly keeper: DraftKeeper;
  /** When the store began to do something, and for how long. */
  readonly works: { readonly from: number; readonly to: number }[] = [];
  readonly #world: DraftWorld;
  readonly #store: MemoryDrafts;
  readonly #controllers: ReactiveController[] = [];
  readonly #listeners = new Map<string, (event: { readonly type: string }) => void>();
  readonly #onDeath: (() => void)[] = [];
  #alive = true;

  constructor(world: DraftWorld, text: Text) {
    this.#world = world;
    this.text = text;
    this.#store = new ConfirmingDrafts(world);
    this.#store.fault = () => this.#fate();
    const host = { addController: (controller: ReactiveController) => void this.#controllers.push(controller), removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
    this.keeper = new DraftKeeper(host, {
      mode: () => 'host',
      key: () => KEY,
      store: () => this.#store,
      draft: () => (wordsIn(this.text).length > 0 ? { version: 1, fields: { ...this.text }, files: [] } : undefined),
      restore: (draft) => {
        if (this.#alive) this.text = textOf(draft);
      },
    });
  }

  open(from?: DraftProgress): void {
    this.connect();
    if (from) this.keeper.continueFrom(from);
    this.#controllers.forEach((controller) => controller.hostUpdated?.());
  }

  connect(): void {
    const add = (name: string, listener: (event: { readonly type: string }) => void) => this.#listeners.set(name, listener);
    const remove = (name: string) => this.#listeners.delete(name);
    // The keeper's page is this tab.
    Object.assign(globalThis, { document: { addEventListener: add, removeEventListener: remove, visibilityState: 'hidden' }, addEventListener: add, removeEventListener: remove });
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnect(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  dispatch(type: 'visibilitychange' | 'pagehide'): void {
    this.#listeners.get(type)?.({ type });
  }

  write(text: Text): void {
    this.text = text;
    this.keeper.changed();
  }

  /** Nothing more is done here. Of what was on its way to the store, some still arrives there at once and some never does. */
  die(): void {
    this.#alive = false;
    this.#onDeath.forEach((end) => end());
  }

  async #fate(): Promise<'works' | 'fails' | 'answer-lost'> {
    if (!this.#alive) return new Promise(() => undefined);
    const { weather } = this;
    const from = this.#world.time.now;
    const delay = weather.kind === 'slow' ? weather.delay : USUAL;
    this.works.push({ from, to: from + delay });
    const arrives = this.works.length % 2 === 0;
    await new Promise<void>((resolve) => {
      void this.#world.time.wait(delay).then(() => this.#alive && resolve());
      this.#onDeath.push(() => arrives && resolve());
    });
    if (weather.kind === 'failing') return 'fails';
    return weather.kind === 'answers-lost' ? 'answer-lost' : 'works';
  }
}

/** Notes what it has confirmed, and what was removed because a person wanted that. */
class ConfirmingDrafts extends MemoryDrafts {
  readonly #world: DraftWorld;

  constructor(world: DraftWorld) {
    super(world.disk);
    this.#world = world;
  }

  override async save(...args: Parameters<MemoryDrafts['save']>): ReturnType<MemoryDrafts['save']> {
    const kept = await super.save(...args);
    for (const word of wordsIn(textOf(args[1]))) this.#world.confirmed.add(word);
    return kept;
  }

  override remove(...args: Parameters<MemoryDrafts['remove']>): Promise<void> {
    if (args.length > 1) return super.remove(...args);
    const { fault } = this;
    // What is there at the moment of the removal.
    this.fault = async (call) => {
      this.fault = fault;
      const fate = await fault(call);
      if (fate !== 'fails') this.#world.giveUp(wordsIn(...this.#world.kept));
      return fate;
    };
    return super.remove(...args);
  }
}
