/** Where in a document: keys and indexes from the top, `['competencies', 2, 'title']`. */
export type IssuePath = readonly (string | number)[];

/** What is wrong with a document, for the person who can put it right. */
export interface Issue {
  /** `error`: a part cannot be read or shown as meant. `warning`: it can, but look at it. */
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of problem, for translation and for tests. */
  readonly code: IssueCode;
  readonly path: IssuePath;
  /** One English sentence or two: what is wrong, where, what to do. */
  readonly message: string;
  /** The parts that differ from one occurrence to the next, for messages in other languages. */
  readonly values: Readonly<Record<string, string>>;
}

export type IssueCode = DocumentIssueCode | FrameworkIssueCode | EvidenceIssueCode | ProfileIssueCode | ImportIssueCode;

/** Faults of any document's shape. */
export type DocumentIssueCode = 'wrong-type' | 'missing' | 'newer-version';

/** Faults of a framework document. */
export type FrameworkIssueCode =
  | 'wrong-type'
  | 'missing'
  | 'duplicate-id'
  | 'duplicate-level'
  | 'unknown-level'
  | 'unknown-group'
  | 'dangling-theme'
  | 'empty-text'
  | 'empty-id'
  | 'long-text'
  | 'no-content';

/** Faults of evidence and of checklists. */
export type EvidenceIssueCode = 'no-behaviour' | 'behaviour-without-text' | 'not-a-date' | 'ends-before-it-starts' | 'not-an-address' | 'observed-nothing' | 'none-and-observed';

/** What is missing in a role profile, or should be looked at again. */
export type ProfileIssueCode =
  | 'no-role-title'
  | 'missing-level'
  | 'missing-behaviours'
  | 'missing-rationale'
  | 'missing-row'
  | 'management-row'
  | 'competency-gone'
  | 'level-gone'
  | 'far-from-family'
  | 'differs-between-organisations'
  | 'many-behaviours';

/** What a reader could not take over from another format, or had to infer. */
export type ImportIssueCode =
  | 'no-table'
  | 'table-not-understood'
  | 'column-not-understood'
  | 'text-not-understood'
  | 'section-left-out'
  | 'lead-left-out'
  | 'inferred-levels'
  | 'inferred-columns'
  | 'inferred-title'
  | 'inferred-headings'
  | 'inferred-lists'
  | 'correction-unfit'
  | 'no-title'
  | 'no-competency-title'
  | 'ambiguous-header'
  | 'merged-cells'
  | 'run-together'
  | 'wrapped-lines'
  | 'bullets-within'
  | 'not-defined'
  | 'unknown-kind'
  | 'duplicate-text'
  | 'nested-table'
  | 'span-cut'
  | 'table-cut'
  | 'too-deep'
  | 'too-large'
  | 'took-too-long'
  | 'empty-source'
  | 'format-not-read'
  | 'name-differs'
  | 'inferred-encoding'
  | 'damaged-text'
  | 'unclosed-quote'
  | 'page-around'
  | 'not-json'
  | 'deep-json'
  | 'roles-left-out'
  | 'framework-apart'
  | 'marked-levels'
  | 'second-language'
  | 'not-a-framework'
  | 'damaged-file'
  | 'unsafe-file'
  | 'unpacked-too-large'
  | 'too-many-parts'
  | 'too-long'
  | 'pictures-left-out'
  | 'notes-left-out'
  | 'comments-left-out'
  | 'tracked-changes'
  | 'hidden-text'
  | 'page-margins'
  | 'hidden-sheets'
  | 'hidden-cells'
  | 'cell-errors'
  | 'uncalculated-cells'
  | 'several-parents'
  | 'item-without-parent'
  | 'item-cycle'
  | 'leaf-among-branches'
  | 'tree-too-deep'
  | 'themes-joined'
  | 'duplicate-identifier'
  | 'identifier-not-uuid'
  | 'links-outside'
  | 'field-not-read'
  | 'empty-item'
  | 'rubric-left-out'
  | 'several-frameworks'
  | 'no-items'
  | 'own-fields-left-out'
  | 'unsafe-address';

/** "competencies 3, indicators 1, text": a path as people count, from one. */
export function describePath(path: IssuePath): string {
  return path.map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${step}`)).join('').slice(2) || 'the document';
}
