/** Shows the number of a cell as a workbook does. */
export type ShowNumber = (value: number) => string;

const DAY = 86_400_000;
/** Codes of Excel that files do not write out, by their numbers; those of dates that follow the computer's language are as ISO writes them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy',
  18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00', 45: 'mm:ss', 46: 'h:mm:ss', 47: 'mm:ss', 48: '0.0E+0',
}; // prettier-ignore

/** What is no digit or date of a format: quoted text, escaped signs, colours and conditions, fillers. */
const LITERAL = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*./gu;
const DATE_PART = /yyyy|yy|m{1,5}|dd?d?d?|hh?|ss?(?:\.0+)?|am\/pm|a\/p/giu;

/** A format by its number, with the codes that the workbook defines. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>, from1904: boolean): ShowNumber {
  const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
  const sections = code.split(';');
  return (value) => {
    const section = sections[value < 0 ? 1 : value === 0 ? 2 : 0];
    const format = section ?? sections[0] ?? 'General';
    // A section of its own for numbers below zero says itself how they are marked.
    return shown(format, section !== undefined && value < 0 ? -value : value, from1904);
  };
}

/** Up to eleven digits, as a cell of the usual width shows. */
export function general(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(10)));
}

function shown(format: string, value: number, from1904: boolean): string {
  const bare = format.replace(LITERAL, '');
  if (/general/iu.test(bare) || /[?/]/.test(bare.replace(/am\/pm|a\/p|[dmy]\/|\/[dmy]/giu, '')) || bare.trim() === '@' || format === '') return general(value);
  if (/[ymdhs]/iu.test(bare.replace(/e\+0+/iu, ''))) return date(format, value, from1904);
  return digits(format, bare, value);
}

function digits(format: string, bare: string, value: number): string {
  const [, decimals = ''] = /[0#?]\.([0#?]+)/.exec(bare) ?? [];
  const scaled = bare.includes('%') ? value * 100 : value;
  const number = /e\+0/iu.test(bare)
    ? scaled.toExponential(Math.min(decimals.length, 15)).replace(/e([+-])(\d)$/, 'E$10$2')
    : new Intl.NumberFormat('en', {
        minimumFractionDigits: Math.min(decimals.replace(/[^0]/g, '').length, 15),
        maximumFractionDigits: Math.min(decimals.length, 15),
        minimumIntegerDigits: Math.min(Math.max((/0+(?=\.|$|[^0#,.])/.exec(bare)?.[0] ?? '').length, 1), 15),
        useGrouping: bare.includes('#,') || bare.includes('0,0'),
      }).format(scaled);
  let written = false;
  return withLiterals(format, (part) =>
    part.replace(/[0#?][0#?,.]*(?:e\+0+)?/giu, () => {
      if (written) return '';
      written = true;
      return number;
    }),
  );
}

/** Parts of a format with the texts between them as they are written. */
function withLiterals(format: string, write: (part: string) => string): string {
  let text = '';
  let at = 0;
  for (const match of format.matchAll(LITERAL)) {
    text += write(format.slice(at, match.index));
    text += match[1] ?? match[2] ?? match[3] ?? '';
    at = match.index + match[0].length;
  }
  return (text + write(format.slice(at))).trim();
}

function date(format: string, value: number, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const days = from1904 ? value + 1462 : value < 61 ? value + 1 : value;
  const time = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY));
  if (Number.isNaN(time.getTime()) || value < 0) return general(value);
  const half = /am\/pm|a\/p/iu.test(format);
  let hoursBefore = false;
  return withLiterals(format, (part) =>
    part.replace(DATE_PART, (token, index: number) => {
      const name = token.toLowerCase();
      // "m" is minutes beside hours or seconds.
      const minutes = /^mm?$/.test(name) && (hoursBefore || /^[^a-z]*s/iu.test(part.slice(index + token.length)));
      hoursBefore = name.startsWith('h');
      return minutes ? padded(time.getUTCMinutes(), name) : datePart(name, time, half);
    }),
  );
}

function datePart(name: string, time: Date, half: boolean): string {
  const hours = time.getUTCHours();
  const named = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(time);
  if (name === 'yyyy') return String(time.getUTCFullYear());
  if (name === 'yy') return String(time.getUTCFullYear() % 100).padStart(2, '0');
  if (name === 'mmmmm') return named({ month: 'narrow' });
  if (name === 'mmmm') return named({ month: 'long' });
  if (name === 'mmm') return named({ month: 'short' });
  if (name.startsWith('m')) return padded(time.getUTCMonth() + 1, name);
  if (name === 'dddd') return named({ weekday: 'long' });
  if (name === 'ddd') return named({ weekday: 'short' });
  if (name.startsWith('d')) return padded(time.getUTCDate(), name);
  if (name.startsWith('h')) return padded(half ? hours % 12 || 12 : hours, name);
  if (name.startsWith('s')) return padded(time.getUTCSeconds(), name.slice(0, 2).replace('.', ''));
  return hours < 12 ? 'AM' : 'PM';
}

const padded = (value: number, pattern: string): string => String(value).padStart(Math.min(pattern.length, 2), '0');
