import { dayInWords } from '../day-words.js';
import { documentEntries, type DocumentEntry, type GivenDocument } from './document-entries.js';
import { profileBlocks } from './profile-page.js';
import { heading, list, paragraphs, said, words, type Page, type PageBlock, type PageTable } from './page.js';

/**
 * What people made of a framework, to read: evidence piece by piece, role profiles as their template, the others as a table.
 *
 * @param now the day on which it is made, as `2026-03-02`, for the foot of the pages
 */
export function documentPage(given: GivenDocument, now?: string): Page {
  const { content, framework, words: own, title } = given;
  const entries = content.type === 'role-profile' ? [] : documentEntries(given);
  return {
    title,
    language: framework?.language || undefined,
    wordsLanguage: own.language,
    blocks: [
      heading(1, said('shown', title)),
      ...paragraphs('shown', framework?.title, words(own.framework)),
      ...(content.type === 'role-profile'
        ? content.profiles.flatMap((profile) => profileBlocks(profile, framework, own))
        : content.type === 'evidence'
          ? entries.flatMap(pieceBlocks)
          : tableOf(entries, title)),
    ],
    footer: [title, framework?.title ?? '', now ? `${own.exported} ${dayInWords(now, own.language)}` : ''].filter(Boolean),
    pageWords: own.page,
  };
}

function pieceBlocks({ title, parts }: DocumentEntry): readonly PageBlock[] {
  return [
    heading(2, said('shown', title)),
    ...parts.flatMap(({ name, texts }) => (texts.length > 0 ? [heading(3, words(name)), ...(texts.length > 1 ? list('shown', texts) : paragraphs('shown', texts[0]))] : [])),
  ];
}

function tableOf(entries: readonly DocumentEntry[], name: string): readonly PageTable[] {
  const [first] = entries;
  if (!first) return [];
  const rows = entries.map(({ parts: [head, ...others] }) => ({
    head: said('shown', head?.texts.join('\n') ?? ''),
    cells: others.map(({ texts }) => texts.flatMap((text) => paragraphs('shown', text))),
  }));
  return [{ type: 'table', name, header: first.parts.map((part) => words(part.name)), rows }];
}
