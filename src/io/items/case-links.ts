import { associationType } from './association-type.js';
import { isSafeAddress } from './case-own.js';
import type { CaseItem } from './case.js';
import type { CaseDocument } from './case-document.js';
import type { Fields, Link } from './fields.js';
import type { Item, Reference } from './item.js';
import { plantTree, type ParentLink } from './plant-tree.js';
import type { Told } from './told.js';

/** Reads the associations: the tree they make, and those that no item of the package begins. */
export function linkItems(sources: readonly Fields[], items: readonly CaseItem[], document: CaseDocument, told: Told): { readonly roots: readonly Item[]; readonly other: readonly unknown[] } {
  const find = finder(items);
  const isDocument = (link: Link): boolean => link.identifier === document.identifier || (link.uri !== undefined && link.uri === document.uri);
  const parents: ParentLink[] = [];
  const placed = new Set<Item>();
  const other: unknown[] = [];
  for (const source of sources) {
    const [spelled, origin, destination, order] = [source.text('associationType'), source.link('originNodeURI'), source.link('destinationNodeURI'), source.number('sequenceNumber')];
    const type = associationType(spelled ?? 'isRelatedTo');
    if (!origin || !destination) {
      told.tell('field-not-read', source.place, { name: origin ? 'destinationNodeURI' : 'originNodeURI' }, 'ends');
      continue;
    }
    const [from, to] = [find(origin), find(destination)];
    if (from && type === 'isChildOf' && (to || isDocument(destination))) {
      if (placed.has(from) && to) from.refersTo.push({ type, id: to.id });
      placed.add(from);
      parents.push({ child: from, parent: to, order });
      continue;
    }
    if (!from || !to) if (!(type === 'hasSkillLevel' && from)) told.tell('links-outside', source.place, { text: type }, type);
    if (from) from.refersTo.push(reference(type, destination, to, source, told));
    else other.push({ ...reference(type, destination, to, source, told), origin: reference(type, origin, from, source, told).id });
  }
  return { roots: plantTree(inListOrder(items), parents, told), other };
}

/** Finds the item at an end of a link, by identifier or by address. */
function finder(items: readonly CaseItem[]): (link: Link) => CaseItem | undefined {
  const byId = new Map<string, CaseItem>();
  const byUri = new Map<string, CaseItem>();
  for (const item of items) {
    byId.set(item.id, item);
    byId.set(item.id.toLowerCase(), item);
    if (item.uri !== undefined) byUri.set(item.uri, item);
  }
  return ({ identifier, uri }) => {
    if (identifier !== undefined) return byId.get(identifier) ?? byId.get(identifier.toLowerCase()) ?? (uri === undefined ? undefined : byUri.get(uri));
    return uri === undefined ? undefined : (byUri.get(uri) ?? byId.get(uri.split('/').at(-1) ?? ''));
  };
}

/** What is left of an association at the item that begins it. */
function reference(type: string, { identifier, title, uri }: Link, to: Item | undefined, source: Fields, told: Told): Reference {
  const safe = uri !== undefined && isSafeAddress(uri);
  if (uri !== undefined && !safe) told.tell('unsafe-address', source.place, { text: uri });
  return { type, id: to?.id ?? identifier ?? uri ?? '', ...(!to && title !== undefined && { title }), ...(!to && safe && { uri }) };
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * By the enumeration that items carry; where none does, by codes that are all different and end in numbers; else as they
 * stand. The numbers of the links go before all of this.
 */
function inListOrder(items: readonly CaseItem[]): readonly CaseItem[] {
  const enumerated = items.some(({ listEnumeration }) => listEnumeration !== undefined);
  const coded = !enumerated && items.every(({ code }) => code !== undefined && /[.\-_ ]?\d+$|^[A-Z.]+$/.test(code)) && new Set(items.map(({ code }) => code)).size === items.length;
  const key = (item: CaseItem): string | undefined => (enumerated ? item.listEnumeration : coded ? item.code : undefined);
  if (!enumerated && !coded) return items;
  return items.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return collator.compare(first, second);
  });
}
