import type { Issue, IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
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
  /** Rows that are marked at levels: at several, and at all from the first on. */
  readonly marked: { readonly several: boolean; readonly toTheEnd: boolean }[] = [];
  /** The competency that a heading turned out to name. */
  readonly competencyOf = new Map<Part, CompetencyDraft>();
  readonly #standIn: string;
  #nameless = false;
  #title: { readonly text: string; readonly place: IssuePath } | undefined;

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

  /** A title above a whole table, which may be that of the framework. */
  entitle(text: string, place: IssuePath): void {
    if (this.#title && fold(this.#title.text) !== fold(text)) this.issues.push(importIssue('text-not-understood', place, { text: excerpt(text) }));
    else this.#title ??= { text, place };
  }

  /** The title of the framework, which is that above the table where nothing else gives one. */
  title(given: string | undefined): string | undefined {
    if (given !== undefined && this.#title && fold(given) !== fold(this.#title.text)) {
      this.issues.push(importIssue('text-not-understood', this.#title.place, { text: excerpt(this.#title.text) }));
    }
    return given ?? this.#title?.text;
  }

  placed({ names, nameParts }: PartContext, competency: CompetencyDraft): void {
    const index = names.findLastIndex((name) => name === competency.title || fold(name) === fold(competency.title));
    const part = nameParts[index];
    if (part) this.competencyOf.set(part, competency);
  }
}
