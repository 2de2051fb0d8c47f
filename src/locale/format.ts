/** Text of numbers, lists and dates through Intl; the formatters are costly to make and kept. */

const pluralRules = new Map<string, Intl.PluralRules>();
const listFormats = new Map<string, Intl.ListFormat>();

/** English without a country is written as in Britain, where the framework's users are: 29 October 2015. */
const regional = (language: string): string => (language === 'en' ? 'en-GB' : language);

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
  const key = `${language} ${type}`;
  let format = listFormats.get(key);
  if (!format) listFormats.set(key, (format = new Intl.ListFormat(regional(language), { type })));
  return format.format(items);
}

/**
 * A date as far as it is known: "2015-10-29" → "29 October 2015", "2016-10" → "October 2016".
 * Anything else comes back as it is, because a document may say "Autumn".
 */
export function formatDate(language: string, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  const time = year ? Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) : NaN;
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(regional(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(time);
}
