/** Days are written as `2026-03-02` (ISO 8601), without a time and so without a time zone. */

/** The day of these numbers; nothing when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const isThere = Number.isInteger(year) && year >= 1000 && year <= 9999 && Number.isInteger(day) && day >= 1 && day <= daysIn(year, month);
  return isThere ? `${String(year)}-${two(month)}-${two(day)}` : undefined;
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day)) === text;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Of the Gregorian calendar; 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

const two = (number: number): string => String(number).padStart(2, '0');
