import { parseArgs, type ParseArgsConfig } from 'node:util';
import { IMPORT_FORMATS } from '../io/read/import-format.js';
import { EXPORT_FORMATS } from '../io/write/export-format.js';
import { runCheck } from './check-command.js';
import { runExport } from './export-command.js';
import { runImport } from './import-command.js';
import { DONE, WRONG_CALL } from './report.js';
import { CallFault, type Terminal } from './terminal.js';
import { USAGE } from './usage.js';

const EVERYWHERE = {
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const output = { type: 'string', short: 'o' } as const;
const text = { type: 'string' } as const;

/**
 * Runs the program.
 *
 * @param args what stands behind its name
 * @returns its exit code
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'import':
        return await importWith(rest, terminal);
      case 'export':
        return await exportWith(rest, terminal);
      case 'check':
        return await checkWith(rest, terminal);
      case '--version':
        terminal.out(`${terminal.version}\n`);
        return DONE;
      case '--help':
      case '-h':
      case 'help':
        terminal.out(USAGE);
        return DONE;
      case undefined:
        terminal.error(USAGE);
        return WRONG_CALL;
      default:
        throw new CallFault(`There is no command "${command}". The commands are import, export and check; --help tells more.`);
    }
  } catch (error) {
    if (!(error instanceof CallFault) && !isWrongArgument(error)) throw error;
    terminal.error(`rung-elements: ${error.message}\n`);
    return WRONG_CALL;
  }
}

async function importWith(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...EVERYWHERE, output, format: text, title: text, language: text, previous: text };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (positionals.length === 0) throw new CallFault('Name the documents to import, for example: rung-elements import framework.docx -o framework.json');
  // As for export, "-" is the standard output, where the framework goes anyway.
  return runImport({ ...values, output: values.output === '-' ? undefined : values.output, format: values.format === undefined ? undefined : oneOf(IMPORT_FORMATS, values.format), paths: positionals }, terminal);
}

async function exportWith(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...EVERYWHERE, output, format: { type: 'string', short: 'f' } as const, language: text, base: text };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const path = onlyOne(positionals, 'export framework.json --format case');
  if (values.format === undefined) throw new CallFault(`Name a format with --format: ${EXPORT_FORMATS.join(', ')}.`);
  const locale = values.language === undefined ? undefined : oneOf(['en', 'cy'] as const, values.language);
  if (values.base !== undefined && !URL.canParse(values.base)) throw new CallFault(`"${values.base}" is no address, such as https://example.org/ims/case/v1p1/.`);
  return runExport({ ...values, path, format: oneOf(EXPORT_FORMATS, values.format), locale, uriBase: values.base }, terminal);
}

async function checkWith(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: EVERYWHERE, allowPositionals: true });
  return runCheck({ ...values, path: onlyOne(positionals, 'check framework.json') }, terminal);
}

function onlyOne(positionals: readonly string[], example: string): string {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CallFault(`Name one file, for example: rung-elements ${example}`);
  return path;
}

function oneOf<Name extends string>(names: readonly Name[], given: string): Name {
  const name = names.find((known) => known === given);
  if (name === undefined) throw new CallFault(`"${given}" is none of ${names.join(', ')}.`);
  return name;
}

/** A fault of `parseArgs`: an unknown option, or one without its value. */
const isWrongArgument = (error: unknown): error is TypeError => error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
