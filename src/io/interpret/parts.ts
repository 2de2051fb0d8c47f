import { describePath } from '../../model/index.js';
import type { Block, TableBlock } from '../read/block.js';
import { describeTable } from './describe-table.js';
import { quoted, type Evidence } from './evidence.js';
import type { Findings } from './findings.js';
import type { GivenCorrections } from './given-corrections.js';
import type { Headings } from './headings.js';
import { inferColumns } from './infer-columns.js';
import type { LevelName } from './level-name.js';
import { takeLists, takePlainLists, type Assumed } from './list-findings.js';
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
  const columns = [...plans.values()].flatMap(({ regions }) => regions.flatMap((region) => region.columns));
  const texts = columns.filter((column) => column.use === 'texts');
  const takeListsOf = (part: Part, assumed?: Assumed) => {
    const lists = takeLists(part, headings, findings, assumed);
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
  for (const assumed of ['name', 'paragraphs'] as const) if (findings.draft.competencies.length === 0) for (const part of outline.parts) takeListsOf(part, assumed);
  if (findings.draft.competencies.length === 0) {
    const lists = takePlainLists(outline.parts, headings, findings);
    for (const block of lists) taken.add(block);
    if (lists[0]) evidence.push({ about: describePath(lists[0].place), shape: 'headings', signs: ['Nothing names a level or a kind of behaviour, so lists under headings are expected behaviour.'] });
  }
  const headed = outline.parts.flatMap((part) => takeLevelText(part, headings, findings, taken));
  const own = findings.draft.competencies.flatMap((competency) => competency.findings.flatMap(({ level }) => level ?? []));
  const used = new Set([...findings.levelTexts.map(({ level }) => level), ...own].map(({ key }) => key));
  const roles = findings.draft.roles();
  return {
    taken,
    evidence,
    tables: [...plans.values()].map((plan) => understoodTable(plan, roles)),
    levels: {
      // Headings name levels in the order of the source, also those that come to have texts later than others.
      named: [...headed.filter(({ key }) => used.has(key)), ...findings.levelTexts.map(({ level }) => level), ...columns.flatMap((column) => (column.use === 'texts' || column.use === 'names' ? (column.level ?? []) : [])), ...own],
      used,
      described: new Map([
        ...texts.flatMap(({ level, band, below }) => (level && (below ?? band) !== undefined ? [[level.key, below ?? band ?? ''] as const] : [])),
        ...findings.levelTexts.map(({ level, text }) => [level.key, text] as const),
      ]),
    },
  };
}

/** The level that a heading names above competencies; the paragraphs below it say what the level means. */
function takeLevelText(part: Part, headings: Headings, findings: Findings, taken: Set<Block>): readonly LevelName[] {
  const { names, level } = headings.contextOf(part);
  if (!level || part.named?.term.type !== 'level' || !headings.saysTerm(part)) return [];
  if (names.length > 0) return [level];
  const end = part.blocks.findIndex(({ type }) => type !== 'paragraph');
  // The line right above a list introduces it.
  const paragraphs = part.blocks.slice(0, end < 0 ? undefined : part.blocks[end]?.type === 'list' ? end - 1 : end);
  const texts = paragraphs.flatMap((block) => (block.type === 'paragraph' && !taken.has(block) && !block.line.text.endsWith(':') ? [block] : []));
  if (texts.length > 0 && part.parts.length + part.blocks.length > texts.length) {
    findings.levelTexts.push({ level, text: texts.map(({ line }) => line.text).join('\n') });
    for (const block of texts) taken.add(block);
  }
  return [level];
}

function describeLists(part: Part, headings: Headings, about: string): Evidence {
  const { names, level, kind, field } = headings.contextOf(part);
  return {
    about,
    shape: level ? 'by-level' : 'headings',
    signs: [
      names.length > 0 ? `It stands under ${quoted(names)}.` : 'Nothing but the title of the document says what it is about.',
      ...(level ? [`A heading above it names the level "${level.label}".`] : []),
      ...(kind ? [`A heading above it says "${kind.label}".`] : field ? [`A heading above it says "${field.label}".`] : []),
      ...(level ?? kind ?? field ? [] : ['Another heading of the same competency names behaviour of another kind, so this is expected behaviour.']),
    ],
  };
}
