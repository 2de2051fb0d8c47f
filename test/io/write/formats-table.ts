import { EXPORT_FORMATS, type ExportFormat } from '../../../src/io/write/export-format.js';
import { lossesOf } from '../../../src/io/write/export-framework.js';
import type { Loss } from '../../../src/io/write/loss.js';
import type { Framework } from '../../../src/model/index.js';
import { SAMPLE } from './sample.js';

/** Everything that a framework can have. */
const FULL: Framework = {
  ...SAMPLE,
  strapline: ['Together', 'at sea'],
  status: 'Draft',
  owner: 'Harbour office',
  note: 'A note',
  principles: ['Safety first'],
  components: [{ title: 'Training' }],
  labels: { positive: 'We like', example: 'For example', contra: 'We do not like', skills: 'Key skills', definition: 'What it is', importance: 'Why' },
  scale: { levels: SAMPLE.scale?.levels ?? [], cumulative: true, note: 'Three levels' },
  charter: { vision: 'Ships' },
  plan: [{ id: '1', theme: 'Quay', item: 'Paint', action: 'Paint it' }],
  own: 1,
};

/** A row of the table: what people call it, and the fields that it is in our schema. */
const ROWS: readonly (readonly [name: string, fields: readonly string[]])[] = [
  ['behaviours with their kind, theme and level', ['guessed']],
  ['their order', ['order']],
  ['ids', ['id']],
  ['title', ['title']],
  ['subtitle, strapline, vision, purpose', ['subtitle', 'strapline', 'vision', 'purpose']],
  ['publisher, owner, status, version, dates, note', ['publisher', 'owner', 'status', 'version', 'published', 'reviewDue', 'note']],
  ['language', ['language']],
  ['descriptions of levels, whether a level includes those below', ['scale']],
  ['to whom groups apply', ['groups']],
  ['definitions', ['definition']],
  ['why it matters, taglines', ['importance', 'tagline']],
  ['skills', ['skills']],
  ['the framework’s own words for its parts', ['positive', 'example', 'contra', 'label-skills', 'label-definition', 'label-importance']],
  ['principles, components', ['principles', 'components']],
  ['charter', ['charter']],
  ['plan', ['plan']],
  ['fields that Rung does not know', ['unknown']],
];

const LABELS = ['positive', 'example', 'contra', 'skills', 'definition', 'importance'];

/** The fields that a loss is about. */
function fieldsOf({ code, values }: Loss): readonly string[] {
  const names = (values.names ?? '').split(', ');
  switch (code) {
    case 'ids':
      return ['id'];
    case 'levels':
      return ['scale'];
    case 'unknown-fields':
      return ['unknown'];
    case 'labels':
      return names.map((name) => (['positive', 'example', 'contra'].includes(name) ? name : `label-${name}`));
    case 'about':
    case 'texts':
      return names;
    case 'field-left-out':
      if (values.name === 'labels') return LABELS.map((name) => (['positive', 'example', 'contra'].includes(name) ? name : `label-${name}`));
      if (values.part === 'group') return ['groups'];
      if (values.part === 'scale' || (values.part === 'level' && values.name !== 'id')) return ['scale'];
      return [values.name === 'own' ? 'unknown' : (values.name ?? '')];
    default:
      return [code];
  }
}

function mark(fields: readonly string[], losses: readonly Loss[]): string {
  const lost = new Set(losses.flatMap(fieldsOf));
  const gone = fields.filter((field) => lost.has(field));
  if (gone.includes('guessed')) return 'by its words';
  if (fields.some((field) => lost.has(`${field}-shown`))) return 'shown';
  return gone.length === 0 ? 'yes' : gone.length < fields.length ? 'partly' : 'no';
}

const HEADERS: Readonly<Record<ExportFormat, string>> = {
  json: 'JSON',
  case: 'CASE 1.1',
  'case-1.0': 'CASE 1.0',
  moodle: 'Moodle',
  csv: 'CSV, long',
  'csv-wide': 'CSV, wide',
  xlsx: 'Excel',
  docx: 'Word',
  html: 'HTML',
};

/** What each format keeps, as a table in Markdown. */
export async function formatsTable(): Promise<string> {
  const losses = await Promise.all(EXPORT_FORMATS.map((format) => lossesOf(FULL, format)));
  const rows = ROWS.map(([name, fields]) => [name, ...losses.map((found) => mark(fields, found))]);
  const header = ['', ...EXPORT_FORMATS.map((format) => HEADERS[format])];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
