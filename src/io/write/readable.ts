/** Characters that XML forbids or advises against and HTML calls faults: controls, broken characters, those that never are any. */
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\p{Cs}]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** A text as documents to read can hold it: line breaks of one sort, nothing that cannot be read. */
export const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNREADABLE, '');

const RIGHT_TO_LEFT_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|ug|ur|yi)(?![a-z\d])|-(?:arab|hebr)\b/i;

/** Whether a language is written from right to left; without one, whether its words are. */
export function isRightToLeft(language: string | undefined, words: string): boolean {
  return language === undefined ? hasRightToLeft(words) : RIGHT_TO_LEFT_LANGUAGES.test(language);
}

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT_LETTERS.test(text);
