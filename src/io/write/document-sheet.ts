import { documentEntries, type GivenDocument } from './document-entries.js';
import type { Sheet } from './sheet.js';

/** Evidence, checklists or chosen levels as a table, one of them in each row. */
export function documentSheet(given: GivenDocument): Sheet {
  const entries = documentEntries(given);
  return {
    name: 'Documents',
    columns: (entries[0]?.parts ?? []).map(({ name }) => ({ header: name, width: 40 })),
    rows: entries.map(({ parts }) => parts.map(({ texts }) => texts.join('\n'))),
  };
}
