const LONGEST = 100;

/** What turns the reading order or cannot be seen, apart from what joins letters. */
const HIDDEN = /(?![\u200c\u200d])\p{Cf}/gu;
/** Control characters, broken and unknown ones, what Windows forbids in names. */
const NEVER = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*]+/gu;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=[. ]|$)/i;
/** Dots at the beginning hide a file; dots and spaces at the end are dropped by Windows. */
const EDGES = /^[.\s\u200c\u200d]+|[.\s\u200c\u200d]+$/gu;

/**
 * A name for a file that every system accepts, in the letters of the title: at most 100 characters, its extension included.
 *
 * @param extension with its dot
 * @param standIn the name for a title that leaves none
 */
export function fileName(title: string, extension: string, standIn: string): string {
  const clean = title.normalize('NFC').replace(HIDDEN, '').replace(NEVER, ' ').replace(/\s+/g, ' ').replace(EDGES, '');
  const stem = cut(clean, LONGEST - extension.length - 1).replace(EDGES, '') || standIn;
  return `${stem.replace(DEVICE, '_$&')}${extension}`;
}

/** Of a name in UTF-8; most file systems take 255. */
const MOST_BYTES = 240;

/** Cuts between characters as people see them. */
function cut(text: string, length: number): string {
  const encoder = new TextEncoder();
  let [end, bytes] = [0, 0];
  for (const { segment, index } of new Intl.Segmenter().segment(text.slice(0, length * 2))) {
    bytes += encoder.encode(segment).length;
    if (index + segment.length > length || bytes > MOST_BYTES) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
