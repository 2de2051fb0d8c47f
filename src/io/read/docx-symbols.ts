/** Signs of the fonts Symbol and Wingdings that Word puts into texts, by the last two digits of their code. */
const SYMBOL: Readonly<Record<string, string>> = {
  '20': ' ', '2d': '−', a2: '′', a3: '≤', ae: '→', ac: '←', b0: '°', b1: '±', b2: '″', b3: '≥', b4: '×', b7: '•', b8: '÷', b9: '≠', bb: '≈', de: '⇒', a0: '€', e4: '™', d2: '®', d3: '©',
}; // prettier-ignore
const WINGDINGS: Readonly<Record<string, string>> = {
  '20': ' ', '4a': '☺', '6c': '●', '6e': '■', '6f': '□', '71': '❑', '76': '❖', '77': '◆', '78': '☒', '9f': '•', a7: '▪', a8: '□', d8: '➢', df: '←', e0: '→', f3: '↔', fb: '✗', fc: '✓', fd: '☒', fe: '☑',
}; // prettier-ignore
/** Greek letters of the font Symbol, from capital A on; the other letters stand for nothing that texts have. */
const GREEK = { A: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', a: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ' };

/** The character of `<w:sym>`; undefined where it is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (!Number.isInteger(number) || number > 0xffff) return undefined;
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const low = (number & 0xff).toString(16).padStart(2, '0');
  if (/^wingdings\b/iu.test(font)) return WINGDINGS[low];
  if (!/^symbol\b/iu.test(font)) return isPrivate || number < 0x20 ? undefined : String.fromCharCode(number);
  const letter = number & 0xff;
  if (letter >= 0x41 && letter <= 0x5a) return GREEK.A[letter - 0x41];
  if (letter >= 0x61 && letter <= 0x7a) return GREEK.a[letter - 0x61];
  return SYMBOL[low] ?? (letter >= 0x20 && letter < 0x40 ? String.fromCharCode(letter) : undefined);
}
