import { describePath } from '../../model/index.js';
import type { Block, TableBlock } from '../read/block.js';
import { describeTable } from './describe-table.js';
import { quoted, type Evidence } from './evidence.js';
import type { Findings } from './findings.js';
import type { GivenCorrections } from './given-corrections.js';
import type { Headings } from './headings.js';
import { inferColumns } from './infer-columns.js';
import { takeLists } from './list-findings.js';
import type { Outline, Part } from './outline.js';
import type { FoundLevels } from './scale.js';
import { planTable, type TablePlan } from './table-plan.js';
import { takeTable } from './table-findings.js';
import { understoodTable } from './understood-table.js';
import type { UnderstoodTable } from './understanding.js';

/** What was found in the parts of a document, besides the draft. */
export interface FoundParts {
  readonly taken: Set<Block>;
  readonly evidence: readonly Evidence[];
  readonly levels: FoundLevels;
  readonly tables: readonly UnderstoodTable[];
}

/** Takes tables and lists part by part, so that the framework has the order of the document. */
export function takeParts(outline: Outline, headings: Headings, findings: Findings, blocks: readonly Block[], corrections: GivenCorrections): FoundParts {
  const plans = new Map<TableBlock, TablePlan>();
  for (const part of outline.parts) {
    for (const block of part.blocks) {
      if (block.type === 'table') plans.set(block, planTable(block, part, headings, corrections));
    }
  }
  inferColumns([...plans.values()], blocks, corrections);
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
  const roles = findings.draft.roles();
  return {
    taken,
    evidence,
    tables: [...plans.values()].map((plan) => understoodTable(plan, roles)),
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
