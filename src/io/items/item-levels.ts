import type { Level, Scale } from '../../model/index.js';
import { levelName } from '../interpret/level-name.js';
import { Ids, slug } from '../interpret/slug.js';
import { COLUMN_NOUNS, fold } from '../interpret/words.js';
import { meaningOf, nameOf, visitItems, type Item, type ItemTree } from './item.js';

/** The scale of a tree, and what of the tree is a level and no part of the framework. */
export interface TreeLevels {
  readonly scale: Scale | undefined;
  /** Id of the level that an item is: what is below it, or refers to it, belongs to that level. */
  readonly levelOf: ReadonlyMap<Item, string>;
  /** Items that only gather levels. */
  readonly lists: ReadonlySet<Item>;
  /** How the levels were found, in English sentences. */
  readonly signs: readonly string[];
}

/** Id of a level by its name, as all our readers give it. */
export const levelIdOf = (label: string): string => levelName(label)?.letter ?? (slug(label) || 'level');

/** A scale of names without descriptions. */
export function scaleOfLabels(labels: readonly string[]): Scale {
  const ids = new Ids();
  return { levels: labels.map((label) => ({ id: ids.give(levelIdOf(label)), label, described: false })), cumulative: false };
}

/** Finds the levels among the items: by their types, by runs of names of levels, and by what refers to them. */
export function findLevels({ roots, scale }: ItemTree): TreeLevels {
  const byId = new Map<string, Item>();
  const referred = new Set<string>();
  visitItems(roots, (item) => {
    byId.set(item.id, item);
    for (const { type, id } of item.refersTo) if (type === 'hasSkillLevel') referred.add(id);
  });
  const lists = new Set<Item>();
  const found = new Set<Item>();
  visitItems([{ ...EMPTY, children: [...roots] }], (parent) => {
    const named = parent.children.length > 0 && LEVELS !== undefined && LEVELS.test(fold(nameOf(parent)));
    const run = isRunOfLevels(parent.children, named);
    const leaves = parent.children.length > 0 && parent.children.every(({ children }) => children.length === 0);
    if (leaves && ((run && named) || parent.children.every(({ id }) => referred.has(id)))) lists.add(parent);
    for (const child of parent.children) {
      const leaf = child.children.length === 0;
      if ((leaf && referred.has(child.id)) || run || meaningOf(child)?.part === 'level') found.add(child);
    }
  });
  const levels = new Levels(scale);
  const levelOf = new Map([...found].map((item) => [item, levels.take(item, lists)]));
  const signs = [
    ...(lists.size > 0 ? [`The entries below "${nameOf([...lists][0] ?? EMPTY)}" are levels.`] : []),
    ...(found.size > 0 && lists.size === 0 ? [`Entries are levels by their type, their names or what refers to them: ${found.size}.`] : []),
  ];
  return { scale: levels.scale, levelOf, lists, signs };
}

/** The word over a list of levels. */
const LEVELS = COLUMN_NOUNS.find(([noun]) => noun === 'level')?.[1];

const EMPTY: Item = { id: '', place: [], statement: '', full: '', levelTexts: [], refersTo: [], kept: {}, children: [] };

/** Entries side by side whose names are all different levels: "Level 1", "Level 2". Below "Levels" their types say nothing. */
function isRunOfLevels(items: readonly Item[], named: boolean): boolean {
  if (items.length < 2) return false;
  const keys = new Set<string>();
  for (const item of items) {
    const meaning = meaningOf(item);
    const key = !named && meaning?.strong && meaning.part !== 'level' ? undefined : levelName(nameOf(item))?.key;
    if (key === undefined) return false;
    keys.add(key);
  }
  return keys.size === items.length;
}

/** Gathers levels by name, beginning with those of a scale that the source declares. */
class Levels {
  readonly #levels: Level[];
  readonly #declared: Scale | undefined;
  readonly #ids = new Ids();
  readonly #byName = new Map<string, string>();

  constructor(declared: Scale | undefined) {
    this.#declared = declared;
    this.#levels = [...(declared?.levels ?? [])];
    for (const { id, label } of this.#levels) this.#byName.set(keyOf(label), this.#ids.give(id));
  }

  /** The id of the level that an item is. What it says beside its name describes the level where it stands in a list of levels. */
  take(item: Item, lists: ReadonlySet<Item>): string {
    const label = nameOf(item);
    const known = this.#byName.get(keyOf(label));
    if (known !== undefined) return known;
    const id = this.#ids.give(levelIdOf(label));
    this.#byName.set(keyOf(label), id);
    const listed = [...lists].some(({ children }) => children.includes(item));
    const text = listed ? (item.statement === label ? item.note : item.statement) : undefined;
    this.#levels.push({ ...item.kept, id, label, described: false, ...(text && { description: text }) });
    return id;
  }

  get scale(): Scale | undefined {
    return this.#levels.length === 0 ? this.#declared : { cumulative: false, ...this.#declared, levels: this.#levels };
  }
}

const keyOf = (label: string): string => levelName(label)?.key ?? fold(label);
