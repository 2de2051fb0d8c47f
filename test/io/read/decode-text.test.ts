import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../../src/io/read/decode-text.js';

const WELSH = 'Cymhwysedd;Lefel 1\r\nGwrando’n dda;ŵyneb ŷd';
const HEBREW = 'כישור\tרמה 1\r\nהקשבה טובה\tשואל שאלות';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

const bytesOf = (...parts: readonly (readonly number[] | Uint8Array | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : [...part])));

describe('text of bytes', () => {
  for (const text of [WELSH, HEBREW]) {
    for (const [name, bytes, encoding] of [
      ['UTF-8', utf8(text), 'utf-8'],
      ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
      ['UTF-16 LE with a byte order mark', bytesOf([0xff, 0xfe], utf16(text, false)), 'utf-16le'],
      ['UTF-16 BE with a byte order mark', bytesOf([0xfe, 0xff], utf16(text, true)), 'utf-16be'],
      ['UTF-16 LE without one', utf16(text, false), 'utf-16le'],
      ['UTF-16 BE without one', utf16(text, true), 'utf-16be'],
    ] as const) {
      it(`${name}: ${text.slice(0, 5)}`, () => {
        assert.deepEqual(decodeText(bytes), { text, encoding, controls: 0, issues: [] });
      });
    }
  }

  it('takes what is no UTF-8 for Windows-1252, and tells so with the first such letters', () => {
    const { text, encoding, issues } = decodeText(bytesOf('It isn', [0x92], 't this ', [0x96], ' caf', [0xe9]));
    assert.equal(text, 'It isn’t this – café');
    assert.equal(encoding, 'windows-1252');
    assert.deepEqual(issues.map(({ code, values }) => [code, values.text]), [['inferred-encoding', 'It isn’t this – café']]);
  });

  it('takes the encoding that a page declares, where the bytes are no UTF-8', () => {
    const page = (charset: string) => bytesOf(`<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><p>`, [0xf0], '</p>');
    assert.match(decodeText(page('iso-8859-14')).text, /<p>ŵ<\/p>/);
    assert.deepEqual(decodeText(page('iso-8859-14')).issues, []);
    assert.match(decodeText(page('no-such-thing')).text, /<p>ð<\/p>/);
    assert.match(decodeText(page('utf-16')).text, /<p>ð<\/p>/);
  });

  it('believes the bytes more than the page', () => {
    assert.equal(decodeText(utf8('<meta charset="windows-1252"><p>ŵ</p>')).text, '<meta charset="windows-1252"><p>ŵ</p>');
  });

  it('keeps UTF-8 in which a letter is broken, and tells where', () => {
    const { text, encoding, issues } = decodeText(bytesOf(utf8(WELSH.repeat(9)), 'Car', [0xc5], 'iad'));
    assert.equal(encoding, 'utf-8');
    assert.ok(text.endsWith('Car\ufffdiad'));
    assert.deepEqual(issues.map(({ code, values }) => [code, values.count]), [['damaged-text', '1']]);
    assert.match(issues[0]?.message ?? '', /Car\ufffdiad/);
  });

  it('leaves out control characters and marks within, but no tabs and line ends', () => {
    assert.deepEqual(decodeText(utf8('a\0b\u0007c\u001bd\u009be\ufefff\tg\r\nh\vi\fj\u0085k')), { text: 'abcdef\tg\r\nh\vi\fj\u0085k', encoding: 'utf-8', controls: 5, issues: [] });
  });

  it('reads nothing of nothing, and half a letter', () => {
    assert.equal(decodeText(new Uint8Array()).text, '');
    assert.equal(decodeText(Uint8Array.of(0xff, 0xfe)).text, '');
    assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x41)).text, '\ufffd');
  });
});
