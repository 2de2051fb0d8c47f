/** What is measured: the framework as a grid, a form of pickers with rationale, pickers alone, checklists, evidence that is written, a list of behaviours that is opened or searched, a register of profiles that is shown, filtered, sorted or scrolled, and a role profile that is written. */
export type Work = 'grid' | 'form' | 'pickers' | 'checklists' | 'writing' | 'opening' | 'searching' | 'register' | 'filtering' | 'sorting' | 'scrolling' | 'profile';

/** Puts the work on the page. Made before the clock starts, so that the data is not measured. */
export type Create = (stage: HTMLElement) => unknown;

/** One side of the comparison. A work that it cannot do is left out. */
export interface Contestant {
  /** @param size how many times the framework, or how many pickers */
  readonly works: Readonly<Partial<Record<Work, (size: number) => Create>>>;
  /** Selects the behaviours of a grid, or the options of pickers: proof that they are there. */
  readonly item: string;
  /** Only the rows in sight are in the document. */
  readonly windowed?: boolean;
  /** What a person clicks to choose, one list for each picker on the page. */
  readonly options?: (stage: HTMLElement) => HTMLElement[][];
  /** What a person types into, or clicks to open. */
  readonly target?: (stage: HTMLElement) => HTMLElement | null | undefined;
  /** What scrolls the rows. */
  readonly scroller?: (stage: HTMLElement) => HTMLElement | null | undefined;
  /** Ends the work before its nodes are removed, where that takes more than removing them. */
  readonly end?: () => void;
}
