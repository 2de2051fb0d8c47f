import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { extensionOf } from '../../../src/elements/evidence-form/file-kind.js';
import { safeFileName } from '../../../src/elements/evidence-form/safe-file-name.js';

fc.configureGlobal({ seed: 1_234_567, numRuns: 2000 });

describe('safeFileName', () => {
  for (const [name, safe] of [
    ['Adborth – Siân, 2026.pdf', 'Adborth – Siân, 2026.pdf'],
    ['IMG_0001.JPG', 'IMG_0001.JPG'],
    ['گزارش‌ها.pdf', 'گزارش‌ها.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\notes.txt', 'notes.txt'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u2066b\u2069c\u200f\u200b\ufeff.pdf', 'abc.pdf'],
    ['a.pdf\0.exe', 'a.pdf.exe'],
    ['line\r\nbreak\u2028.txt', 'linebreak.txt'],
    ['two \t  spaces.txt', 'two spaces.txt'],
    ['who?<b>"x"|*:y.pdf', 'who__b__x____y.pdf'],
    ['.pdf', 'file.pdf'],
    ['..pdf', 'file.pdf'],
    ['.htaccess.txt', 'htaccess.txt'],
    [' notes .pdf. . ', 'notes.pdf'],
    ['README', 'README'],
    ['', 'file'],
    ['...', 'file'],
    ['CON.pdf', '_CON.pdf'],
    ['com1.tar.pdf', '_com1.tar.pdf'],
    ['console.pdf', 'console.pdf'],
    ['half\ud800.pdf', 'half.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ] as const) {
    it(`${JSON.stringify(name)} is ${JSON.stringify(safe)}`, () => assert.equal(safeFileName(name), safe));
  }

  it('cuts to 120 characters between characters, and keeps the extension', () => {
    assert.equal(safeFileName(`${'a'.repeat(500)}.docx`), `${'a'.repeat(115)}.docx`);
    assert.equal(safeFileName(`${'😀'.repeat(500)}.jpg`), `${'😀'.repeat(116)}.jpg`);
    assert.equal(safeFileName(`folder/${'b'.repeat(5000)}.txt`), `${'b'.repeat(116)}.txt`);
  });

  it('is safe, short and settled whatever the name is', () => {
    const awkward = fc.constantFrom(...Array.from('./\\: \0\n\u202e\u200d\u0301\u1161"<con.pdf😀ab'), '\ud83d', '\ude00');
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.array(awkward, { maxLength: 200 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeFileName(name);
        assert.equal(safeFileName(safe), safe);
        assert.match(safe, /^[^./\\ ]/u);
        assert.doesNotMatch(safe, /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]|[. ]$/u);
        assert.ok(Array.from(safe).length <= 120);
      }),
    );
  });

  it('keeps the extension of a name that is too long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 200, maxLength: 300 }), fc.constantFrom('pdf', 'DOCX', 'jpeg'), (stem, extension) => {
        assert.equal(extensionOf(safeFileName(`${stem}x.${extension}`)), extension.toLowerCase());
      }),
    );
  });
});
