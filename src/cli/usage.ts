import { EXPORT_FORMATS } from '../io/write/export-format.js';
import { IMPORT_FORMATS } from '../io/read/import-format.js';

/** What the program says when it is called without words, wrongly, or with --help. */
export const USAGE = `Competency frameworks in and out of documents.

  rung-elements import <document…> [-o framework.json]   read documents as one framework
  rung-elements export <framework.json> --format <name>  write a framework in another format
  rung-elements check <framework.json>                   say what is wrong with a framework

A document named - is read from the standard input.

import
  -o, --output <file>    where to write the framework; without it, to the standard output
  --format <name>        ${IMPORT_FORMATS.join(', ')};
                         without it the format is found by the content
  --title <text>         title of the framework, where the document has none
  --language <tag>       language of its texts, such as en or cy
  --previous <file>      an earlier version, whose ids are kept for what has not changed

export
  -f, --format <name>    ${EXPORT_FORMATS.join(', ')}
  -o, --output <file>    where to write; without it, under the name of the framework
  --language <tag>       language of our own words in the file: en or cy
  --base <address>       where a CASE package will be served, for the addresses in it

All commands
  --json                 print what was found as JSON, for other programs
  --quiet                no progress
  --help, --version

Exit codes: 0 done, 1 something is wrong with the document, 2 wrong call, or a file that cannot be read or written.
`;
