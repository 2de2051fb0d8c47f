/**
 * Spreadsheets run a cell that begins with one of these signs as a formula, in full width too, and some of them also
 * behind quotes or spaces.
 */
const FORMULA = /^['"]*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** A text that a spreadsheet shows and never runs: an apostrophe goes before one that could be a formula. */
export const neutralise = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text before it was neutralised: `restore(neutralise(text))` is the text, whatever stands in it. */
export const restore = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
