import type { Framework, IndicatorKind, IssuePath, Scale } from '../../model/index.js';
import { meaningOfType, type Part, type TypeMeaning } from './item-type.js';

/** One entry of a system that knows trees of entries (CASE, Moodle, OpenSALT), whatever that system calls it. */
export interface Item {
  /** As the source has it; unique in its tree. */
  readonly id: string;
  /** Where it stands in the source. */
  readonly place: IssuePath;
  /** The source's name for what it is: "Domain", "Standard", "Behaviour". */
  type?: string;
  /** What it becomes, where the source says so in our words and not by its type. */
  readonly part?: Part;
  /** It only says what those below it are, where the source says so in our words; the label is empty when it is none of the framework's. */
  readonly heading?: KindHeading;
  /** The text in full. */
  readonly statement: string;
  /** The same as the source has it, markup and all. */
  readonly full: string;
  /** A short name beside the text in full. */
  readonly title?: string;
  readonly note?: string;
  /** Id of its level in the tree's scale, where the source says it. */
  level?: string;
  /** Texts about the item at a level, such as rubrics have, which are no items themselves. */
  readonly levelTexts: { readonly level: string; readonly text: string }[];
  /** Other entries that it refers to, apart from its parent: the ids of those in the tree. */
  readonly refersTo: Reference[];
  /** Fields to keep on what the item becomes, by names of ours. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Where among its like in the framework it stood, when the tree's order says otherwise. */
  readonly position?: number;
  /** In order. */
  readonly children: Item[];
}

/** A heading among the items that says what those below it are: "Unhelpful behaviours". */
export interface KindHeading {
  readonly part: IndicatorKind | 'skill';
  readonly label: string;
}

/** That an entry refers to another, in this file or outside of it. */
export interface Reference {
  /** As CASE calls it: "isRelatedTo", "exactMatchOf", "hasSkillLevel". */
  readonly type: string;
  readonly id: string;
  readonly title?: string;
  readonly uri?: string;
}

/** All that such a file holds. */
export interface ItemTree {
  /** The framework without its groups, competencies and scale. */
  readonly about: Pick<Framework, 'id' | 'title'> & Readonly<Record<string, unknown>>;
  readonly roots: readonly Item[];
  readonly scale?: Scale;
}

/** The name to show: the short one, where there is one. */
export const nameOf = (item: Item): string => item.title ?? item.statement;

/** What an item says of its own part in a framework. */
export const meaningOf = ({ part, type }: Item): TypeMeaning | undefined => (part === undefined ? meaningOfType(type) : { part, strong: true });

/** Calls for every item of a tree, parents first, in order, however deep it is. */
export function visitItems(roots: readonly Item[], visit: (item: Item, depth: number, parent: Item | undefined) => void): void {
  const stack = roots.toReversed().map((item) => ({ item, depth: 0, parent: undefined as Item | undefined }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { item, depth, parent } = next;
    visit(item, depth, parent);
    for (const child of item.children.toReversed()) stack.push({ item: child, depth: depth + 1, parent: item });
  }
}
