/** Numbers, counted words and lists in the portal's two languages. */

export type Language = 'en' | 'cy';

/** A word for each plural category of its language; "#" stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** English as it is written in Britain. */
const localeOf = (language: Language): string => (language === 'cy' ? 'cy' : 'en-GB');

export function counted(language: Language, count: number, forms: Forms): string {
  const locale = localeOf(language);
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

export function listed(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}

/** A date, or the part of it that is known ("2016-10"), in words; as it stands when it is none. */
export function dated(language: Language, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (!year) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }), timeZone: 'UTC' };
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))));
}
