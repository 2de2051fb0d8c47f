/**
 * The words of an element. English comes with the element; another language is loaded when an element first stands
 * in it, and has the same entries.
 */
export interface Messages<Entries> {
  readonly en: Readonly<Entries>;
  readonly cy: () => Promise<Readonly<Entries>>;
}
