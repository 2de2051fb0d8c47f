import { importSource } from '../io/import-source.js';
import type { Framework, Issue } from '../model/index.js';
import { tellIssues } from './report.js';
import { CallFault, contentOf, type Terminal } from './terminal.js';

/** Reads a file of our JSON, with everything that is wrong with it. */
export async function readFrameworkFile(path: string, terminal: Terminal): Promise<{ readonly value?: Framework; readonly issues: readonly Issue[] }> {
  return importSource([{ bytes: await contentOf(path, terminal), name: path }], { format: 'json' });
}

/** @throws CallFault when there is no framework in the file */
export async function frameworkIn(path: string, terminal: Terminal): Promise<Framework> {
  const { value, issues } = await readFrameworkFile(path, terminal);
  if (value) return value;
  tellIssues(path, issues, terminal);
  throw new CallFault(`${path} holds no framework.`);
}
