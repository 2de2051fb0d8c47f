/** Days and times of day where the person is. Written here, because the first use of Intl's formats is felt while typing (docs/decisions/0004). */

/** "10:42" */
export const localTime = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** "2026-03-02" (ISO 8601) */
export const localDay = (moment: Date): string => `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

const two = (number: number): string => String(number).padStart(2, '0');
