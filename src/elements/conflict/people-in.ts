/** Names by ids, of all people that documents speak of, wherever they do. */
export function peopleIn(documents: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string' && value.name.trim() !== '') names.set(value.id, value.name);
    for (const each of Object.values(value)) look(each);
  };
  documents.forEach(look);
  return names;
}
