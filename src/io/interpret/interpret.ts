import type { Framework, Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { takeAround } from './around.js';
import { buildFramework } from './build-framework.js';
import type { Corrections } from './corrections.js';
import { FrameworkDraft } from './draft.js';
import { quoted, type Evidence } from './evidence.js';
import { Findings } from './findings.js';
import { GivenCorrections } from './given-corrections.js';
import { Headings } from './headings.js';
import { joinDocuments, type NamedDocument } from './join-documents.js';
import { keepIds } from './keep-ids.js';
import { documentName } from './named-document.js';
import { outlineOf } from './outline.js';
import { takeParts } from './parts.js';
import { placesOf } from './places.js';
import { buildScale } from './scale.js';
import { NOTHING_UNDERSTOOD, type Places, type Understanding } from './understanding.js';
import { understoodHeadings } from './understood-headings.js';
import { withinLevel } from './within-level.js';
import { withNamedLists } from './named-lists.js';
import { withoutNumbers } from './heading-numbers.js';

export interface ImportOptions {
  /** Title of the framework; without it the first heading gives it. */
  readonly title?: string;
  /** BCP 47 tag of the texts; without it the source's own, where it has one. */
  readonly language?: string;
  /** What a person says of the source, where it was understood otherwise. */
  readonly corrections?: Corrections;
  /** The framework that this one replaces: what goes on keeps its ids. */
  readonly previous?: Framework;
}

/** What was read. Without `value` nothing was understood, and the issues say why. */
export interface ImportedFramework {
  readonly value?: Framework;
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
  /** What each part of the source was taken for, to be corrected where that is wrong. */
  readonly understood: Understanding;
  /** Where each competency and each indicator of `value` stands in the source. */
  readonly places: Places;
}

/** Makes one framework of several documents, such as one for each level; places count on from one to the next. */
export function interpretTogether(documents: readonly NamedDocument[], options: ImportOptions = {}): ImportedFramework {
  return interpret(joinDocuments(documents), options);
}

/** Makes a framework of the blocks of a document. Nothing is left out without an issue that says so. */
export function interpret(document: NamedDocument, options: ImportOptions = {}): ImportedFramework {
  const issues = [...document.issues];
  const corrections = new GivenCorrections(options.corrections ?? {}, document.blocks, issues, options.language?.trim().toLowerCase());
  const outline = outlineOf(withNamedLists(withinLevel(withoutNumbers(document.blocks))), corrections);
  const headings = new Headings(outline);
  const headed = options.title?.trim() || headings.title?.title;
  const language = options.language?.trim() || document.language;
  const standIn = documentName(document) ?? (language?.startsWith('cy') ? 'Fframwaith cymwyseddau' : 'Competency framework');
  const findings = new Findings(new FrameworkDraft(), issues, headed ?? ownTitle(document) ?? standIn);

  for (const members of outline.inferred) {
    issues.push(importIssue('inferred-headings', members[0]?.place ?? [], { names: quoted(members.map((part) => part.title ?? '')) }));
  }
  const found = takeParts(outline, headings, findings, document.blocks, corrections);
  const understood = { tables: found.tables, headings: understoodHeadings(document.blocks, outline, headings, findings, corrections) };
  if (findings.draft.competencies.length === 0) {
    // A person may have left out all that there is.
    if (issues.length === 0 || !document.blocks.some(({ type }) => type === 'table')) issues.push(importIssue('no-table', []));
    return { issues, evidence: found.evidence, understood, places: NOTHING_UNDERSTOOD.places };
  }
  const title = findings.title(headed) ?? ownTitle(document);
  if (title === undefined) issues.push(importIssue('no-title', [], { title: standIn }));
  const { marked } = findings;
  const scale = buildScale(found.levels, document.blocks, issues, marked.some(({ several }) => several) && marked.every(({ toTheEnd }) => toTheEnd), corrections.cumulative);
  for (const block of document.blocks) if (block.type === 'paragraph' && block.line.text === scale.note) found.taken.add(block);
  const around = takeAround(outline, headings, found.taken, findings);
  const built = buildFramework(findings.draft, { title: title ?? standIn, language, around, scale }, issues);
  const stated = findings.draft.statedIds();
  const value = options.previous ? keepIds(built, options.previous, (id) => stated.has(id)) : built;
  const evidence = [...found.evidence, ...scale.evidence];
  return { value, issues: issues.map(besideOthers), evidence, understood, places: placesOf(value, findings) };
}

/** Programs write a title of their own where people gave none. */
const PROGRAMS_TITLE = /^(?:microsoft (?:word|excel|powerpoint)\b|untitled|(?:document|book|workbook|sheet|new document)\s*\d*$)/i;

const ownTitle = ({ title }: NamedDocument): string | undefined => (title === undefined || PROGRAMS_TITLE.test(title.trim()) ? undefined : title.trim() || undefined);

/** A table that is no framework, beside others that are, may well be a list of contacts. */
const besideOthers = (issue: Issue): Issue => (issue.code === 'table-not-understood' ? { ...issue, severity: 'warning' } : issue);
