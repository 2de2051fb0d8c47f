import type { Issue } from '../model/issue.js';

type Parse<Document> = (input: unknown) => { readonly value?: Document | undefined; readonly issues: readonly Issue[] };

/** A document that a host has set: read once for each thing that is set. */
export class GivenDocument<Document> {
  readonly #parse: Parse<Document>;
  #input: unknown;
  #read: ReturnType<Parse<Document>> | undefined;

  constructor(parse: Parse<Document>) {
    this.#parse = parse;
  }

  /** Nothing where none is set, or where it cannot be read. */
  get document(): Document | undefined {
    return this.#read?.value;
  }

  /** Why it cannot be read, or what is odd in it. */
  get issues(): readonly Issue[] {
    return this.#read?.issues ?? [];
  }

  /** @returns why what has just been set cannot be read */
  read(input: unknown): string {
    if (input === this.#input) return '';
    this.#input = input;
    this.#read = input == null ? undefined : this.#parse(input);
    return this.#read && !this.#read.value ? this.#read.issues.map(({ message }) => message).join(' ') : '';
  }

  /** Takes over a document that was made here, which needs no reading. */
  take(document: Document): void {
    this.#input = document;
    this.#read = { value: document, issues: [] };
  }
}
