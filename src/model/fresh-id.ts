import type { Framework } from './framework.js';

/** Every id of a framework's parts. */
export function idsOf(framework: Framework): Set<string> {
  const ids = new Set([framework.id, ...framework.groups.map(({ id }) => id), ...(framework.scale?.levels.map(({ id }) => id) ?? [])]);
  for (const { id, themes, indicators } of framework.competencies) {
    ids.add(id);
    for (const part of [...themes, ...indicators]) ids.add(part.id);
  }
  return ids;
}

/** An id that none of the others is, made of one that is taken; it is added to them. */
export function freshId(taken: string, used: Set<string>): string {
  let count = 2;
  while (used.has(`${taken}-${count}`)) count += 1;
  const id = `${taken}-${count}`;
  used.add(id);
  return id;
}
