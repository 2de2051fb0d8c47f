import type { Block, ReadDocument } from '../read/block.js';
import { cleanTitle } from './clean-title.js';
import { levelName, type LevelName } from './level-name.js';
import { namedTermOf } from './term.js';
import { levelOf } from './within-level.js';

/** One of several files that make a framework together. */
export interface NamedDocument extends ReadDocument {
  /** The file's name. */
  readonly name?: string;
  /** The title in the file's own properties. */
  readonly title?: string;
}

/** The level that a file is about. */
export interface OwnLevel {
  readonly level?: LevelName;
  /** The block that names it; without one it is the file's name. */
  readonly at?: number;
  /** What the heading says besides. */
  readonly besides?: string;
}

/** For each file the level that it is about: by a heading that the other files do not have, or by its name. */
export function ownLevels(documents: readonly NamedDocument[]): readonly OwnLevel[] {
  const holders = new Map<string, number>();
  for (const { blocks } of documents) {
    for (const key of new Set(blocks.filter(levelOf).map(blockText))) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return documents.map((document): OwnLevel => {
    const own = document.blocks.flatMap((block, at) => {
      const level = levelOf(block);
      return level && holders.get(blockText(block)) === 1 ? [{ level, at }] : [];
    });
    const [found, ...more] = own;
    // A file with several levels of its own is about none of them.
    if (found && more.every(({ level }) => level.key === found.level.key)) return { ...found, ...besidesOf(document.blocks[found.at]) };
    const level = found ? undefined : levelInName(documentName(document) ?? '');
    return level ? { level } : {};
  });
}

function besidesOf(block: Block | undefined): Pick<OwnLevel, 'besides'> {
  const name = block?.type === 'heading' ? namedTermOf(cleanTitle(block.text))?.name : undefined;
  return name === undefined ? {} : { besides: name };
}

const CODED = /(?:^|\s)((?:levels?|grade|band|tier|stage|lefel|gradd|haen|ic|l)\s*(?:\d{1,2}|[a-h]))(?=\s|$)/iu;

function levelInName(name: string): LevelName | undefined {
  const coded = CODED.exec(name)?.[1];
  return levelName(name) ?? (coded === undefined ? undefined : levelName(capitalised(coded)));
}

/** A file's name without what belongs to the file. */
export function documentName({ name, title }: NamedDocument): string | undefined {
  const plain = name?.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[_+-]+|%20/g, ' ').trim();
  return plain ? capitalised(plain) : title;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a block says, to find it in other files. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading ${block.text}`;
    case 'paragraph':
      return `paragraph ${block.line.text}`;
    case 'list':
      return `list ${block.items.map(({ text }) => text).join('\n')}`;
    case 'table':
      return `table ${block.rows.map((row) => row.map((cell) => cell?.lines.map(({ text }) => text).join('\n') ?? '').join('\t')).join('\n')}`;
  }
}
