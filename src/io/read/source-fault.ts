import type { ImportIssueCode, Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';

/** What makes a whole source unreadable. Readers throw it within and hand it out as an issue. */
export class SourceFault extends Error {
  constructor(
    readonly code: ImportIssueCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'SourceFault';
  }

  get issue(): Issue {
    return importIssue(this.code, [], this.values);
  }
}
