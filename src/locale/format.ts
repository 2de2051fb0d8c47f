import { interfaceLanguage } from './language.js';

/**
 * Text of numbers, lists and dates through Intl; the formatters are costly to make and kept. Welsh lists and dates are
 * made here: Chromium has no Welsh for them and would write English, other browsers write "B, D, a(c) H".
 */

const pluralRules = new Map<string, Intl.PluralRules>();
const listFormats = new Map<string, Intl.ListFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const WELSH_MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');

/**
 * The locale of what stands among our words: Welsh, or else English, as those are. English without a country is written
 * as in Britain, where the framework's users are: 29 October 2015. A tag that is none ("en_GB") is no reason to fail.
 */
function regional(language: string): string {
  if (interfaceLanguage(language) === 'cy') return 'cy';
  try {
    const [tag = ''] = Intl.getCanonicalLocales(language);
    return tag.startsWith('en-') ? tag : 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Forms of a counted phrase; Welsh uses all of them, English `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form for a count, with `#` replaced by the number in the language's digits. */
export function plural(language: string, count: number, forms: PluralForms): string {
  let rules = pluralRules.get(language);
  if (!rules) pluralRules.set(language, (rules = new Intl.PluralRules(language)));
  return (forms[rules.select(count)] ?? forms.other).replace('#', count.toLocaleString(language));
}

/** "B, D, F and H", or with `disjunction` "B, D, F or H". */
export function formatList(language: string, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  if (regional(language) === 'cy') return welshList(items, type);
  const key = `${language} ${type}`;
  let format = listFormats.get(key);
  if (!format) listFormats.set(key, (format = new Intl.ListFormat(regional(language), { type })));
  return format.format(items);
}

function welshList(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = /^[aeiouwy]/i.test(last.normalize('NFD')) ? 'ac' : 'a';
  return `${items.slice(0, -1).join(', ')} ${type === 'disjunction' ? 'neu' : and} ${last}`;
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
  const locale = regional(language);
  if (locale !== 'cy') return dateFormat(locale, date.length).format(time);
  const parts = [String(time.getUTCDate()), WELSH_MONTHS[time.getUTCMonth()], year];
  return parts.slice(date.length > 7 ? 0 : date.length > 4 ? 1 : 2).join(' ');
}

/** @param length of the written date: 4 for a year, 7 with its month, 10 with its day */
function dateFormat(locale: string, length: number): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  let format = dateFormats.get(key);
  if (!format) {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
    if (length > 4) options.month = 'long';
    if (length > 7) options.day = 'numeric';
    dateFormats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  }
  return format;
}
