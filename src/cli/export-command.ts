import type { ExportFormat } from '../io/write/export-format.js';
import { exportFramework } from '../io/write/export-framework.js';
import { frameworkIn } from './framework-file.js';
import { DONE, toJson, type Manner } from './report.js';
import { writeTo, type Terminal } from './terminal.js';

export interface ExportCommand extends Manner {
  readonly path: string;
  readonly format: ExportFormat;
  readonly output?: string | undefined;
  /** Language of our own words in the file. */
  readonly locale?: 'en' | 'cy' | undefined;
  /** Where a CASE package will be served. */
  readonly uriBase?: string | undefined;
}

export async function runExport({ path, format, output, locale, uriBase, json }: ExportCommand, terminal: Terminal): Promise<number> {
  const framework = await frameworkIn(path, terminal);
  const { file, name, losses } = await exportFramework(framework, format, { now: terminal.now(), ...(locale && { locale }), ...(uriBase !== undefined && { uriBase }) });
  const content = new Uint8Array(await file.arrayBuffer());
  const to = output ?? name;
  if (to === '-') terminal.out(content);
  else await writeTo(to, content, terminal);
  if (json && to !== '-') terminal.out(toJson({ output: to, losses }));
  else {
    for (const { code, message } of losses) terminal.error(`${path}: ${format} cannot hold everything: ${message} [${code}]\n`);
    if (to !== '-') terminal.error(`Written to ${to}.\n`);
  }
  return DONE;
}
