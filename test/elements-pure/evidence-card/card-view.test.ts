import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { downloadAddress, fileKindName, shownFileName } from '../../../src/elements/attachment-words.js';
import { cardHeading, readCard } from '../../../src/elements/evidence-card/card-view.js';

const evidence = { type: 'evidence', id: 'e', behaviours: [{ competency: 'care', text: 'Listens' }], when: { from: '2026-03-02' } };

function headingOf(changes: Readonly<Record<string, unknown>>): ReturnType<typeof cardHeading> {
  const content = readCard({ ...evidence, ...changes });
  assert.ok(content.status === 'ready');
  return cardHeading(content.evidence, undefined);
}

describe('readCard', () => {
  it('is empty without evidence', () => assert.deepEqual([readCard(undefined), readCard(null)], [{ status: 'empty' }, { status: 'empty' }]));
  it('refuses what is none', () => assert.deepEqual([5, 'x', [], {}, { ...evidence, version: 2 }].map((input) => readCard(input).status), Array.from({ length: 5 }, () => 'error')));

  it('shows what has faults, with the faults', () => {
    const content = readCard({ ...evidence, when: { from: '31 March' }, links: [{ url: 'javascript:alert(1)' }] });
    assert.deepEqual(content.status === 'ready' && content.issues.map(({ code }) => code), ['not-a-date', 'not-an-address']);
  });

  it('says nothing of evidence that is for no behaviour: it can be seen', () => {
    const content = readCard({ ...evidence, behaviours: [] });
    assert.deepEqual(content.status === 'ready' && content.issues, []);
  });
});

describe('cardHeading', () => {
  it('is the only behaviour', () => assert.equal(headingOf({}).behaviour?.text, 'Listens'));
  it('is the date of several', () => assert.deepEqual(headingOf({ behaviours: [...evidence.behaviours, { competency: 'care', text: 'Asks' }] }), { when: { from: '2026-03-02' } }));
  it('is the date where a behaviour has no words', () => assert.deepEqual(headingOf({ behaviours: [{ competency: 'care', text: '' }] }), { when: { from: '2026-03-02' } }));
  it('is none where there is neither', () => assert.deepEqual(headingOf({ behaviours: [], when: undefined }), {}));
});

describe('the words of files', () => {
  it('name kinds that people know', () => assert.deepEqual(['application/pdf', 'image/x-new', '', 'constructor'].map(fileKindName), ['PDF', 'image/x-new', '', 'constructor']));
  it('do not mislead about a name', () => assert.deepEqual(['photo\u202egpj.exe', 'a\u0000b\n.pdf', '\u200b', ' Siân.pdf '].map(shownFileName), ['photogpj.exe', 'ab.pdf', 'file', 'Siân.pdf']));

  it('go only where it is safe', () => {
    const base = 'https://host.example/app/';
    assert.deepEqual(
      ['files/1', '/files/1', 'http://a.example/', 'blob:https://host.example/1'].map((address) => downloadAddress(address, base)),
      ['https://host.example/app/files/1', 'https://host.example/files/1', 'http://a.example/', 'blob:https://host.example/1'],
    );
    for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', 'http://', 5, null, undefined]) {
      assert.equal(downloadAddress(address, base), undefined, String(address));
    }
  });
});
