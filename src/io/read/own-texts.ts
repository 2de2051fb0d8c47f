import type { Framework } from '../../model/index.js';
import type { RoleText } from '../role.js';
import { frameworkOfRows } from './framework-of-rows.js';
import { rowsOfTexts } from './rows-of-texts.js';

/** The texts of a document that we wrote, as its reader finds them, with the language that the document declares. */
export interface FoundTexts {
  readonly texts: readonly RoleText[];
  readonly language?: string;
}

/**
 * The framework in a document that we wrote, by what its texts are marked as. Undefined for any other, and for one that
 * somebody has worked on so much that it has to be understood anew.
 */
export function ownFramework(found: FoundTexts | undefined): Framework | undefined {
  const rows = found && rowsOfTexts(found.texts, found.language);
  return rows && frameworkOfRows(rows.map((row) => ({ row, place: [] }))).framework;
}
