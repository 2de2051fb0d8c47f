import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource } from '../../../src/io/read/read-source.js';
import { DOCUMENT_FORMATS } from '../../../src/io/write/export-format.js';
import { documentLosses, exportDocument, type ExportContent } from '../../../src/io/write/export-document.js';
import { parseChecklist, parseEvidence, parseRoleProfile, type Checklist, type Evidence, type RoleProfile } from '../../../src/model/index.js';
import { SAMPLE } from './sample.js';

const EVIDENCE: Evidence = {
  type: 'evidence',
  version: 1,
  id: 'e1',
  revision: 3,
  behaviours: [
    { competency: 'ropes', indicator: 'ropes.1' },
    { competency: 'ropes', text: 'Oils the winch' },
  ],
  when: { from: '2026-03-02', to: '2026-03-09' },
  source: 'colleague',
  account: { kind: 'star', situation: 'A storm\ncame up.', task: 'Ships to hold', action: '=2+2 more ropes', result: 'None broke' },
  learning: 'Knots slip when wet.',
  links: [{ url: 'https://example.org/storm', title: 'Log' }],
  attachments: [{ name: 'quay.jpg', type: 'image/jpeg', size: 9, digest: '' }],
};
const CHECKLIST: Checklist = { type: 'checklist', version: 1, competency: 'ropes', outcome: 'observed', observed: [{ indicator: 'ropes.5', seen: 'A rope lay there', support: 'A hook by the door' }] };

const PROFILE: RoleProfile = {
  type: 'role-profile',
  version: 1,
  id: 'p1',
  revision: 4,
  framework: { id: SAMPLE.id },
  role: { title: 'Harbour hand', family: 'Quay', organisations: ['North Port', 'South Port'], posts: 3, manager: false, seniority: 'staff', change: 'new', lineManager: { id: 'm', name: 'Mo Rigg' } },
  rows: [
    { competency: 'ropes', level: 'b', rationale: '=Works alone', behaviours: [{ competency: 'ropes', indicator: 'ropes.1' }, { competency: 'ropes', text: 'Oils the winch' }] },
    { competency: 'tides', level: null, rationale: 'Reads the tables', behaviours: [] },
  ],
  status: 'published',
  history: [],
};

const CONTENTS: Readonly<Record<ExportContent['type'], ExportContent>> = {
  evidence: { type: 'evidence', evidence: [EVIDENCE] },
  checklist: { type: 'checklist', checklists: [CHECKLIST] },
  levels: { type: 'levels', levels: [{ competency: 'tides', level: null }, { competency: 'ropes', level: 'b', rationale: 'Works alone at night' }] },
  'role-profile': { type: 'role-profile', profiles: [PROFILE] },
};
const OPTIONS = { framework: SAMPLE, now: new Date('2026-11-23T10:00:00Z') };

const csvOf = async (content: ExportContent, options = OPTIONS) => (await exportDocument(content, 'csv', options)).file.text();

/** The headings, paragraphs and tables of a Word document, as any reader finds them. */
async function readDocument(content: ExportContent): Promise<readonly string[]> {
  const { file } = await exportDocument(content, 'docx', OPTIONS);
  const { blocks } = await readSource({ bytes: new Uint8Array(await file.arrayBuffer()) });
  return blocks.map((block) => {
    if (block.type === 'heading') return `${block.level} ${block.text}`;
    if (block.type === 'paragraph') return block.line.text;
    if (block.type === 'list') return block.items.map(({ text }) => `• ${text}`).join('; ');
    return block.rows.map((row) => row.map((cell) => cell?.lines.map(({ text }) => text).join(' / ')).join(' | ')).join('\n');
  });
}

describe('what people make of a framework, as a file', () => {
  it('is a role profile in the layout of its template in Word', async () => {
    assert.deepEqual(await readDocument(CONTENTS['role-profile']), [
      '0 Role competencies profile',
      'Framework: Working at the harbour',
      '1 Harbour hand',
      'Role family: Quay',
      'Organisations: North Port, South Port',
      'Number of posts: 3',
      'Line manager: Mo Rigg',
      'Status: Published',
      '2 For everybody',
      'Type | Competency | Definition | Level A–D | Rationale\nFor everybody | Handling ropes | Makes ships fast / and lets them go. | B | =Works alone / Checks each knot twice / Oils the winch',
      '2 Competencies',
      'Competency | Definition | Level A–D | Rationale\nKnowing tides |  |  | Reads the tables',
      'This profile describes how the role is done well. It does not change the grade of the job.',
    ]);
  });

  it('is a row for each competency of a role profile in CSV, formulas made neutral, and the document itself in JSON', async () => {
    const csv = await csvOf(CONTENTS['role-profile']);
    assert.ok(csv.startsWith('id,Role,Role family,Organisations,Number of posts,Status,Competency,Level,Rationale,Behaviours most needed\r\np1,Harbour hand,Quay,'));
    assert.match(csv, /,3,Published,Handling ropes,B,'=Works alone,"Checks each knot twice\nOils the winch"/);
    const profile: unknown = JSON.parse(await (await exportDocument(CONTENTS['role-profile'], 'json')).file.text());
    assert.deepEqual(parseRoleProfile(profile).value, PROFILE);
  });

  it('is the document itself in JSON', async () => {
    const evidence: unknown = JSON.parse(await (await exportDocument(CONTENTS.evidence, 'json')).file.text());
    assert.deepEqual(parseEvidence(evidence).value, EVIDENCE);
    const checklist: unknown = JSON.parse(await (await exportDocument(CONTENTS.checklist, 'json')).file.text());
    assert.deepEqual(parseChecklist(checklist).value, CHECKLIST);
    const two: unknown = JSON.parse(await (await exportDocument({ type: 'evidence', evidence: [EVIDENCE, { ...EVIDENCE, id: 'e2' }] }, 'json')).file.text());
    assert.equal(Array.isArray(two) && two.length, 2);
    assert.deepEqual(await documentLosses(CONTENTS.evidence, 'json'), []);
  });

  it('is a row for each piece of evidence in CSV, formulas made neutral', async () => {
    const [header, ...rest] = (await csvOf(CONTENTS.evidence)).split('\r\n');
    assert.equal(header, 'Behaviours that this shows,When it was,Where it comes from,Situation,Task,Action,Result,What happened,What was learnt,Links,Files');
    assert.equal(
      rest.join('\r\n'),
      '"Handling ropes: Checks each knot twice\nHandling ropes: Oils the winch (own behaviour)",2 March 2026 – 9 March 2026,A colleague,"A storm\ncame up.",Ships to hold,\'=2+2 more ropes,None broke,,Knots slip when wet.,Log: https://example.org/storm,quay.jpg\r\n',
    );
  });

  it('is a row for each contra-indicator, and one where none was observed', async () => {
    assert.equal(await csvOf(CONTENTS.checklist), 'Competency,Observed,What was seen,Support that was agreed\r\nHandling ropes,Leaves ropes on the quay,A rope lay there,A hook by the door\r\n');
    const none: ExportContent = { type: 'checklist', checklists: [{ type: 'checklist', version: 1, competency: 'tides', outcome: 'none', observed: [] }] };
    assert.match(await csvOf(none), /\r\nKnowing tides,None of them was observed\.,,\r\n/);
  });

  it('is a row for each competency with its level, in the order of the framework, in the language of the framework', async () => {
    assert.equal(await csvOf(CONTENTS.levels), 'Competency,Level,Rationale\r\nHandling ropes,B,Works alone at night\r\nKnowing tides,Not assessed,\r\n');
    const welsh = await csvOf(CONTENTS.levels, { ...OPTIONS, framework: { ...SAMPLE, language: 'cy' } });
    assert.match(welsh, /^Cymhwysedd,Lefel,Rhesymeg\r\n/);
  });

  it('is a document to read in Word', async () => {
    assert.deepEqual(await readDocument(CONTENTS.levels), ['0 Chosen levels', 'Framework: Working at the harbour', 'Competency | Level | Rationale\nHandling ropes | B | Works alone at night\nKnowing tides | Not assessed | ']);
    const evidence = await readDocument(CONTENTS.evidence);
    assert.deepEqual(evidence.slice(0, 5), [
      '0 Evidence',
      'Framework: Working at the harbour',
      '1 Handling ropes: Checks each knot twice',
      '2 Behaviours that this shows',
      '• Handling ropes: Checks each knot twice; • Handling ropes: Oils the winch (own behaviour)',
    ]);
  });

  it('says what it does not hold, before and with the export', async () => {
    for (const content of Object.values(CONTENTS)) {
      for (const format of DOCUMENT_FORMATS) assert.deepEqual((await exportDocument(content, format, OPTIONS)).losses, await documentLosses(content, format, SAMPLE));
    }
    const codes = async (content: ExportContent) => (await documentLosses(content, 'docx', SAMPLE)).map(({ code, count }) => `${code} ${count}`);
    assert.deepEqual(await codes(CONTENTS.evidence), ['one-way 1', 'files-named 1']);
    assert.deepEqual(await codes({ type: 'levels', levels: [{ competency: 'gone', level: 'z' }] }), ['one-way 1', 'ids-only 2']);
    assert.deepEqual(await codes({ type: 'evidence', evidence: [{ ...EVIDENCE, attachments: [], mood: 'good' }] }), ['one-way 1', 'unknown-fields 1']);
  });

  it('has a name by its title, or by what it is', async () => {
    const named = await exportDocument(CONTENTS.evidence, 'docx', { ...OPTIONS, title: 'Storm: March' });
    assert.deepEqual([named.name, (await exportDocument(CONTENTS.levels, 'csv')).name], ['Storm March.docx', 'Chosen levels.csv']);
  });
});
