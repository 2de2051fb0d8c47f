const LONGEST = 120;
const LONGEST_EXTENSION = 20;
/** No file system has names as long as this: what is in front of it is not looked at. */
const LONGEST_LOOKED_AT = 2000;

/** Control characters, what turns or hides the reading order, invisible spaces, separators of lines and broken characters. */
const NEVER = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Characters that Windows forbids in names. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Dots at the beginning hide a file, those at the end are dropped by Windows. */
const EDGES = /^[. ]+|[. \u200c\u200d]+$/g;

/** A name that can be shown, saved and sent anywhere: no path, nothing hidden in it, at most 120 characters, its extension kept. */
export function safeFileName(name: string): string {
  const last = name.slice(-LONGEST_LOOKED_AT).replace(/^[^]*[\\/]/, '');
  const clean = last.replace(NEVER, '').normalize('NFC').replace(/\s+/g, ' ').replace(FORBIDDEN, '_').replace(/[. ]+$/, '');
  const dot = clean.lastIndexOf('.');
  const extension = dot === -1 ? '' : cut(clean.slice(dot), LONGEST_EXTENSION);
  const stem = (dot === -1 ? clean : clean.slice(0, dot)).replace(EDGES, '').replace(DEVICE, '_$&');
  return (cut(stem, LONGEST - extension.length).replace(EDGES, '') || 'file') + extension;
}

/** Cuts between characters, not within one. */
function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}
