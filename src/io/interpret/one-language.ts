import type { Column } from './column.js';

type Language = 'cy' | 'en';

const WELSH =
  /\((?:cymraeg|welsh|cy)\)|\b(?:cymraeg|welsh)\b|\b(?:cymhwysedd(?:au)?|cymwyseddau|gwerth(?:oedd)?|th?ema|themâu|lefel(?:au)?|gradd(?:au)?|ymddygiad(?:au)?|dangosydd(?:ion)?|testun|disgwyl\S*|ddisgwyli\S*|[bf]ydd(?:wn|af|wch)|cadarnhaol|negyddol|diffiniad|disgrifiad|enghr\S+|maes|sgil(?:iau)?|effeithiol|aneffeithiol|annerbyniol|gwr[wŵ]p|grŵp)(?=$|[\s):,–-])/iu;
const ENGLISH =
  /\((?:english|saesneg|en)\)|\b(?:english|saesneg)\b|\b(?:competenc(?:y|ies)|values?|themes?|levels?|grades?|behaviou?rs?|indicators?|texts?|expect\S*|we will|positive|negative|definition|description|examples?|area|skills?|effective|ineffective|unacceptable|groups?|kinds?)\b/iu;

/** The language that a header is in, where its words show it. */
function languageOf(header: string): Language | undefined {
  const [welsh, english] = [WELSH.test(header), ENGLISH.test(header)];
  return welsh === english ? (/\((?:cymraeg|welsh|cy)\)/iu.test(header) ? 'cy' : undefined) : welsh ? 'cy' : 'en';
}

/** What a column holds, in whatever language it says so. */
function meaningOf(column: Column): string | undefined {
  switch (column.use) {
    case 'names':
      return `${column.use} ${column.holds}`;
    case 'texts':
      return [column.use, column.level?.key, column.kind?.kind, column.field?.field].join(' ');
    default:
      return undefined;
  }
}

export interface OneLanguage {
  readonly columns: readonly Column[];
  /** Headers of the columns in the other language, which were left out. */
  readonly other: readonly string[];
}

/**
 * Of a table that says all in Welsh and in English, the columns of one language: the one that a person named, else that of the
 * first. It does when each column of the other language has one of this language that holds the same.
 */
export function oneLanguage(columns: readonly Column[], wanted: string | undefined): OneLanguage {
  const spoken = columns.map((column) => ({ column, language: languageOf(column.header), meaning: meaningOf(column) }));
  const first = spoken.find(({ language, meaning }) => language && meaning)?.language;
  const own = (['cy', 'en'] as const).find((language) => wanted?.startsWith(language)) ?? first;
  const meanings = (of: boolean) => spoken.filter(({ language, meaning }) => language !== undefined && meaning !== undefined && (language === own) === of).map(({ meaning }) => meaning);
  const [ours, theirs] = [meanings(true), meanings(false)];
  const isTwice = theirs.length > 0 && theirs.every((meaning) => ours.includes(meaning)) && ours.filter((meaning) => theirs.includes(meaning)).length === theirs.length;
  const texts = spoken.filter(({ column, language }) => column.use === 'texts' && language !== undefined);
  if (!isTwice || new Set(texts.map(({ language }) => language)).size < 2) return { columns, other: [] };
  const isOther = ({ language, meaning }: (typeof spoken)[number]) => meaning !== undefined && language !== undefined && language !== own;
  return {
    columns: spoken.map((one): Column => (isOther(one) ? { use: 'left-out', header: one.column.header } : one.column)),
    other: spoken.filter(isOther).map(({ column }) => column.header),
  };
}
