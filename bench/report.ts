import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One number out of many samples. */
export interface Measure {
  /** Name of the samples, where it is another than the measure's own. */
  readonly of?: string;
  readonly value: (samples: readonly number[]) => number;
}

/** A row's figures by contestant; `ms` is compared with the first contestant's. */
export interface Measured {
  readonly name: string;
  readonly aim?: number;
  readonly contestants: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Results {
  readonly date: string;
  readonly browser: string;
  readonly machine: string;
  readonly rounds: number;
  readonly rows: readonly Measured[];
  /** Bytes, brotli. */
  readonly sizes: Readonly<Record<string, { readonly atFirst: number; readonly defaultView: number }>>;
}

const quantile = (share: number) => (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

export const measure = { median: { value: quantile(0.5) }, p98: { value: quantile(0.98) }, longest: { value: (samples) => Math.max(...samples) } } satisfies Record<string, Measure>;

const NAMES: Readonly<Record<string, string>> = {
  'plain-grid': 'plain HTML',
  'plain-picker': 'plain HTML',
  'plain-profile': 'plain HTML',
  'ours-profile': '**rung-role-profile**',
  'web-awesome-profile': 'Web Awesome',
  'survey-profile': 'SurveyJS',
  'plain-register': 'plain HTML',
  'ours-register': '**rung-profile-register**',
  'ag-grid-register': 'AG Grid, rows in sight',
  'tabulator-register': 'Tabulator, rows in sight',
  'ours-pages': '**rung-profile-register**',
  'ag-grid-pages': 'AG Grid, infinite rows',
  'tabulator-pages': 'Tabulator, progressive loading',
  'plain-evidence': 'plain HTML',
  'ours-checklist': '**rung-contra-checklist**',
  'ours-evidence': '**rung-evidence-form**',
  'ours-behaviours': '**rung-behaviour-picker**',
  'ours-grid': '**rung-framework-grid**',
  'ours-picker': '**rung-level-picker**',
  'ag-grid': 'AG Grid, rows in sight',
  'ag-grid?all': 'AG Grid, all rows',
  tabulator: 'Tabulator, rows in sight',
  vaadin: 'Vaadin Grid, rows in sight',
  'web-awesome': 'Web Awesome',
  material: 'Material Web',
  survey: 'SurveyJS',
};

const nameOf = (contestant: string): string => NAMES[contestant] ?? contestant;
const rounded = (value: number): string => (Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1));

function rowTable({ name, aim, contestants }: Measured): string {
  const plain = Object.values(contestants)[0] ?? {};
  const others = Object.keys(plain).filter((key) => !['ms', 'min', 'max'].includes(key));
  const lines = Object.entries(contestants).map(([contestant, figures]) => {
    const { ms = NaN, min = NaN, max = NaN } = figures;
    const ratio = (ms / (plain['ms'] ?? NaN)).toFixed(2);
    return [nameOf(contestant), rounded(ms), `${rounded(min)}–${rounded(max)}`, ratio, ...others.map((key) => rounded(figures[key] ?? NaN))];
  });
  return `### ${name}${aim === undefined ? '' : ` (aim ${aim})`}\n\n${table(['', 'ms', 'min–max', 'ratio', ...others], lines)}`;
}

function sizeTable({ sizes }: Results): string {
  const lines = Object.entries(sizes).map(([name, { atFirst, defaultView }]) => [nameOf(name), (atFirst / 1000).toFixed(1), (defaultView / 1000).toFixed(1)]);
  return `### Size, kB brotli\n\n${table(['', 'at first', 'with what the default view loads'], lines)}`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...lines.map(line)].join('\n');
}

const tables = (results: Results): string => [...results.rows.map(rowTable), sizeTable(results)].join('\n\n');

export function consoleTable(results: Results): string {
  return `\n${tables(results).replaceAll('**', '')}\n`;
}

/** Puts the tables into README.md, between its two markers. */
export function writeReadme(results: Results): void {
  const path = join(import.meta.dirname, 'README.md');
  const { date, browser, machine, rounds } = results;
  const text = `Measured ${date} · ${browser} · ${machine} · ${rounds} rounds\n\n${tables(results)}`;
  const readme = readFileSync(path, 'utf8').replace(/(<!-- results -->)[^]*(<!-- end -->)/, (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`);
  writeFileSync(path, readme);
}
