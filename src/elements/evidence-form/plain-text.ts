/** Everything below a space but tab and line breaks, and the second row of control characters. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
/** How pages, scripts, RTF and PostScript begin: programs that look at the content would take such a text for one. */
const CODE = /^\s*(?:<[a-z!?/%]|#!|\{\\rtf|%!PS)/i;

/** True for UTF-8, or UTF-16 that says so, which is nothing but text. */
export function isPlainText(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  return text !== undefined && !CONTROL.test(text) && !CODE.test(text);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By the byte order mark. */
function encoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
