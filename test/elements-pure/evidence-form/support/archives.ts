import { crc32, deflateRawSync } from 'node:zlib';
import { bytes, littleEndian, uint16, uint32 } from './bytes.js';

export interface ArchiveEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What its own header calls it, if that is another name. */
  readonly localName?: string;
}

const short = (value: number) => littleEndian(uint16(value));
const long = (value: number) => littleEndian(uint32(value));

/** An archive as the office programs write it. */
export function archive(entries: readonly ArchiveEntry[], comment = ''): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const { name, content = '<x/>', stored = false, encrypted = false, localName = name } of entries) {
    const plain = bytes(content);
    const data = stored ? plain : deflateRawSync(plain);
    const common = bytes(short(encrypted ? 1 : 0), short(stored ? 0 : 8), long(0), long(crc32(plain)), long(data.length), long(plain.length));
    const local = bytes('PK\x03\x04', short(20), common, short(localName.length), short(0), localName, data);
    centrals.push(bytes('PK\x01\x02', short(20), short(20), common, short(name.length), short(0), short(0), short(0), short(0), long(0), long(at), name));
    locals.push(local);
    at += local.length;
  }
  const table = bytes(...centrals);
  return bytes(...locals, table, 'PK\x05\x06', short(0), short(0), short(entries.length), short(entries.length), long(table.length), long(at), short(comment.length), comment);
}

const named = (...names: readonly string[]): readonly ArchiveEntry[] => names.map((name) => ({ name }));

export const DOCX = named('[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'docProps/app.xml');
export const XLSX = named('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml');
export const PPTX = named('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml');

export function openDocument(type: string, ...more: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  return [{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${type}`, stored: true }, { name: 'content.xml' }, ...more];
}
