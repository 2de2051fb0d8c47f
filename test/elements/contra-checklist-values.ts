import type { Checklist } from '../../src/model/index.js';

/** An answer: these were observed, or none was when there are no ids. */
export function answer(...entries: readonly (string | Checklist['observed'][number])[]): Checklist {
  const observed = entries.map((entry) => (typeof entry === 'string' ? { indicator: entry } : entry));
  return { type: 'checklist', version: 1, outcome: observed.length > 0 ? 'observed' : 'none', observed };
}
