import { termOf, isPraise } from '../interpret/term.js';
import { fold, GROUP_TITLE } from '../interpret/words.js';
import { meaningOf, nameOf, visitItems, type Item, type KindHeading } from './item.js';
import { isIndicator } from './item-type.js';
import type { TreeLevels } from './item-levels.js';
import { greatest } from '../many.js';

/** What the shape of a tree says of its parts. */
export interface TreeShape {
  /** Layers of the framework that an item is and holds: 1 for a leaf, 0 for levels and headings of kinds without anything below. */
  layers(item: Item): number;
  heading(item: Item): KindHeading | undefined;
  /** Below the item stands something that its type calls a competency. */
  holdsCompetency(item: Item): boolean;
  /** The items at the top that have three layers or more are groups, not competencies. */
  readonly topIsGroup: boolean;
  /** No item has another below it. */
  readonly isFlat: boolean;
  readonly signs: readonly string[];
}

/** Looks at a whole tree before any part of it is judged. */
export function shapeOfTree(roots: readonly Item[], { levelOf, lists }: TreeLevels): TreeShape {
  const layers = new Map<Item, number>();
  const headings = new Map<Item, KindHeading>();
  const holders = new Set<Item>();
  const parentsFirst: { readonly item: Item; readonly parent: Item | undefined }[] = [];
  visitItems(roots, (item, depth, parent) => {
    parentsFirst.push({ item, parent });
    const heading = depth > 0 ? headingOf(item) : undefined;
    if (heading) headings.set(item, heading);
  });
  for (const { item, parent } of parentsFirst.reverse()) {
    const own = levelOf.has(item) || headings.has(item) || lists.has(item) ? 0 : 1;
    const below = Math.max(0, ...(item.levelTexts.length > 0 ? [1] : []), layers.get(item) ?? 0);
    layers.set(item, lists.has(item) ? 0 : own + below);
    if (!parent) continue;
    layers.set(parent, Math.max(layers.get(parent) ?? 0, layers.get(item) ?? 0));
    const meaning = meaningOf(item);
    if (holders.has(item) || (meaning?.strong && meaning.part === 'competency')) holders.add(parent);
  }
  const count = (item: Item): number => layers.get(item) ?? 0;
  const top = roots.filter((item) => count(item) > 0);
  const { isGroup, sign } = judgeTop(top, (item) => (headings.has(item) ? 0 : count(item)));
  return {
    layers: count,
    heading: (item) => headings.get(item),
    holdsCompetency: (item) => holders.has(item),
    topIsGroup: isGroup,
    isFlat: top.every((item) => count(item) === 1),
    signs: [`The tree has ${greatest(top.map(count))} layers, and ${top.length} entries at its top.`, ...(sign ? [sign] : [])],
  };
}

/** Whether the items at the top are groups, where their types do not say so plainly. */
function judgeTop(top: readonly Item[], layers: (item: Item) => number): { readonly isGroup: boolean; readonly sign?: string } {
  const most = greatest(top.map(layers));
  if (most < 3) return { isGroup: false };
  if (most > 3) return { isGroup: true, sign: 'Behaviours are the entries without others below; above them are themes, competencies and, at the top, groups.' };
  const deep = top.filter((item) => layers(item) === 3);
  const next = deep.flatMap(({ children }) => children).filter((item) => layers(item) > 0);
  if (next.some((item) => layers(item) === 1)) return { isGroup: false, sign: 'Behaviours stand also directly below the top, so that the top are competencies and what is between are themes.' };
  const parts = (items: readonly Item[]) => items.map((item) => meaningOf(item)?.part);
  if (parts(deep).every((part) => part === 'group') && parts(next).every((part) => part !== 'theme')) return { isGroup: true, sign: `Entries of type "${deep[0]?.type ?? ''}" are groups.` };
  if (top.length === 1) return { isGroup: true, sign: `One entry, "${top.map(nameOf).join()}", stands above all others, so that it is a group.` };
  if (deep.filter((item) => GROUP_TITLE.test(fold(nameOf(item)))).length * 2 > deep.length) return { isGroup: true, sign: 'The titles at the top are those of groups.' };
  return { isGroup: false, sign: 'The top are competencies, what is below them themes, and what is below these behaviours.' };
}

/** A heading of a kind has only behaviours below, and its type says nothing else. */
function headingOf(item: Item): KindHeading | undefined {
  if (item.heading) return item.heading;
  if (item.children.length === 0 || item.children.some(({ children }) => children.length > 0)) return undefined;
  const meaning = meaningOf(item);
  if (meaning?.strong && !isIndicator(meaning.part)) return undefined;
  const term = termOf(nameOf(item));
  if (term?.type === 'field' && term.field === 'skills') return { part: 'skill', label: term.label };
  return term?.type === 'kind' && term.sentence !== 'any' && !isPraise(term) ? { part: term.kind, label: term.label } : undefined;
}
