import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Papa from 'papaparse';
import writeXlsx from 'write-excel-file/node';
import cherwell from '../src/frameworks/cherwell.json';
import { parseFramework, type Framework } from '../src/model/index.js';

/** A framework as people have it in documents, made by other means than our writers, so that the interpreter has to work. */
export interface SampleDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Row {
  readonly competency: string;
  readonly theme: string;
  /** Texts at each level of the head. */
  readonly cells: readonly (readonly string[])[];
}

/** Cherwell's sample so many times over, every competency with a name of its own, or they would be read as one. */
export function cherwellTimes(times: number): Framework {
  const { value } = parseFramework(cherwell);
  if (!value) throw new Error('The sample cannot be read.');
  const competencies = Array.from({ length: times }, (_, round) => value.competencies.map((each) => ({ ...each, title: round === 0 ? each.title : `${each.title} ${round + 1}` }))).flat();
  return { ...value, competencies };
}

export async function sampleDocuments(framework: Framework): Promise<readonly SampleDocument[]> {
  const levels = (framework.scale?.levels ?? []).filter(({ described }) => described);
  const rows = framework.competencies.flatMap((competency) =>
    competency.themes.map(
      (theme): Row => ({
        competency: competency.title,
        theme: theme.title,
        cells: levels.map(({ id }) => competency.indicators.filter((each) => each.theme === theme.id && each.level === id).map(({ text }) => text)),
      }),
    ),
  );
  const head = ['Theme', ...levels.map(({ label }) => `Level ${label}`)];
  const tables = framework.competencies.map(({ title }) => ({ title, rows: rows.filter(({ competency }) => competency === title) }));
  return [
    { name: 'framework.docx', bytes: await word(framework.title, head, tables) },
    { name: 'framework.xlsx', bytes: await workbook(['Competency', ...head], rows) },
    { name: 'framework.html', bytes: encoded(html(framework.title, head, tables)) },
    { name: 'framework.csv', bytes: encoded(csv(framework)) },
  ];
}

type Tables = readonly { readonly title: string; readonly rows: readonly Row[] }[];

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

async function word(title: string, head: readonly string[], tables: Tables): Promise<Uint8Array> {
  const cell = (texts: readonly string[], bullet = false) => new TableCell({ children: texts.map((text) => new Paragraph({ text, ...(bullet && { bullet: { level: 0 } }) })) });
  const children = tables.flatMap(({ title, rows }) => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    new Table({
      rows: [
        new TableRow({ tableHeader: true, children: head.map((text) => cell([text])) }),
        ...rows.map(({ theme, cells }) => new TableRow({ children: [cell([theme]), ...cells.map((texts) => cell(texts.length > 0 ? texts : [''], texts.length > 0))] })),
      ],
    }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...children] }] }));
}

async function workbook(head: readonly string[], rows: readonly Row[]): Promise<Uint8Array> {
  const lines = rows.map(({ competency, theme, cells }) => [competency, theme, ...cells.map((texts) => texts.map((text) => `• ${text}`).join('\n'))]);
  const sheet = [head, ...lines].map((line) => line.map((value) => ({ value })));
  return writeXlsx(sheet).toBuffer();
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

function html(title: string, head: readonly string[], tables: Tables): string {
  const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;
  const body = tables.map(
    ({ title, rows }) =>
      `<h2>${escaped(title)}</h2><table><tr>${head.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr>` +
      rows.map(({ theme, cells }) => `<tr><th>${escaped(theme)}</th>${cells.map((texts) => `<td>${list(texts)}</td>`).join('')}</tr>`).join('') +
      '</table>',
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><body><h1>${escaped(title)}</h1>${body.join('\n')}</body></html>`;
}

function csv({ competencies, scale }: Framework): string {
  const labels = new Map(scale?.levels.map(({ id, label }) => [id, label]));
  const rows = competencies.flatMap(({ title, themes, indicators }) =>
    indicators.map(({ theme, level, kind, text }) => [title, themes.find(({ id }) => id === theme)?.title ?? '', labels.get(level ?? '') ?? '', kind, text]),
  );
  return Papa.unparse([['competency', 'theme', 'level', 'kind', 'text'], ...rows]);
}
