import type { Framework, Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { ReadDocument } from '../read/block.js';
import { takeAround } from './around.js';
import { buildFramework } from './build-framework.js';
import { FrameworkDraft } from './draft.js';
import type { Evidence } from './evidence.js';
import { Findings } from './findings.js';
import { Headings } from './headings.js';
import { outlineOf } from './outline.js';
import { takeParts } from './parts.js';
import { buildScale } from './scale.js';

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
  const findings = new Findings(new FrameworkDraft(), issues, title ?? standIn);

  const found = takeParts(outline, headings, findings, document.blocks);
  if (findings.draft.competencies.length === 0) {
    if (!document.blocks.some(({ type }) => type === 'table')) issues.push(importIssue('no-table', []));
    return { issues, evidence: found.evidence };
  }
  if (title === undefined) issues.push(importIssue('no-title', [], { title: standIn }));
  const scale = buildScale(found.levels, document.blocks, issues);
  for (const block of document.blocks) if (block.type === 'paragraph' && block.line.text === scale.note) found.taken.add(block);
  const around = takeAround(outline, headings, found.taken, findings);
  const value = buildFramework(findings.draft, { title: title ?? standIn, language, around, scale }, issues);
  return { value, issues: issues.map(besideOthers), evidence: [...found.evidence, ...scale.evidence] };
}

/** A table that is no framework, beside others that are, may well be a list of contacts. */
const besideOthers = (issue: Issue): Issue => (issue.code === 'table-not-understood' ? { ...issue, severity: 'warning' } : issue);
