import type { Block, HeadingBlock, ReadDocument } from '../read/block.js';
import { blockText, documentName, ownLevels, type NamedDocument, type OwnLevel } from './named-document.js';
import { renumbered, type BlockOf } from './renumber.js';
import { below } from './within-level.js';
import { fold } from './words.js';
import { append } from '../many.js';

export type { NamedDocument } from './named-document.js';

export interface JoinedDocument extends ReadDocument {
  /** What all the files are called, or what their headings say besides their levels. */
  readonly title?: string;
}

/**
 * Makes one document of several: of one file for each level, each below a heading with its level; of others, one after the
 * other. What stands at the beginning of all (a site's navigation, the framework's title) is there once. Places count on
 * from file to file.
 */
export function joinDocuments(documents: readonly NamedDocument[]): JoinedDocument {
  const [only, ...others] = documents;
  if (only && others.length === 0) return only;
  const levels = ownLevels(documents);
  const byLevel = levels.filter(({ level }) => level !== undefined).length > 1;
  const shared = sharedBeginning(documents.map(({ blocks }, index) => (byLevel && levels[index]?.at !== undefined ? blocks.slice(0, levels[index].at) : headOf(blocks))));
  const before: BlockOf[] = titled(documents[0]?.blocks.slice(0, shared) ?? []).map((block) => ({ block, document: 0 }));
  const rest: BlockOf[] = [];
  documents.forEach((document, index) => {
    const { leading, own } = byLevel ? underLevel(document, levels[index], shared) : underName(document, shared);
    append(before, leading.map((block) => ({ block, document: index })));
    append(rest, own.map((block) => (block.place.length === 0 ? { block } : { block, document: index })));
  });
  const language = same(documents.map((document) => document.language));
  const title = (byLevel ? same(levels.map(({ besides }) => besides)) : undefined) ?? same(documents.map((document) => document.title));
  return {
    ...renumbered([...before, ...rest], documents.map(({ issues }) => issues)),
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
  };
}

/** A file's blocks, with those that belong to nothing in front of all files' own. */
interface FileBlocks {
  readonly leading: readonly Block[];
  readonly own: readonly Block[];
}

const heading = (text: string): HeadingBlock => ({ type: 'heading', level: 1, text, place: [] });

function underLevel({ blocks }: NamedDocument, { level, at }: OwnLevel = {}, shared: number): FileBlocks {
  if (!level) return { leading: blocks.slice(shared), own: [] };
  const named = at === undefined ? undefined : blocks[at];
  const above = { ...heading(level.label), ...(named && { place: named.place }) };
  return { leading: at === undefined ? [] : blocks.slice(shared, at), own: [above, ...below(above, blocks.slice(at === undefined ? shared : at + 1))] };
}

/** Without any heading of its own a file's name is its heading. */
function underName(document: NamedDocument, shared: number): FileBlocks {
  const blocks = document.blocks.slice(shared);
  const name = blocks.some(({ type }) => type === 'heading') ? undefined : documentName(document);
  return { leading: [], own: name === undefined ? blocks : [heading(name), ...blocks] };
}

/** A first heading above all others: nothing else at the beginning of a file is surely not its content. */
function headOf(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  const headings = others.filter((block) => block.type === 'heading');
  return first?.type === 'heading' && headings.length > 0 && headings.every(({ level }) => level > first.level) ? [first] : [];
}

/** How many blocks the files have in common from their beginning on. */
function sharedBeginning(beginnings: readonly (readonly Block[])[]): number {
  const [one = [], ...others] = beginnings;
  const differs = one.findIndex((block, at) => others.some((other) => !other[at] || blockText(other[at]) !== blockText(block)));
  return differs < 0 ? one.length : differs;
}

/** A single heading at the beginning of all files is the title of the whole. */
function titled(blocks: readonly Block[]): readonly Block[] {
  const alone = blocks.filter(({ type }) => type === 'heading').length === 1;
  return alone ? blocks.map((block) => (block.type === 'heading' ? { ...block, level: 0 } : block)) : blocks;
}

/** The text that all have. */
function same(texts: readonly (string | undefined)[]): string | undefined {
  const [first] = texts;
  return first !== undefined && texts.every((other) => other !== undefined && fold(other) === fold(first)) ? first : undefined;
}
