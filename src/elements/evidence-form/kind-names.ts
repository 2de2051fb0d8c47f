import type { FileKindId } from './file-kind.js';

/** What people call the kinds, in every language; here by itself, because what reads files is loaded only when used. */
export const KIND_NAMES: Readonly<Record<FileKindId, string>> = {
  pdf: 'PDF',
  jpeg: 'JPEG',
  png: 'PNG',
  gif: 'GIF',
  webp: 'WebP',
  heic: 'HEIC',
  docx: 'Word (docx)',
  xlsx: 'Excel (xlsx)',
  pptx: 'PowerPoint (pptx)',
  odt: 'ODT',
  ods: 'ODS',
  txt: 'TXT',
  csv: 'CSV',
};
