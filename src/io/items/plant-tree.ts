import type { Item } from './item.js';
import { nameOf } from './item.js';
import type { Told } from './told.js';

/** Says that one entry stands below another, or at the top. */
export interface ParentLink {
  readonly child: Item;
  /** Undefined for the top: below the document itself. */
  readonly parent: Item | undefined;
  /** Smaller first; entries without one come after those that have one. */
  readonly order: number | undefined;
}

/**
 * Makes a tree of entries and the links between them; returns those at the top. Every entry comes to stand exactly
 * once: below its first parent, or at the top when it has none or when its parents lead back to itself.
 *
 * @param items in the order of the source, which decides where the links give no order
 */
export function plantTree(items: readonly Item[], links: readonly ParentLink[], told: Told): readonly Item[] {
  const first = new Map<Item, ParentLink>();
  for (const link of links) {
    if (!first.has(link.child)) first.set(link.child, link);
    else if (first.get(link.child)?.parent !== link.parent) told.tell('several-parents', link.child.place, { text: nameOf(link.child) });
  }
  cutCycles(items, first, told);
  const roots: Item[] = [];
  for (const item of inOrder(items, first)) {
    const link = first.get(item);
    if (!link) told.tell('item-without-parent', item.place, { text: nameOf(item) });
    (link?.parent?.children ?? roots).push(item);
  }
  return roots;
}

function inOrder(items: readonly Item[], links: ReadonlyMap<Item, ParentLink>): readonly Item[] {
  const order = (item: Item): number => links.get(item)?.order ?? Number.POSITIVE_INFINITY;
  // Infinity less infinity is no number, so that entries without an order keep that of the source.
  return items.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}

/** Brings to the top the first entry of each ring of parents. */
function cutCycles(items: readonly Item[], links: Map<Item, ParentLink>, told: Told): void {
  const sound = new Set<Item>();
  for (const item of items) {
    const path = new Set<Item>();
    let at: Item | undefined = item;
    while (at && !sound.has(at) && !path.has(at)) {
      path.add(at);
      at = links.get(at)?.parent;
    }
    if (at && path.has(at)) {
      const link = links.get(at);
      if (link) links.set(at, { ...link, parent: undefined });
      told.tell('item-cycle', at.place, { text: nameOf(at) });
    }
    for (const one of path) sound.add(one);
  }
}
