import { interfaceLanguage, type InterfaceLanguage } from './language.js';
import { localDay, localTime } from './local-time.js';

/**
 * Text of numbers, lists and dates. The two languages that the interface speaks are written here: the first use of Intl's
 * formats takes longer than all else that a grid does (15 ms, docs/decisions/0004), and Chromium has no Welsh for lists
 * and dates and would write English. Only English of other countries asks Intl for its dates.
 */

const MONTHS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** Forms of a counted phrase (Unicode CLDR); Welsh uses all of them, English `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const PLURALS: Readonly<Record<InterfaceLanguage, Readonly<Record<number, Intl.LDMLPluralRule>>>> = {
  en: { 1: 'one' },
  cy: { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' },
};

/** The form for a count, with `#` replaced by the number, in groups of three digits. */
export function plural(language: InterfaceLanguage, count: number, forms: PluralForms): string {
  const form = forms[PLURALS[language][count] ?? 'other'] ?? forms.other;
  return form.replace('#', String(count).replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** "B, D, F and H", or with `disjunction` "B, D, F or H". */
export function formatList(language: InterfaceLanguage, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${type === 'disjunction' ? OR[language] : and(language, last)} ${last}`;
}

const OR: Readonly<Record<InterfaceLanguage, string>> = { en: 'or', cy: 'neu' };

function and(language: InterfaceLanguage, next: string): string {
  if (language === 'en') return 'and';
  return /^[aeiouwy]/i.test(next.normalize('NFD')) ? 'ac' : 'a';
}

/** A number of bytes as a person reads it, in both languages: "1.4 MB", "12 kB". */
export function formatBytes(bytes: number): string {
  return bytes >= 999_500 ? `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/**
 * A date as far as it is known: "2015-10-29" → "29 October 2015", "2016-10" → "October 2016".
 * Anything else comes back as it is, because a document may say "Autumn".
 */
export function formatDate(language: string, date: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (!year) return date;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // The 31st of February would come back as another day.
  if (Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day)) return date;
  const country = otherEnglish(language);
  if (country) return foreignDate(country, time, date.length);
  const parts = [String(time.getUTCDate()), MONTHS[interfaceLanguage(language)][time.getUTCMonth()], year];
  return parts.slice(date.length > 7 ? 0 : date.length > 4 ? 1 : 2).join(' ');
}

/** A moment in the reader's own time: "2015-10-29T09:42:00.000Z" → "29 October 2015, 09:42". What is no moment comes back as it is. */
export function formatMoment(language: string, moment: string): string {
  const time = new Date(moment);
  return Number.isNaN(time.getTime()) ? moment : `${formatDayOf(language, moment)}, ${localTime(time)}`;
}

/** The day of a moment where the reader is: "29 October 2015". What is no moment comes back as it is. */
export function formatDayOf(language: string, moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  return formatDate(language, localDay(time));
}

/**
 * The tag of an English that may write its dates otherwise than Britain, where the framework's users are. English without
 * a country is written as there, and so is what stands among our words in a language that we do not speak. A tag that is
 * none ("en_GB") is no reason to fail.
 */
function otherEnglish(language: string): string | undefined {
  if (!/^en-(?!gb$)/i.test(language)) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/** @param length of the written date: 4 for a year, 7 with its month, 10 with its day */
function foreignDate(locale: string, time: Date, length: number): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (length > 4) options.month = 'long';
  if (length > 7) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(time);
}
