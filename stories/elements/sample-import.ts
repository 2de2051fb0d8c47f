import type { Framework, ImporterIo, Issue } from 'rung-elements';

/**
 * A source for stories and tests, and what a reader would make of it: its columns follow the corrections that a person
 * makes, all else is fixed. The real reader is behind `rung-elements/define/framework-importer.js`.
 */

type Imported = Awaited<ReturnType<ImporterIo['importFramework']>>;
type Block = Imported['source'][number];
type Line = Extract<Block, { readonly type: 'paragraph' }>['line'];
type Content = NonNullable<Imported['understood']>['tables'][number]['columns'][number]['holds'];

const line = (text: string, depth = 0, bold = false): Line => ({ text, depth, bold, soft: false });

const HEADER = ['Theme', 'All staff', 'Team leaders', 'Notes'];
const ROWS: readonly (readonly (readonly string[])[])[] = [
  [['Listening'], ['Lets people finish what they say', 'Asks before assuming'], ['Makes room for quiet voices'], ['See the handbook']],
  [['Following up'], ['Does what was promised. Says so when it cannot be done.'], ['Checks that promises of the team are kept'], []],
];

function table(): Block {
  const rows = [HEADER.map((text) => [text]), ...ROWS].map((cells, row) =>
    cells.map((texts, column) => ({
      lines: texts.map((text) => line(text, row > 0 && column > 0 ? 1 : 0)),
      header: row === 0,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      place: ['table', 0, 'row', row, 'column', column],
    })),
  );
  return { type: 'table', caption: 'What we expect', rows, place: ['table', 0] };
}

export const sampleSource: readonly Block[] = [
  { type: 'heading', level: 0, text: 'How we treat people', place: ['heading', 0] },
  { type: 'heading', level: 2, text: 'Caring', place: ['heading', 1] },
  { type: 'paragraph', line: line('We look after people as we would want to be looked after.'), place: ['paragraph', 0] },
  table(),
  { type: 'paragraph', line: line('Unhelpful behaviours', 0, true), place: ['paragraph', 1] },
  { type: 'list', items: [line('Talks over people', 1), line('Promises what nobody can keep', 1)], place: ['list', 0] },
];

const UNDERSTOOD: readonly Content[] = [{ type: 'names', of: 'theme' }, { type: 'level' }, { type: 'level' }, { type: 'not-understood' }];

export const sampleIssues: readonly Issue[] = [
  {
    severity: 'error',
    code: 'column-not-understood',
    path: ['table', 0, 'column', 3],
    message: 'At table 1, column 4: the column "Notes" names neither a level nor a kind of behaviour, so its texts (1) were left out. They begin "See the handbook". Name the column if it belongs to the framework.',
    values: { place: 'table 1, column 4', name: 'Notes', count: '1', text: 'See the handbook' },
  },
  {
    severity: 'warning',
    code: 'run-together',
    path: ['table', 0, 'row', 2, 'column', 1],
    message: 'At table 1, row 3, column 2: behaviours were run together (cells: 1) and were divided at full stops or semicolons. Check that each is whole.',
    values: { place: 'table 1, row 3, column 2', count: '1' },
  },
  { severity: 'warning', code: 'no-title', path: [], message: 'No heading names the framework as a whole, so it is called "Competency framework". Put a heading above it.', values: { place: 'the document', title: 'Competency framework' } },
];

/** What the reader makes of the sample when its columns hold this. */
function imported(holds: readonly Content[]): Imported {
  const levels = holds.flatMap((each, column) => (each.type === 'level' ? [{ id: `level-${column}`, label: each.label ?? HEADER[column] ?? '', described: true }] : []));
  const texts = ROWS.flatMap((cells, row) =>
    holds.flatMap((each, column) =>
      each.type !== 'level' && each.type !== 'kind'
        ? []
        : (cells[column] ?? []).map((text, index) => ({
            id: `caring.${row}.${column}.${index}`,
            kind: each.kind ?? 'positive',
            text,
            theme: row === 0 ? 'listening' : 'following-up',
            level: each.type === 'level' ? `level-${column}` : null,
            place: ['table', 0, 'row', row + 1, 'column', column],
          })),
    ),
  );
  const contra = ['Talks over people', 'Promises what nobody can keep'].map((text, index) => ({ id: `caring.contra.${index}`, kind: 'contra' as const, text }));
  const value: Framework = {
    id: 'how-we-treat-people',
    title: 'How we treat people',
    language: 'en',
    scale: levels.length > 0 ? { levels, cumulative: false } : null,
    groups: [],
    competencies: [
      {
        id: 'caring',
        title: 'Caring',
        definition: 'We look after people as we would want to be looked after.',
        themes: [{ id: 'listening', title: 'Listening' }, { id: 'following-up', title: 'Following up' }],
        indicators: [...texts.map(({ place: _, ...indicator }) => indicator), ...contra],
      },
    ],
  };
  return {
    value,
    issues: sampleIssues.filter(({ code }) => code !== 'column-not-understood' || holds[3]?.type === 'not-understood'),
    evidence: [{ about: 'table 1', shape: 'wide', signs: ['The first row has "All staff" and "Team leaders".', 'The first column has names.'] }],
    source: sampleSource,
    format: 'docx',
    understood: {
      tables: [{
        index: 0,
        place: ['table', 0],
        shape: 'wide',
        columns: HEADER.map((header, index) => ({ index, header, holds: holds[index] ?? { type: 'not-understood' } })),
        rows: [{ index: 0, is: 'header' }, { index: 1, is: 'texts' }, { index: 2, is: 'texts' }],
      }],
      headings: [
        { block: 'heading', index: 0, text: 'How we treat people', names: 'title' },
        { block: 'heading', index: 1, text: 'Caring', names: 'competency' },
        { block: 'paragraph', index: 1, text: 'Unhelpful behaviours', names: 'contra' },
      ],
    },
    places: { competencies: new Map([['caring', ['heading', 1]]]), indicators: new Map(texts.map(({ id, place }) => [id, place])) },
  };
}

/** Reads every source as the sample; what is asked of it can be changed for a story or a test. */
export function sampleIo(changes: Partial<ImporterIo> = {}): () => Promise<ImporterIo> {
  const io: ImporterIo = {
    importFramework: (_source, { corrections } = {}) =>
      Promise.resolve(imported(UNDERSTOOD.map((holds, index) => corrections?.columns?.find(({ table, column }) => table === 0 && column === index)?.holds ?? holds))),
    exportFramework: (framework) => Promise.resolve({ file: new Blob([JSON.stringify(framework)], { type: 'application/json' }), name: `${framework.id}.json`, losses: [] }),
    ...changes,
  };
  return () => Promise.resolve(io);
}
