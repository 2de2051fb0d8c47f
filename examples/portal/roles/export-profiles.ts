import type { Exported } from 'rung-elements/io';
import { parseRoleProfile, type Framework } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';
import type { Language } from '../format.js';

/** Writes profiles as a table that spreadsheets open, a row for each level. */
export async function profilesAsTable(repository: Repository, ids: readonly string[], framework: Framework, locale: Language): Promise<Exported> {
  const [{ exportDocument }, stored] = await Promise.all([import('rung-elements/io'), Promise.all(ids.map((id) => repository.get('role-profile', id)))]);
  const profiles = stored.flatMap((each) => (each && parseRoleProfile(each.document).value) ?? []);
  return exportDocument({ type: 'role-profile', profiles }, 'csv', { framework, locale });
}

/** Gives a person a file to save. */
export function download({ file, name }: Pick<Exported, 'file' | 'name'>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
