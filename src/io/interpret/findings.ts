import type { Issue, IssuePath } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { CompetencyDraft, FrameworkDraft } from './draft.js';
import type { PartContext } from './headings.js';
import type { LevelText } from './level-texts.js';
import type { Part } from './outline.js';
import { fold } from './words.js';

/** What has been found so far, and what was told about it. */
export class Findings {
  readonly draft: FrameworkDraft;
  readonly issues: Issue[];
  readonly levelTexts: LevelText[] = [];
  /** The competency that a heading turned out to name. */
  readonly competencyOf = new Map<Part, CompetencyDraft>();
  readonly #standIn: string;
  #nameless = false;

  /** @param standIn name for competencies that nothing names */
  constructor(draft: FrameworkDraft, issues: Issue[], standIn: string) {
    this.draft = draft;
    this.issues = issues;
    this.#standIn = standIn;
  }

  /** The name for a competency that nothing names. */
  nameless(place: IssuePath): string {
    if (!this.#nameless) this.issues.push(importIssue('no-competency-title', place, { title: this.#standIn }));
    this.#nameless = true;
    return this.#standIn;
  }

  placed({ names, nameParts }: PartContext, competency: CompetencyDraft): void {
    const index = names.findLastIndex((name) => name === competency.title || fold(name) === fold(competency.title));
    const part = nameParts[index];
    if (part) this.competencyOf.set(part, competency);
  }
}
