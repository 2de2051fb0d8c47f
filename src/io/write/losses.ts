import type { Framework, IssuePath } from '../../model/index.js';
import type { LongRow } from '../long-table.js';
import { frameworkOfRows } from '../read/framework-of-rows.js';
import { ownFramework } from '../read/own-texts.js';
import { CELL_LIMIT } from './cell-limit.js';
import { printable } from './csv.js';
import { tellDifferences } from './differences.js';
import type { ExportFormat } from './export-format.js';
import { frameworkPage } from './framework-page.js';
import { wideReadBack } from './framework-sheets.js';
import { tellUnknownFields } from './known-fields.js';
import { allRows, longRows } from './long-rows.js';
import { LossTally } from './loss-sentences.js';
import type { Loss } from './loss.js';
import { pageTexts } from './page-texts.js';
import { readable } from './readable.js';
import { wordsEn } from './words.js';

/** The formats of tables and texts, which are written here. */
export type TextFormat = Extract<ExportFormat, 'json' | 'csv' | 'csv-wide' | 'xlsx' | 'docx' | 'html'>;

/**
 * What of a framework a format of tables or texts does not hold. It is found by reading back what the format would hold,
 * without making the file.
 */
export function lossesInText(framework: Framework, format: TextFormat): readonly Loss[] {
  if (format === 'json') return [];
  const tally = new LossTally();
  if (format === 'csv-wide') tally.add('guessed', []);
  tellUnknownFields(framework, tally);
  tellParts(framework, format === 'docx' || format === 'html', tally);
  tellTexts(textsIn(framework, format), format, tally);
  if (format === 'docx' || format === 'csv-wide') tellNames(framework, CLEAN[format], tally);
  else tellSharedIds(framework, CLEAN[format], tally);
  tellDifferences(framework, readBack(framework, format), tally);
  return tally.losses({ limit: CELL_LIMIT.toLocaleString('en-GB') });
}

type ReadFormat = Exclude<TextFormat, 'json'>;

/** Texts as a format can hold them. */
const CLEAN: Readonly<Record<ReadFormat, (text: string) => string>> = {
  csv: printable,
  'csv-wide': printable,
  xlsx: (text) => text,
  docx: readable,
  html: readable,
};

/** The framework as it would be read back, texts that cannot be held aside. */
function readBack(framework: Framework, format: ReadFormat): Framework {
  if (format === 'csv-wide') return wideReadBack(framework);
  if (format === 'csv' || format === 'xlsx') return frameworkOfRows(placed(allRows(longRows(framework)))).framework;
  const language = framework.language ?? '';
  const found = ownFramework({ texts: pageTexts(frameworkPage(framework, wordsEn)), ...(language && { language }) });
  return found ?? { ...framework, competencies: [] };
}

const placed = (rows: readonly LongRow[]) => rows.map((row) => ({ row, place: [] }));

/** Every text that the format would hold, once. */
function textsIn(framework: Framework, format: ReadFormat): ReadonlySet<string> {
  if (format === 'docx') return new Set(pageTexts(frameworkPage(framework, wordsEn)).map(({ text }) => text));
  return new Set(allRows(longRows(framework)).flatMap((row) => Object.values(row)));
}

function tellTexts(texts: ReadonlySet<string>, format: ReadFormat, tally: LossTally): void {
  for (const text of texts) {
    if (CLEAN[format](text) !== text) tally.add('characters', []);
    if (format === 'xlsx' && text.length > CELL_LIMIT) tally.add('long-text', []);
  }
}

function tellParts({ charter, plan }: Framework, shown: boolean, tally: LossTally): void {
  if (charter) tally.add(shown ? 'charter-shown' : 'charter', ['charter']);
  if (plan && plan.length > 0) tally.add(shown ? 'plan-shown' : 'plan', ['plan'], undefined, plan.length);
}

/** The lists of what is known by its id, with whether it is so in its competency only. */
function lists({ scale, groups, competencies }: Framework): readonly { readonly path: IssuePath; readonly parts: readonly { readonly id: string; readonly name: string }[] }[] {
  return [
    { path: ['scale', 'levels'], parts: (scale?.levels ?? []).map(({ id, label }) => ({ id, name: label })) },
    { path: ['groups'], parts: groups.map(({ id, title }) => ({ id, name: title })) },
    { path: ['competencies'], parts: competencies.map(({ id, title, group }) => ({ id, name: `${group ?? ''}\n${title}` })) },
    ...competencies.map(({ themes }, index) => ({ path: ['competencies', index, 'themes'], parts: themes.map(({ id, title }) => ({ id, name: title })) })),
  ];
}

/** A format without ids knows parts by their names. */
function tellNames(framework: Framework, clean: (text: string) => string, tally: LossTally): void {
  const indicators = framework.competencies.reduce((sum, competency) => sum + competency.indicators.length, 0);
  const named = lists(framework);
  tally.add('ids', ['id'], undefined, 1 + indicators + named.reduce((sum, { parts }) => sum + parts.length, 0));
  for (const { path, parts } of named) tellRepeated('same-name', path, parts.map(({ name }) => clean(name)), tally);
}

/** An id of which nothing can be written is as good as one that another part has. */
function tellSharedIds(framework: Framework, clean: (text: string) => string, tally: LossTally): void {
  const repeated = (path: IssuePath, parts: readonly { readonly id: string }[]) => tellRepeated('same-id', path, ['', ...parts.map(({ id }) => clean(id))], tally);
  for (const { path, parts } of lists(framework)) repeated(path, parts);
  repeated(['competencies'], framework.competencies.flatMap(({ indicators }) => indicators));
}

function tellRepeated(code: 'same-id' | 'same-name', path: IssuePath, names: readonly string[], tally: LossTally): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) tally.add(code, path);
    seen.add(name);
  }
}
