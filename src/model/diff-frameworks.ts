import type { Competency, Framework, Indicator, Level } from './framework.js';
import { outOfOrder } from './out-of-order.js';

/** Parts of a framework that can change by themselves. `scale` and `framework` stand for what is in no other part. */
export const FRAMEWORK_PARTS = ['framework', 'scale', 'level', 'group', 'competency', 'theme', 'indicator'] as const;
export type FrameworkPart = (typeof FRAMEWORK_PARTS)[number];

export const FRAMEWORK_CHANGES = ['added', 'removed', 'renamed', 'changed', 'moved'] as const;
export type FrameworkChangeType = (typeof FRAMEWORK_CHANGES)[number];

/** One difference between two versions of a framework. */
export interface FrameworkChange {
  readonly type: FrameworkChangeType;
  readonly part: FrameworkPart;
  readonly id: string;
  /** Title, label or text of the part; of a part that was removed the last one it had, of any other the new one. */
  readonly name: string;
  /** Id of the competency that the part is, or is in; after the change, unless it was removed. */
  readonly competency?: string;
  /** What of it changed: the field's name. Of a part that moved `order`, `group`, `competency`, `theme`, `level` or `kind`. Absent where it was added or removed. */
  readonly field?: string;
  /** The field's text before; empty where there was none. Of `order` the place, counted from 1; of other moves the id. Lists have a line for each item. */
  readonly before?: string;
  readonly after?: string;
}

/** What changed from one version of a framework to another, in the order in which the parts stand. */
export interface FrameworkComparison {
  readonly before: Framework;
  readonly after: Framework;
  readonly changes: readonly FrameworkChange[];
}

/** A part with what a change says of it. */
interface Placed<Part> {
  readonly part: Part;
  readonly competency?: string;
  /** Place among its like, from 0. */
  readonly at: number;
  /** Within what its place counts. */
  readonly parent: string;
}

type Entries<Part> = ReadonlyMap<string, Placed<Part>>;

interface KindOfPart<Part> {
  readonly part: FrameworkPart;
  /** Field that holds its name. */
  readonly name: keyof Part & string;
  /** Fields that say where it stands. */
  readonly places: readonly string[];
  /** Fields that are compared as parts of their own. */
  readonly without?: readonly string[];
}

/**
 * Compares two versions of a framework by the stable ids of their parts: what was added, removed, renamed, changed or
 * moved. Fields that this version of the program does not know are compared too; a field that is null equals one that
 * is not there. The same framework twice has no changes.
 */
export function diffFrameworks(before: Framework, after: Framework): FrameworkComparison {
  const scale = (framework: Framework): object => framework.scale ?? {};
  const changes = [
    ...fieldChanges({ part: 'framework', id: after.id, name: after.title }, before, after, { name: 'title', without: ['scale', 'groups', 'competencies'] }),
    ...fieldChanges({ part: 'scale', id: after.id, name: after.title }, scale(before), scale(after), { name: '', without: ['levels'] }),
    ...partChanges<Level>({ part: 'level', name: 'label', places: [] }, placed(before.scale?.levels ?? []), placed(after.scale?.levels ?? [])),
    ...partChanges({ part: 'group', name: 'title', places: [] }, placed(before.groups), placed(after.groups)),
    ...partChanges<Competency>({ part: 'competency', name: 'title', places: ['group'], without: ['themes', 'indicators'] }, competencies(before), competencies(after)),
    ...partChanges({ part: 'theme', name: 'title', places: [] }, inCompetencies(before, ({ themes }) => themes, true), inCompetencies(after, ({ themes }) => themes, true)),
    ...partChanges<Indicator>({ part: 'indicator', name: 'text', places: ['theme', 'level', 'kind'] }, inCompetencies(before, ({ indicators }) => indicators), inCompetencies(after, ({ indicators }) => indicators)),
  ];
  return { before, after, changes };
}

function partChanges<Part extends { readonly id: string }>(kind: KindOfPart<Part>, before: Entries<Part>, after: Entries<Part>): FrameworkChange[] {
  const { part, name, places, without = [] } = kind;
  const about = ({ part: { id, [name]: title }, competency }: Placed<Part>): Omit<FrameworkChange, 'type'> => ({
    part,
    id,
    name: textOf(title),
    ...(competency !== undefined && { competency }),
  });
  const removed = [...before].flatMap(([key, entry]) => (after.has(key) ? [] : [{ type: 'removed' as const, ...about(entry) }]));
  const misplaced = outOfOrder(Array.from(after.keys()).filter((key) => before.get(key)?.parent === after.get(key)?.parent), (key) => before.get(key)?.at ?? 0, (key) => after.get(key)?.parent ?? '');
  const others = [...after].flatMap(([key, entry]): FrameworkChange[] => {
    const old = before.get(key);
    const of = about(entry);
    if (!old) return [{ type: 'added', ...of }];
    const moved = (field: string, from: unknown, to: unknown): FrameworkChange[] => (isSame(from, to) ? [] : [{ type: 'moved', ...of, field, before: textOf(from), after: textOf(to) }]);
    return [
      ...fieldChanges(of, old.part, entry.part, { name, without: [...without, ...places] }),
      ...(part === 'indicator' ? moved('competency', old.competency, entry.competency) : []),
      ...places.flatMap((field) => moved(field, Reflect.get(old.part, field), Reflect.get(entry.part, field))),
      ...(misplaced.has(key) ? moved('order', String(old.at + 1), String(entry.at + 1)) : []),
    ];
  });
  return [...removed, ...others];
}

/** A behaviour has no name but its text, which changes. */
function fieldChanges(of: Omit<FrameworkChange, 'type'>, before: object, after: object, { name, without }: { readonly name: string; readonly without: readonly string[] }): FrameworkChange[] {
  if (before === after) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const from: unknown = Reflect.get(before, field);
    const to: unknown = Reflect.get(after, field);
    if (without.includes(field) || isSame(from, to)) return [];
    const type = field === name && of.part !== 'indicator' ? ('renamed' as const) : ('changed' as const);
    return [{ type, ...of, field, before: textOf(from), after: textOf(to) }];
  });
}

function placed<Part extends { readonly id: string }>(parts: readonly Part[]): Entries<Part> {
  const entries = new Map<string, Placed<Part>>();
  parts.forEach((part, at) => entries.set(freeKey(entries, part.id), { part, at, parent: '' }));
  return entries;
}

const competencies = (framework: Framework): Entries<Competency> =>
  new Map(Array.from(placed(framework.competencies), ([key, entry]) => [key, { ...entry, competency: entry.part.id }]));

/** Themes have ids of their own within each competency; behaviours keep theirs when they move to another one. */
function inCompetencies<Part extends { readonly id: string }>({ competencies }: Framework, partsOf: (competency: Competency) => readonly Part[], isOwn = false): Entries<Part> {
  const entries = new Map<string, Placed<Part>>();
  for (const competency of competencies) {
    partsOf(competency).forEach((part, at) => {
      entries.set(freeKey(entries, isOwn ? `${competency.id}\n${part.id}` : part.id), { part, at, parent: competency.id, competency: competency.id });
    });
  }
  return entries;
}

/** A faulty framework may have an id twice: then the first is compared with the first, the second with the second. */
function freeKey(entries: ReadonlyMap<string, unknown>, id: string): string {
  let key = id;
  for (let times = 2; entries.has(key); times += 1) key = `${id}\n\n${times}`;
  return key;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || (a == null && b == null) || (typeof a === 'object' && typeof b === 'object' && textOf(a) === textOf(b));

function textOf(value: unknown): string {
  if (value == null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n');
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
