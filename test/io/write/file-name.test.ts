import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { fileName } from '../../../src/io/write/file-name.js';

describe('the name of a file', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Leading the Way', 'Leading the Way.docx'],
    ['Staff: values / behaviours?', 'Staff values behaviours.docx'],
    ['  ...hidden. ', 'hidden.docx'],
    ['CON', '_CON.docx'],
    ['nul.2024', '_nul.2024.docx'],
    ['com1', '_com1.docx'],
    ['Console', 'Console.docx'],
    ['إطار الكفاءات', 'إطار الكفاءات.docx'],
    ['\u202egnp.exe', 'gnp.exe.docx'],
    ['../../etc/passwd', 'etc passwd.docx'],
    ['?*|', 'framework.docx'],
    ['', 'framework.docx'],
    ['Line\nbreak\tand tab', 'Line break and tab.docx'],
    ['👩‍🏫 Teaching', '👩‍🏫 Teaching.docx'],
  ];
  for (const [title, name] of cases) it(`of ${JSON.stringify(title)} is ${name}`, () => assert.equal(fileName(title, '.docx', 'framework'), name));

  it('is at most 100 characters and 255 bytes, cut between characters', () => {
    assert.equal(fileName('x'.repeat(300), '.case.json', 'framework').length <= 100, true);
    const japanese = fileName('顧客志向の枠組み'.repeat(30), '.docx', 'framework');
    assert.ok(new TextEncoder().encode(japanese).length <= 255);
    assert.match(fileName('e\u0301'.repeat(200), '.docx', 'framework'), /^é+\.docx$/);
  });

  it('is one that every system accepts, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (title) => {
        const name = fileName(title, '.xlsx', 'framework');
        assert.match(name, /^[^\p{Cc}\p{Cs}<>:"/\\|?*\s.][^\p{Cc}\p{Cs}<>:"/\\|?*]*\.xlsx$/u);
        assert.ok(name.length <= 100);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)[. ]|[. ]\.xlsx$/i);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });
});
