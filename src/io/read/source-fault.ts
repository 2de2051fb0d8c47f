import type { ImportIssueCode, Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { ImportFormat } from './import-format.js';
import type { Reading } from './reading.js';

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

/** What a reader makes of its source; a fault that it throws becomes the only issue. */
export async function readingOf(format: ImportFormat, read: () => Reading | Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceFault) return { format, blocks: [], issues: [error.issue] };
    throw error;
  }
}
