/** How far a year is, in milliseconds. */
export const YEAR = 366 * 24 * 60 * 60 * 1000;

/** Runs in a page before anything else, so that it knows nothing of this module: the page's clock is a year ahead. */
export function aYearLater(): void {
  const Real = Date;
  const ahead = 366 * 24 * 60 * 60 * 1000;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string | number]) {
      super(given.length === 0 ? Real.now() + ahead : given[0]);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}
