import type { Exported } from 'rung-elements/io';
import { parseRoleProfile, type Framework } from 'rung-elements/model';
import type { Repository, Stored } from 'rung-elements/storage/repository.js';
import type { Language } from '../format.js';

type Wanted = HTMLElementEventMap['rung-register-export']['detail'];

/** Writes profiles as a table that spreadsheets open, a row for each level. */
export async function profilesAsTable(repository: Repository, wanted: Wanted, framework: Framework, locale: Language): Promise<Exported> {
  const [{ exportDocument }, stored] = await Promise.all([import('rung-elements/io'), read(repository, wanted)]);
  const profiles = stored.flatMap((each) => (each && parseRoleProfile(each.document).value) ?? []);
  return exportDocument({ type: 'role-profile', profiles }, 'csv', { framework, locale });
}

async function read(repository: Repository, { ids, query }: Wanted): Promise<readonly (Stored | undefined)[]> {
  if (!query) return Promise.all(ids.map((id) => repository.get('role-profile', id)));
  const all: Stored[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await repository.query({ ...query, limit: 500, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    if (page.cursor === undefined) return all;
    cursor = page.cursor;
  }
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
