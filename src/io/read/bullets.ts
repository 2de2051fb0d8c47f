/** Signs that people and Word type for bullets, also those of the fonts Symbol and Wingdings when the font is lost. */
const SIGN = '[•·▪●◦‣■○□☐☑☒◆➢➤✓✔∙⁃\uf0b7\uf0a7\uf0d8\uf0fc]';
const TYPED = new RegExp(`^(?:${SIGN}\\s*|[-–—*]\\s+)(?=\\S)`, 'u');
/** What Word writes before the text of a list's paragraph, signs of Courier New and Wingdings and numbers among them. */
const WORD = new RegExp(`^(?:${SIGN}\\s*|(?:[-–—*o§vüØ]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])\\s+)(?=\\S)`, 'u');
const WITHIN = new RegExp(`\\s*${SIGN}\\s*`, 'u');

/** The text after a typed bullet; undefined when it does not begin with one. */
export function bulletText(text: string): string | undefined {
  const bullet = TYPED.exec(text);
  return bullet ? text.slice(bullet[0].length) : undefined;
}

/** The text of a paragraph that Word marks as part of a list, without its bullet or number. */
export const withoutWordBullet = (text: string): string => text.replace(WORD, '');

/** The texts of a line in which bullets stand one after another: "• this • that". */
export function splitAtBullets(text: string): readonly string[] {
  return text.split(WITHIN).filter((part) => part !== '');
}
