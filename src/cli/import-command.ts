import { importSource, type SourceFile, type SourceOptions } from '../io/import-source.js';
import type { ImportFormat } from '../io/read/import-format.js';
import type { Framework } from '../model/index.js';
import { frameworkIn } from './framework-file.js';
import { codeOf, inNumbers, ProgressLine, tellIssues, toJson, WRONG_DOCUMENT, type Manner } from './report.js';
import { contentOf, writeTo, type Terminal } from './terminal.js';

export interface ImportCommand extends Manner {
  readonly paths: readonly string[];
  readonly output?: string | undefined;
  readonly format?: ImportFormat | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** An earlier version of the framework. */
  readonly previous?: string | undefined;
}

export async function runImport(command: ImportCommand, terminal: Terminal): Promise<number> {
  const files = await Promise.all(command.paths.map((path) => fileAt(path, terminal)));
  const previous = command.previous === undefined ? undefined : await frameworkIn(command.previous, terminal);
  const progress = new ProgressLine(terminal, command);
  const { value, issues, evidence, format } = await importSource(files, optionsOf(command, previous), ({ stage, done }) =>
    progress.show(stage === 'reading' ? 'Reading' : 'Understanding', done),
  );
  progress.end();
  const from = command.paths.join(', ');
  if (value && command.output !== undefined) await writeTo(command.output, new TextEncoder().encode(toJson(value)), terminal);
  if (command.json) {
    const framework = command.output === undefined ? { framework: value } : { output: value && command.output };
    terminal.out(toJson({ ...framework, format, issues, evidence }));
  } else {
    tellIssues(from, issues, terminal);
    if (value && command.output === undefined) terminal.out(toJson(value));
    if (value) terminal.error(`${from}: ${inNumbers(value)}.${command.output === undefined ? '' : ` Written to ${command.output}.`}\n`);
  }
  return value ? codeOf(issues) : WRONG_DOCUMENT;
}

const fileAt = async (path: string, terminal: Terminal): Promise<SourceFile> => ({
  bytes: await contentOf(path, terminal),
  ...(path !== '-' && { name: path.split(/[\\/]/).at(-1) ?? path }),
});

const optionsOf = ({ format, title, language }: ImportCommand, previous: Framework | undefined): SourceOptions => ({
  ...(format !== undefined && { format }),
  ...(title !== undefined && { title }),
  ...(language !== undefined && { language }),
  ...(previous && { previous }),
});
