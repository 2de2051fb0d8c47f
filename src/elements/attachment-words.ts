/** What people call the kinds of files, by their media types; in every language. */
const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
};

/** "PDF"; a media type that has no such name stands as it is. */
export const fileKindName = (mediaType: string): string => (Object.hasOwn(NAMES, mediaType) ? (NAMES[mediaType] ?? mediaType) : mediaType);

/** Control characters and what turns or hides the reading order, so that "…gpj.exe" could pass for a picture. */
const MISLEADING = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** The name of a file as it can be shown. Documents may come from anywhere, so it is not taken as it is. */
export const shownFileName = (name: string): string => name.replace(MISLEADING, '').trim() || 'file';

/** Where a host says that a file can be had, if it is an address that may be gone to: never a script. */
export function downloadAddress(address: unknown, base: string): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^(?:https?|blob):$/.test(url.protocol) ? url.href : undefined;
}
