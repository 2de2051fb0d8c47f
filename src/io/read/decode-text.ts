import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';

export interface DecodedText {
  /** Without a byte order mark and without characters that have no meaning in text. */
  readonly text: string;
  /** Name of the encoding, as in the standard of encodings: "utf-8", "windows-1252". */
  readonly encoding: string;
  /** How many control characters were left out; text has none, a file that is no text has many. */
  readonly controls: number;
  readonly issues: readonly Issue[];
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that are looked at for signs. */
const SAMPLE = 4_096;
/** White space and ASCII letters make up at least this share of UTF-16 text in any script. */
const ZEROS = 0.04;
/** Of so many letters beyond ASCII one may be broken in what is UTF-8 all the same. */
const BROKEN = 20;
/** Control characters but tab and what ends a line. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
const META = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/**
 * Text of bytes: by their byte order mark, by the zeros of UTF-16, as UTF-8 where that is what they are, else as an HTML
 * page declares, else as Windows-1252. Never fails: what cannot be read is told.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const encoding = marked ?? utf16ByZeros(bytes);
  if (encoding) return cleaned(decoded(bytes, encoding), encoding);
  const utf8 = decoded(bytes, 'utf-8');
  if (isUtf8(utf8)) return cleaned(utf8, 'utf-8');
  const declared = declaredEncoding(bytes);
  if (declared) return cleaned(decoded(bytes, declared), declared);
  const { issues, ...rest } = cleaned(decoded(bytes, 'windows-1252'), 'windows-1252');
  return { ...rest, issues: [...issues, inferred(rest.text)] };
}

/** Some versions of Node leave these bytes as they are, where the standard has letters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign) : text;
}

/** Letters of most scripts have a zero or the same byte on one side, white space always has a zero on one. */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max((sample.length / 2) * ZEROS, 1);
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  return even > enough && odd * 10 < even ? 'utf-16be' : undefined;
}

/** A few broken letters do not make another encoding of a text in which all the others are well. */
function isUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken === 0 || (text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0) > broken * BROKEN;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const label = META.exec(decoded(bytes.subarray(0, SAMPLE), 'windows-1252'))?.[1];
  try {
    const { encoding } = new TextDecoder(label ?? 'utf-8');
    // Bytes in which the declaration can be read are neither.
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function cleaned(text: string, encoding: string): DecodedText {
  const clean = text.replace(CONTROLS, '');
  const broken = clean.match(/\ufffd/g)?.length ?? 0;
  const values = { count: String(broken), text: around(clean, clean.indexOf('\ufffd')) };
  return { text: clean, encoding, controls: text.length - clean.length, issues: broken > 0 ? [importIssue('damaged-text', [], values)] : [] };
}

const inferred = (text: string): Issue =>
  importIssue('inferred-encoding', [], { encoding: 'Windows-1252', text: around(text, Math.max(text.search(/[^\u0000-\u007f]/), 0)) });

/** The words around a place in a text. */
function around(text: string, index: number): string {
  return excerpt(text.slice(Math.max(index - 20, 0), index + 40).replace(/\s+/g, ' ').trim());
}
