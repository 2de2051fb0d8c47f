/** Days are written as `2026-03-02` (ISO 8601), without a time and so without a time zone. */

/** The day of these numbers; nothing when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isThere = year >= 1000 && year <= 9999 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isThere ? time.toISOString().slice(0, 10) : undefined;
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day)) === text;
}
