import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Block, Line } from '../read/block.js';
import type { CompetencyDraft } from './draft.js';
import type { Findings } from './findings.js';
import type { Headings } from './headings.js';
import type { Outline, Part } from './outline.js';
import { inlineLead } from './segments.js';
import { TextNotes } from './text-notes.js';
import { PLAIN_STYLE, textsOf } from './texts.js';
import { fold, PURPOSE_TITLE, VISION_TITLE } from './words.js';
import { append } from '../many.js';

/** What the texts around the tables say of the framework as a whole. */
export interface Around {
  subtitle?: string;
  vision?: string;
  purpose: string[];
}

/** Takes the texts around tables and lists where they say what they are about; the rest is told, part by part. */
export function takeAround({ parts }: Outline, headings: Headings, taken: Set<Block>, findings: Findings): Around {
  const around: Around = { purpose: [] };
  const names = findings.draft.roles();
  for (const part of parts) {
    const competency = competencyAbove(part, findings);
    if (competency) takeLabelled(competency, part, taken, findings);
    const own = findings.competencyOf.get(part);
    if (own) takeDefinition(own, part, taken);
    else if (part === headings.title) takeSubtitle(part, taken, around);
    else takeIntroduction(part, taken, around);
    append(findings.issues, leftOut(part, taken, part === headings.title));
    if (part.title !== undefined && isIdle(part, headings, taken, names)) {
      findings.issues.push(importIssue('text-not-understood', part.place, { text: excerpt(part.title) }));
    }
  }
  return around;
}

function competencyAbove(part: Part | undefined, { competencyOf }: Findings): CompetencyDraft | undefined {
  for (let above = part; above; above = above.parent) {
    const competency = competencyOf.get(above);
    if (competency) return competency;
  }
  return undefined;
}

/** Paragraphs that say themselves what they are: "Why it matters: …", "Unhelpful behaviours: …". */
function takeLabelled(competency: CompetencyDraft, part: Part, taken: Set<Block>, { draft, issues }: Findings): void {
  for (const block of part.blocks) {
    const lead = block.type === 'paragraph' && !taken.has(block) ? inlineLead(block.line) : undefined;
    if (block.type !== 'paragraph' || !lead) continue;
    const { term } = lead.named;
    const notes = new TextNotes();
    const texts = () => textsOf([{ ...block.line, text: lead.text }], PLAIN_STYLE, notes.tally);
    if (term.type === 'field') {
      draft.label(term.field, term.label);
      competency.describe(term.field, term.field === 'skills' ? texts() : [lead.text]);
    } else if (term.type === 'kind') {
      draft.label(term.kind, term.label);
      for (const text of texts()) competency.add({ kind: term.kind, text, place: block.place });
    }
    append(issues, notes.issues(block.place));
    taken.add(block);
  }
}

/** Without a labelled definition it is what stands between the competency's name and its first table or list. */
function takeDefinition(competency: CompetencyDraft, part: Part, taken: Set<Block>): void {
  if (competency.has('definition')) return;
  for (const block of part.blocks) {
    if (block.type !== 'paragraph') return;
    if (taken.has(block)) continue;
    competency.describe('definition', [block.line.text]);
    taken.add(block);
  }
}

/** One short line below the title says more of it; several are an introduction, which nobody asked for. */
function takeSubtitle(part: Part, taken: Set<Block>, around: Around): void {
  const [only, ...others] = part.blocks.filter((block) => !taken.has(block));
  if (only?.type !== 'paragraph' || others.length > 0 || only.line.text.length > 150 || /[.:;]$/.test(only.line.text)) return;
  around.subtitle = only.line.text;
  taken.add(only);
}

function takeIntroduction(part: Part, taken: Set<Block>, around: Around): void {
  const name = fold(part.title ?? '');
  const isVision = VISION_TITLE.test(name);
  if (!isVision && !PURPOSE_TITLE.test(name)) return;
  for (const block of part.blocks) {
    if (block.type === 'table' || taken.has(block)) continue;
    const texts = linesOf(block).map(({ text }) => text);
    if (isVision) around.vision = [...(around.vision === undefined ? [] : [around.vision]), ...texts].join('\n');
    else append(around.purpose, texts);
    taken.add(block);
  }
}

const linesOf = (block: Block): readonly Line[] => (block.type === 'paragraph' ? [block.line] : block.type === 'list' ? block.items : []);

/** A heading that names nothing, above nothing of its own that would be told or was taken. */
function isIdle(part: Part, headings: Headings, taken: ReadonlySet<Block>, names: ReadonlyMap<string, unknown>): boolean {
  const name = fold(part.title ?? '');
  const told = part.blocks.some(({ type }) => type === 'table') || (part.blocks.length > 0 && part.blocks.every((block) => !taken.has(block)));
  const says = part === headings.title || part.guessed || headings.saysTerm(part) || PURPOSE_TITLE.test(name) || VISION_TITLE.test(name);
  return !told && !says && !names.has(name);
}

/** Tells what was not taken: a part as a whole, or single paragraphs where other things of the part were taken. */
function leftOut(part: Part, taken: ReadonlySet<Block>, isTitle: boolean): readonly Issue[] {
  const left = part.blocks.filter((block) => block.type !== 'table' && !taken.has(block));
  const [first] = left;
  if (!first) return [];
  const text = (block: Block) => excerpt(linesOf(block)[0]?.text ?? '');
  if (part.title !== undefined && !isTitle && left.length === part.blocks.length) {
    return [importIssue('section-left-out', part.place, { title: part.title, text: text(first) })];
  }
  return left.map((block) => importIssue('text-not-understood', block.place, { text: text(block) }));
}
