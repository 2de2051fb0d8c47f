import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync, Zip, ZipDeflate, type Zippable } from 'fflate';
import { SourceFault } from '../../../src/io/read/source-fault.js';
import { unzip } from '../../../src/io/read/zip.js';

const all = () => true;

function codeOf(bytes: Uint8Array, wanted: (name: string) => boolean = all): string {
  try {
    return Array.from(unzip(bytes, wanted).keys()).join(' ');
  } catch (error) {
    assert.ok(error instanceof SourceFault, String(error));
    assert.match(error.issue.message, /\w/);
    assert.equal(error.issue.severity, 'error');
    return `! ${error.code}`;
  }
}

/** Where the directory's record of an entry begins. */
function recordOf(zip: Uint8Array, name: string): DataView {
  const text = new TextDecoder('latin1').decode(zip);
  for (let at = text.indexOf('PK\x01\x02'); at >= 0; at = text.indexOf('PK\x01\x02', at + 1)) {
    if (text.startsWith(name, at + 46)) return new DataView(zip.buffer, zip.byteOffset + at);
  }
  throw new Error(`no entry ${name}`);
}

function endOf(zip: Uint8Array): DataView {
  return new DataView(zip.buffer, zip.byteOffset + new TextDecoder('latin1').decode(zip).lastIndexOf('PK\x05\x06'));
}

const letters = (count: number): Uint8Array => new Uint8Array(count).fill(97);

describe('archives', () => {
  it('gives back what was packed, deflated or stored, under names in any script', () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => (index * index) % 251);
    const zip = zipSync({ 'a/b.xml': bytes, 'enwau/ŵy.xml': [strToU8('cy'), { level: 0 }], 'empty.xml': new Uint8Array(0) });
    const parts = unzip(zip, all);
    assert.deepEqual([...parts.keys()], ['a/b.xml', 'enwau/ŵy.xml', 'empty.xml']);
    assert.deepEqual(parts.get('a/b.xml'), bytes);
    assert.equal(new TextDecoder().decode(parts.get('enwau/ŵy.xml')), 'cy');
  });

  it('leaves packed what is not wanted, be it an archive again or larger than all that may come out', () => {
    const zip = zipSync({ 'a.xml': strToU8('a'), 'inner.zip': zipSync({ 'b.xml': letters(10) }), 'picture.png': letters(60 * 1024 * 1024) });
    assert.equal(codeOf(zip, (name) => name.endsWith('.xml')), 'a.xml');
  });

  it('reads entries whose sizes come after them, as programs write that do not know them before', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const name of ['a.xml', 'b.xml']) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(strToU8(`text of ${name}`), true);
    }
    zip.end();
    const parts = unzip(Buffer.concat(chunks), all);
    assert.equal(new TextDecoder().decode(parts.get('b.xml')), 'text of b.xml');
  });

  it('reads an archive with a comment at its end, and steps of names written the other way round', () => {
    const zip = zipSync({ 'xl\\a.xml': strToU8('a') }, { comment: 'PK and more' });
    assert.equal(codeOf(zip), 'xl/a.xml');
  });

  it('refuses names that lead outside and names that stand twice', () => {
    for (const name of ['../a.xml', 'a/../../b.xml', '/etc/passwd', 'C:/a.xml', 'a\\..\\..\\b', '..', 'a\0b']) {
      assert.equal(codeOf(zipSync({ [name]: strToU8('a') })), '! unsafe-file', JSON.stringify(name));
    }
    assert.equal(codeOf(zipSync({ 'a.xml': strToU8('a'), 'A.xml': strToU8('b') })), '! unsafe-file');
    assert.equal(codeOf(zipSync({ 'a..b.xml': strToU8('a') })), 'a..b.xml');
  });

  it('refuses more than it may read: bytes, entries, and what comes out of them together', () => {
    assert.equal(codeOf(new Uint8Array(10 * 1024 * 1024 + 1)), '! too-large');
    const many = (count: number): Zippable => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xml`, strToU8('a')]));
    assert.equal(codeOf(zipSync(many(200))).split(' ').length, 200);
    assert.equal(codeOf(zipSync(many(201))), '! too-many-parts');
    assert.equal(codeOf(zipSync({ 'a.xml': letters(50 * 1024 * 1024) })), 'a.xml');
    assert.equal(codeOf(zipSync({ 'a.xml': letters(50 * 1024 * 1024 + 1) })), '! unpacked-too-large');
    assert.equal(codeOf(zipSync({ 'a.xml': letters(26 * 1024 * 1024), 'b.xml': letters(26 * 1024 * 1024) })), '! unpacked-too-large');
  });

  it('stops a bomb long before it has gone off', () => {
    const zip = zipSync({ 'a.xml': letters(400 * 1024 * 1024) }, { level: 9 });
    globalThis.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    assert.equal(codeOf(zip), '! unpacked-too-large');
    assert.ok(process.memoryUsage().arrayBuffers - before < 80 * 1024 * 1024);
  });

  it('believes no size: neither too small, nor too large, nor one that leads outside', () => {
    for (const claimed of [0, 10, 99, 101, 0xfffffffe]) {
      const zip = zipSync({ 'a.xml': letters(100) });
      recordOf(zip, 'a.xml').setUint32(24, claimed, true);
      assert.equal(codeOf(zip), '! damaged-file', `unpacked ${claimed}`);
    }
    for (const claimed of [0, 3, 0x7fffffff]) {
      const zip = zipSync({ 'a.xml': Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256) });
      recordOf(zip, 'a.xml').setUint32(20, claimed, true);
      assert.equal(codeOf(zip), '! damaged-file', `packed ${claimed}`);
    }
    const bomb = zipSync({ 'a.xml': letters(200 * 1024 * 1024) });
    recordOf(bomb, 'a.xml').setUint32(24, 100, true);
    assert.equal(codeOf(bomb), '! damaged-file');
    const elsewhere = zipSync({ 'a.xml': letters(100) });
    recordOf(elsewhere, 'a.xml').setUint32(42, 0x7fffffff, true);
    assert.equal(codeOf(elsewhere), '! damaged-file');
    const countless = zipSync({ 'a.xml': letters(100) });
    endOf(countless).setUint16(10, 5000, true);
    assert.equal(codeOf(countless), '! damaged-file');
  });

  it('refuses what is encrypted and what is packed in a way that is not known', () => {
    const encrypted = zipSync({ 'a.xml': letters(100) });
    recordOf(encrypted, 'a.xml').setUint16(8, 1, true);
    assert.equal(codeOf(encrypted), '! format-not-read');
    const packed = zipSync({ 'a.xml': letters(100) });
    recordOf(packed, 'a.xml').setUint16(10, 14, true);
    assert.equal(codeOf(packed), '! damaged-file');
  });

  it('tells a document behind a password from one of an older Office', () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const kind = (bytes: Uint8Array) => {
      try {
        unzip(bytes, all);
      } catch (error) {
        if (error instanceof SourceFault) return error.values.kind;
      }
      return undefined;
    };
    assert.equal(kind(compound), 'unknown');
    compound.set(new Uint8Array(new Uint16Array(Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0))).buffer), 1024);
    assert.equal(kind(compound), 'locked');
  });

  it('reads numbers of 64 bits where they are true, and refuses them where they lie', () => {
    const zip64 = (size: bigint): Uint8Array => {
      const extra = new Uint8Array(8);
      new DataView(extra.buffer).setBigUint64(0, size, true);
      const zip = zipSync({ 'a.xml': [letters(100), { extra: { 1: extra } }] });
      recordOf(zip, 'a.xml').setUint32(24, 0xffffffff, true);
      return zip;
    };
    assert.equal(codeOf(zip64(100n)), 'a.xml');
    for (const size of [99n, 2n ** 40n, 2n ** 63n]) assert.equal(codeOf(zip64(size)), '! damaged-file');
    const missing = zipSync({ 'a.xml': letters(100) });
    recordOf(missing, 'a.xml').setUint32(24, 0xffffffff, true);
    assert.equal(codeOf(missing), '! damaged-file');
    const noLocator = zipSync({ 'a.xml': letters(100) });
    endOf(noLocator).setUint16(10, 0xffff, true);
    assert.equal(codeOf(noLocator), '! damaged-file');
  });

  it('ends in an issue wherever an archive is cut off', () => {
    const zip = zipSync({ 'a.xml': letters(500), 'b.xml': Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256) });
    for (let length = 0; length < zip.length; length += 1) assert.equal(codeOf(zip.slice(0, length)), '! damaged-file', String(length));
  });

  it('never does anything but give parts or an issue, whatever bytes are changed', () => {
    const zip = zipSync({ 'a.xml': letters(500), 'b.xml': Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256) });
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const copy = zip.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        codeOf(copy);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});
