import { readFrameworkFile } from './framework-file.js';
import { codeOf, inNumbers, tellIssues, toJson, WRONG_DOCUMENT, type Manner } from './report.js';
import type { Terminal } from './terminal.js';

export interface CheckCommand extends Manner {
  readonly path: string;
}

export async function runCheck({ path, json, quiet }: CheckCommand, terminal: Terminal): Promise<number> {
  const { value, issues } = await readFrameworkFile(path, terminal);
  if (json) terminal.out(toJson({ file: path, issues }));
  else {
    tellIssues(path, issues, terminal);
    if (value && !quiet) terminal.error(`${path}: ${inNumbers(value)}; ${issues.length === 0 ? 'nothing is wrong.' : `look at the ${issues.length === 1 ? 'line' : 'lines'} above.`}\n`);
  }
  return value ? codeOf(issues) : WRONG_DOCUMENT;
}
