/** Names of the months in the languages that we speak; the browsers' own formats have no Welsh. */
const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
} as const;

/** A date as far as it is known: "2015-10-29" → "29 October 2015", "2016-10" → "October 2016". Anything else stays as it is. */
export function dayInWords(date: string, language: keyof typeof MONTHS): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (year === '' || (month !== undefined && name === undefined)) return date;
  return [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(Boolean).join(' ');
}

/** The way back: "29 October 2015", "29 Hydref 2015" → "2015-10-29". Anything else stays as it is. */
export function dayOfWords(text: string): string {
  const [, day, name = '', year = ''] = /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = Object.values(MONTHS)
    .map((names) => names.findIndex((known) => known === name) + 1)
    .find((number) => number > 0);
  if (month === undefined) return text;
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
