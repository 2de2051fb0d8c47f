import type { Role } from '../role.js';

/** A document to read, before it is written in a format. */
export interface Page {
  readonly title: string;
  /** BCP 47 tag of the document's texts. */
  readonly language: string | undefined;
  /** Language of our own words in it. */
  readonly wordsLanguage: string;
  readonly blocks: readonly PageBlock[];
  /** What stands at the foot of every page. */
  readonly footer: readonly string[];
  /** "Page", "of": before the number of a page, and before the number of all pages. */
  readonly pageWords: readonly [page: string, of: string];
}

export type PageBlock = PageHeading | PageParagraph | PageList | PageTable;

export interface PageText {
  readonly text: string;
  readonly role: Role;
  readonly id?: string | undefined;
}

export interface PageHeading {
  readonly type: 'heading';
  /** 1 is the document's title. */
  readonly level: 1 | 2 | 3 | 4;
  readonly content: PageText;
}

export interface PageParagraph {
  readonly type: 'paragraph';
  /** Stands in front of it, in bold. */
  readonly label?: PageText;
  readonly content: PageText;
}

export interface PageList {
  readonly type: 'list';
  readonly items: readonly PageText[];
}

export interface PageTable {
  readonly type: 'table';
  /** What it holds, for people who cannot see it at a glance. */
  readonly name: string;
  /** Names of the columns. */
  readonly header: readonly PageText[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  /** Names the row, where rows have names. */
  readonly head?: PageText | undefined;
  readonly cells: readonly (readonly PageBlock[])[];
}

/** Our own words. */
export const words = (text: string): PageText => ({ text, role: 'words' });

export const said = (role: Role, text: string, id?: string): PageText => ({ role, text, id });

/** A paragraph for a text that may be missing. */
export function paragraphs(role: Role, text: string | null | undefined, label?: PageText): readonly PageParagraph[] {
  return text == null || text === '' ? [] : [{ type: 'paragraph', ...(label && { label }), content: said(role, text) }];
}

export function list(role: Role, texts: readonly string[] | undefined): readonly PageList[] {
  return texts && texts.length > 0 ? [{ type: 'list', items: texts.map((text) => said(role, text)) }] : [];
}

export const heading = (level: PageHeading['level'], content: PageText): PageHeading => ({ type: 'heading', level, content });

/** A heading with what is below it, if anything is. */
export const under = (head: PageHeading, blocks: readonly PageBlock[]): readonly PageBlock[] => (blocks.length > 0 ? [head, ...blocks] : []);

/** What stands between a label and its text: a colon, unless the label ends like a sentence. */
export const gapAfter = ({ text }: PageText): PageText => words(/[\p{P}]\s*$/u.test(text) ? ' ' : ': ');
