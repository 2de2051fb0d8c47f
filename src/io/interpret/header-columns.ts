import type { Column, TextsColumn } from './column.js';
import type { Stack } from './header-place.js';
import { anyLevel } from './level-name.js';
import { namedTermOf, termOf, type Term } from './term.js';

/** What the texts above a column say of it. */
export function columnOf(stack: Stack): Column {
  const header = stack.at(-1)?.name ?? '';
  const parts = stack.flatMap(({ name }) => partsOf(name));
  const leaf = parts.at(-1);
  const noun = leaf?.term?.type === 'column' ? leaf.term : undefined;
  const attributes = Object.assign({}, ...parts.map(({ term }) => attributeOf(term)), ...(leaf && !leaf.term ? [underNoun(parts, leaf.text)] : [])) as Partial<TextsColumn>;
  const below = stack.flatMap((text) => text.below ?? []).join('\n');
  if (Object.keys(attributes).length > 0) {
    // Of two levels above each other the upper one is the name of several.
    const band = parts.slice(0, -1).find(({ term }) => term === undefined || (term.type === 'level' && term.level !== attributes.level))?.text;
    return { use: 'texts', header, ...attributes, ...(band !== undefined && { band }), ...(below && { below }) };
  }
  if (!noun) return { use: 'open', header, remark: false };
  return noun.holds === 'remark' ? { use: 'open', header, remark: true } : { use: 'names', holds: noun.holds, header };
}

/** A name below "Level" or "Competency" is one, whatever it says. */
function underNoun(parts: readonly { readonly term?: Term }[], name: string): Partial<TextsColumn> {
  const holds = parts.flatMap(({ term }) => (term?.type === 'column' ? [term.holds] : []));
  if (holds.includes('level')) return { level: anyLevel(name) };
  return holds.includes('competency') || holds.includes('theme') ? { name } : {};
}

/** "Leaders – contra indicators" says two things, "Level 2 – Teamwork" a level and a name. */
function partsOf(text: string): readonly { readonly text: string; readonly term?: Term }[] {
  const term = termOf(text);
  if (term) return [{ text, term }];
  const named = namedTermOf(text);
  if (named) return [...(named.name === undefined ? [] : [{ text: named.name }]), { text, term: named.term }];
  const halves = text.split(/\s*(?::|–|—|\s-\s)\s*/).map((half) => ({ text: half, term: termOf(half) }));
  const known = halves.flatMap((half) => (half.term ? [{ text: half.text, term: half.term }] : []));
  return known.length === 2 ? known : [{ text }];
}

function attributeOf(term: Term | undefined): Partial<TextsColumn> {
  switch (term?.type) {
    case 'level':
      return { level: term.level };
    case 'kind':
      return { kind: term };
    case 'field':
      return { field: term };
    default:
      return {};
  }
}

/** Bands over columns that repeat are names of competencies or themes; over levels that go on they group the levels. */
export function bandNames(columns: readonly Column[]): readonly Column[] {
  const bands = new Map<string, Set<string>>();
  columns.forEach((column) => {
    if (column.use !== 'texts' || column.band === undefined) return;
    const key = `${column.level?.key ?? ''}/${column.kind?.kind ?? ''}`;
    bands.set(key, (bands.get(key) ?? new Set()).add(column.band));
  });
  const repeated = [...bands.values()].some((names) => names.size > 1);
  const all = new Set(columns.map((column) => (column.use === 'texts' && column.level ? (column.band ?? '') : undefined)).filter((band) => band !== undefined));
  return columns.map((column) => {
    if (column.use !== 'texts' || column.band === undefined) return column;
    const { band, ...rest } = column;
    if (!column.level || repeated) return { ...rest, name: band };
    // One band over all levels groups nothing.
    return all.size > 1 ? column : rest;
  });
}
