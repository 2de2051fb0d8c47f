import type { Framework, Issue, IssuePath } from '../../model/index.js';
import { describePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Block, ReadDocument, TableBlock } from '../read/block.js';
import { takeAround, type Around } from './around.js';
import { isFilled, cellText } from './cells.js';
import { describeTable } from './describe-table.js';
import { FrameworkDraft } from './draft.js';
import { quoted, type Evidence } from './evidence.js';
import { Findings } from './findings.js';
import { Headings } from './headings.js';
import { inferColumns } from './infer-columns.js';
import { levelTexts } from './level-texts.js';
import { takeLists } from './list-findings.js';
import { outlineOf, type Outline, type Part } from './outline.js';
import { RegionReader } from './region-findings.js';
import { buildScale, type BuiltScale, type FoundLevels } from './scale.js';
import { Ids, slug } from './slug.js';
import { isUnderstood, planTable, type TablePlan } from './table-plan.js';
import { TextNotes } from './text-notes.js';

export interface ImportOptions {
  /** Title of the framework; without it the first heading gives it. */
  readonly title?: string;
  /** BCP 47 tag of the texts; without it the source's own, where it has one. */
  readonly language?: string;
}

/** What was read. Without `value` nothing was understood, and the issues say why. */
export interface ImportedFramework {
  readonly value?: Framework;
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
}

/** Makes a framework of the blocks of a document. Nothing is left out without an issue that says so. */
export function interpret(document: ReadDocument, options: ImportOptions = {}): ImportedFramework {
  const outline = outlineOf(document.blocks);
  const headings = new Headings(outline);
  const issues = [...document.issues];
  const title = options.title?.trim() || headings.title?.title;
  const language = options.language?.trim() || document.language;
  const standIn = language?.startsWith('cy') ? 'Fframwaith cymwyseddau' : 'Competency framework';
  const findings = new Findings(new FrameworkDraft(), issues, (place) => nameless(title ?? standIn, place, issues));

  const found = takeParts(outline, headings, findings, document.blocks);
  if (findings.draft.competencies.length === 0) {
    if (!document.blocks.some(({ type }) => type === 'table')) issues.push(importIssue('no-table', []));
    return { issues, evidence: found.evidence };
  }
  if (title === undefined) issues.push(importIssue('no-title', [], { title: standIn }));
  const scale = buildScale(found.levels, document.blocks, issues);
  for (const block of document.blocks) if (block.type === 'paragraph' && block.line.text === scale.note) found.taken.add(block);
  const around = takeAround(outline, headings.title, found.taken, findings);
  const value = build(findings, title ?? standIn, language, around, scale);
  return { value, issues: issues.map(besideOthers), evidence: [...found.evidence, ...scale.evidence] };
}

/** A table that is no framework, beside others that are, may well be a list of contacts. */
const besideOthers = (issue: Issue): Issue => (issue.code === 'table-not-understood' ? { ...issue, severity: 'warning' } : issue);

interface Found {
  readonly taken: Set<Block>;
  readonly evidence: readonly Evidence[];
  readonly levels: FoundLevels;
}

/** Takes tables and lists part by part, so that the framework has the order of the document. */
function takeParts(outline: Outline, headings: Headings, findings: Findings, blocks: readonly Block[]): Found {
  const plans = new Map<TableBlock, TablePlan>();
  for (const part of outline.parts) {
    for (const block of part.blocks) {
      if (block.type === 'table') plans.set(block, planTable(block, part, headings));
    }
  }
  inferColumns([...plans.values()], blocks);
  const taken = new Set<Block>();
  const evidence: Evidence[] = [];
  const columns = [...plans.values()].flatMap(({ regions }) => regions.flatMap((region) => region.columns)).filter((column) => column.use === 'texts');
  const takeListsOf = (part: Part) => {
    const lists = takeLists(part, headings, findings);
    for (const block of lists) taken.add(block);
    if (lists[0]) evidence.push(describeLists(part, headings, describePath(lists[0].place)));
  };
  for (const part of outline.parts) {
    for (const block of part.blocks) {
      const plan = block.type === 'table' ? plans.get(block) : undefined;
      if (!plan) continue;
      takeTable(plan, findings);
      evidence.push(describeTable(plan));
    }
    if (!headings.contextOf(part).field) takeListsOf(part);
  }
  // A heading such as "Key skills" adds to a competency wherever it stands, also above its behaviours.
  for (const part of outline.parts) if (headings.contextOf(part).field) takeListsOf(part);
  const own = findings.draft.competencies.flatMap((competency) => competency.findings.flatMap(({ level }) => level ?? []));
  return {
    taken,
    evidence,
    levels: {
      named: [...findings.levelTexts.map(({ level }) => level), ...columns.flatMap(({ level }) => level ?? []), ...own],
      used: new Set([...findings.levelTexts.map(({ level }) => level), ...own].map(({ key }) => key)),
      described: new Map([
        ...columns.flatMap(({ level, band, below }) => (level && (below ?? band) !== undefined ? [[level.key, below ?? band ?? ''] as const] : [])),
        ...findings.levelTexts.map(({ level, text }) => [level.key, text] as const),
      ]),
    },
  };
}

/** Takes what is understood of a table, and tells what is not. */
function takeTable(plan: TablePlan, findings: Findings): void {
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
      findings.levelTexts.push(...onLevels);
      continue;
    }
    if (region.moved !== 0) findings.issues.push(importIssue('ambiguous-header', at, { count: String(Math.abs(region.moved)) }));
    if (region.inferred) findings.issues.push(importIssue('inferred-columns', at, { names: quoted(region.inferred) }));
    new RegionReader(plan, region, findings, notes).take();
  }
  findings.issues.push(...notes.issues(table.place));
}

function beginning({ rows }: TableBlock, from: number): string {
  const cells = [...new Set(rows.slice(from, from + 2).flat())].filter(isFilled);
  return excerpt(cells.map(cellText).join(' | '));
}

function describeLists(part: Part, headings: Headings, about: string): Evidence {
  const { names, level, kind, field } = headings.contextOf(part);
  return {
    about,
    shape: level ? 'by-level' : 'headings',
    signs: [
      `It stands under ${quoted(names)}.`,
      ...(level ? [`A heading above it names the level "${level.label}".`] : []),
      ...(kind ? [`A heading above it says "${kind.label}".`] : field ? [`A heading above it says "${field.label}".`] : []),
      ...(level ?? kind ?? field ? [] : ['Another heading of the same competency names behaviour of another kind, so this is expected behaviour.']),
    ],
  };
}

function nameless(title: string, place: IssuePath, issues: Issue[]): string {
  if (!issues.some(({ code }) => code === 'no-competency-title')) issues.push(importIssue('no-competency-title', place, { title }));
  return title;
}

function build(findings: Findings, title: string, language: string | undefined, around: Around, { scale, ids }: BuiltScale): Framework {
  const { draft, issues } = findings;
  const groupIds = new Ids();
  const groups = [...new Set(draft.competencies.flatMap(({ group }) => group ?? []))].map((group) => ({ id: groupIds.give(slug(group) || 'group'), title: group }));
  const competencyIds = new Ids();
  const indicatorIds = new Ids();
  const { subtitle, vision, purpose } = around;
  return {
    id: slug(title) || 'framework',
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(language && { language }),
    ...(vision !== undefined && { vision }),
    ...(purpose.length > 0 && { purpose }),
    ...(scale && { scale }),
    groups,
    ...(draft.labels.size > 0 && { labels: Object.fromEntries(draft.labels) }),
    competencies: draft.competencies.map((competency) => {
      const group = groups.find((candidate) => candidate.title === competency.group)?.id;
      return competency.build(competencyIds.give(slug(competency.title) || 'competency'), group, ids, indicatorIds, issues);
    }),
  };
}
