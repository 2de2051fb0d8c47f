import type { RegisterRow } from './register-row.js';
import type { RegisterPage, RegisterSource } from './register-source.js';
import type { RegisterQuery } from './register-view.js';

/** The first page is small, so that it is there soon. */
const FIRST = 50;
const NEXT = 250;
/** While an answer is awaited, letters that follow each other become one question. */
const REST = 250;

/**
 * Loads the rows of a query page by page as they are needed. Answers to questions that nobody asks any more are dropped,
 * in whatever order they come. What is there stays until its successor has come.
 */
export class RowLoader {
  rows: readonly RegisterRow[] = [];
  /** How many the query finds; nothing until that is known. */
  count: number | undefined;
  /** How many there are without search and filters. */
  total: number | undefined;
  /** Why the last question was not answered. */
  error: unknown;

  readonly #onChange: () => void;
  #source: RegisterSource | undefined;
  #query: RegisterQuery | undefined;
  /** The query whose rows are there. */
  #shown: RegisterQuery | undefined;
  /** Counts the questions; answers to earlier ones are dropped. */
  #question = 0;
  #cursor: string | undefined;
  #isAwaited = false;
  #needed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** An answer is awaited. */
  get isLoading(): boolean {
    return this.#isAwaited;
  }

  /** What is there was found by an earlier query. */
  get isStale(): boolean {
    return this.#shown !== this.#query;
  }

  /** Shows what a query finds in a source. */
  show(source: RegisterSource | undefined, query: RegisterQuery): void {
    const isNew = source !== this.#source;
    const wasAwaited = this.#isAwaited && !isNew;
    this.#source = source;
    this.#query = query;
    this.#needed = 0;
    this.count = undefined;
    this.#question += 1;
    clearTimeout(this.#timer);
    if (isNew) {
      this.rows = [];
      this.total = this.error = this.#cursor = undefined;
      this.#isAwaited = false;
      this.release();
      this.watch();
    }
    if (wasAwaited) this.#timer = setTimeout(() => this.#ask(), REST);
    else this.#ask();
  }

  /** So many rows from the first are looked at. */
  need(rows: number): void {
    this.#needed = rows;
    const { error } = this;
    if (rows > this.rows.length && this.#cursor !== undefined && !this.#isAwaited && error === undefined) this.#load(this.rows, this.#cursor);
  }

  /** Asks again, after an error or because profiles have changed. What is there stays until all that is looked at has come. */
  refresh(): void {
    this.#ask();
  }

  /** Looks again whenever the source changes, until `release` is called. */
  watch(): void {
    this.#unwatch ??= this.#source?.watch(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.refresh(), REST);
    });
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #ask(): void {
    const source = this.#source;
    const query = this.#query;
    if (!source || !query) return;
    this.#question += 1;
    this.error = undefined;
    this.#load([], undefined);
    const isLimited = query.text !== undefined || query.where !== undefined;
    this.#answer(() => source.count(query), (count) => {
      this.count = count;
      if (!isLimited) this.total = count;
    });
    if (isLimited) this.#answer(() => source.count(), (total) => (this.total = total));
    this.#onChange();
  }

  /** Loads the page behind these rows, and further ones until all that is looked at is there. */
  #load(before: readonly RegisterRow[], cursor: string | undefined): void {
    const source = this.#source;
    const query = this.#query;
    if (!source || !query) return;
    this.#isAwaited = true;
    const limit = before.length === 0 && this.#needed <= FIRST ? FIRST : NEXT;
    this.#answer(() => source.page(query, limit, cursor), (page) => this.#take(query, before, page));
  }

  #take(query: RegisterQuery, before: readonly RegisterRow[], page: RegisterPage): void {
    const rows = before.length > 0 ? [...before, ...page.rows] : page.rows;
    // Of a list that is loaded anew nothing is shown before the part that a person looks at.
    const isAnew = rows.length < this.rows.length && rows.length < this.#needed && !this.isStale;
    if (isAnew && page.cursor !== undefined) {
      this.#load(rows, page.cursor);
      return;
    }
    this.#isAwaited = false;
    this.rows = rows;
    this.#shown = query;
    this.#cursor = page.cursor;
    this.need(this.#needed);
  }

  /** What is at hand is taken at once. */
  #answer<Result>(ask: () => Result | Promise<Result>, take: (result: Result) => void): void {
    const question = this.#question;
    const taken = (result: Result): void => {
      if (question !== this.#question) return;
      take(result);
      this.#onChange();
    };
    const failed = (error: unknown): void => {
      if (question !== this.#question) return;
      this.#isAwaited = false;
      if (this.isStale) this.rows = [];
      this.#shown = this.#query;
      this.error = error ?? new Error('The source gave no reason.');
      this.#onChange();
    };
    try {
      const result = ask();
      if (result instanceof Promise) result.then(taken, failed);
      else take(result);
    } catch (error) {
      failed(error);
    }
  }
}
