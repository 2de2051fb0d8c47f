import { excerpt, importIssue } from '../import-issue.js';
import type { TableBlock } from '../read/block.js';
import { cellText, isFilled } from './cells.js';
import { quoted } from './evidence.js';
import type { Findings } from './findings.js';
import { levelTexts } from './level-texts.js';
import { RegionReader } from './region-findings.js';
import { isUnderstood, type TablePlan } from './table-plan.js';
import { TextNotes } from './text-notes.js';
import { fold } from './words.js';
import { append } from '../many.js';

/** Takes what is understood of a table, and tells what is not. */
export function takeTable(plan: TablePlan, findings: Findings): void {
  const { table, part, context, regions } = plan;
  const notes = new TextNotes();
  if (part.guessed && part.title !== undefined) {
    findings.issues.push(plan.unheaded ? importIssue('text-not-understood', part.place, { text: excerpt(part.title) }) : importIssue('inferred-title', part.place, { title: part.title }));
  }
  if (regions.length === 0 && table.rows.flat().some(isFilled)) {
    findings.issues.push(importIssue('table-not-understood', table.place, { text: beginning(table, 0) }));
  }
  for (const region of regions) {
    const [row = 0] = [...region.region.header, ...region.region.body.map((body) => body.row)];
    const at = region === regions[0] ? table.place : [...table.place, 'row', row];
    if (!isUnderstood(region, context)) {
      findings.issues.push(importIssue('table-not-understood', at, { text: beginning(table, row) }));
      continue;
    }
    const onLevels = levelTexts(region.region, region.columns, [...context.names, table.caption ?? '']);
    if (onLevels) {
      append(findings.levelTexts, onLevels);
      continue;
    }
    if (region.moved !== 0) findings.issues.push(importIssue('ambiguous-header', at, { count: String(Math.abs(region.moved)) }));
    if (region.other.length > 0) findings.issues.push(importIssue('second-language', at, { names: quoted(region.other) }));
    if (region.inferred) findings.issues.push(importIssue('inferred-columns', at, { names: quoted(region.inferred) }));
    new RegionReader(plan, region, findings, notes).take();
  }
  if (table.caption !== undefined && !isUsed(plan, table.caption)) {
    findings.issues.push(importIssue('text-not-understood', table.place, { text: excerpt(table.caption) }));
  }
  append(findings.issues, notes.issues(table.place));
}

/** The caption names what at least one region is about, or stands above a table that was not understood at all. */
function isUsed({ captionTitle, regions, context }: TablePlan, caption: string): boolean {
  const understood = regions.filter((region) => isUnderstood(region, context));
  const named = captionTitle !== undefined && understood.some(({ region }) => region.title === undefined || fold(region.title) === fold(captionTitle));
  return named || understood.length === 0 || context.names.some((name) => fold(name) === fold(caption));
}

function beginning({ rows }: TableBlock, from: number): string {
  const cells = [...new Set(rows.slice(from, from + 2).flat())].filter(isFilled);
  return excerpt(cells.map(cellText).join(' | '));
}
