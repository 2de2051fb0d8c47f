import { detailsOf, partName, partOf, partsOf, withPart, type AnyDocument, type DocumentPart } from './document-parts.js';
import { isSameJson } from './same-json.js';

/** Whose version of a document: the person's own, or the one that somebody else has saved meanwhile. */
export type Side = 'mine' | 'theirs';

/** A part of a document that is different in two versions. */
export interface Difference extends DocumentPart {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The only side that has changed it, where the version before both is known. */
  readonly changedBy?: Side;
}

/** What is different in two versions of a document, part by part, in the order of the first. */
export function differencesOf(mine: AnyDocument, theirs: AnyDocument, base?: AnyDocument): readonly Difference[] {
  const all = [...partsOf(mine), ...partsOf(theirs)].flatMap((part) => detailsOf(part, mine, theirs));
  const parts = new Map(all.map((part) => [partName(part), part]));
  return [...parts].flatMap(([name, part]) => {
    const [own, other, before] = [partOf(mine, part), partOf(theirs, part), base && partOf(base, part)];
    if (isSameJson(own, other)) return [];
    const changedBy = base && (isSameJson(other, before) ? 'mine' : isSameJson(own, before) ? 'theirs' : undefined);
    return [{ ...part, name, mine: own, theirs: other, ...(changedBy && { changedBy }) }];
  });
}

/** My version with the parts of these names from theirs; it counts as later than both. */
export function takeFromTheirs<Document extends AnyDocument>(mine: Document, theirs: AnyDocument, names: ReadonlySet<string>): Document {
  const taken = differencesOf(mine, theirs).filter(({ name }) => names.has(name));
  const joined = taken.reduce((document, part) => withPart(document, part, part.theirs), mine);
  const revisions = [mine.revision, theirs.revision].filter((revision) => typeof revision === 'number');
  return revisions.length > 0 ? { ...joined, revision: Math.max(...revisions) + 1 } : joined;
}

/**
 * One version of two that were made from the same one, when no part was changed in both; nothing when somebody has to
 * choose. Where one side has taken a step of the workflow, somebody has to: what the other has written may no longer be.
 */
export function joinDocuments<Document extends AnyDocument>(base: AnyDocument, mine: Document, theirs: AnyDocument): Document | undefined {
  const differences = differencesOf(mine, theirs, base);
  if (differences.some(({ field, changedBy }) => !changedBy || field === 'progress')) return undefined;
  return takeFromTheirs(mine, theirs, new Set(differences.filter(({ changedBy }) => changedBy === 'theirs').map(({ name }) => name)));
}
