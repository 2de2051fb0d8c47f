import { summarise, type Framework, type Issue } from '../model/index.js';
import type { Terminal } from './terminal.js';

/** How a command is to tell what it found. */
export interface Manner {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Exit codes. */
export const DONE = 0;
export const WRONG_DOCUMENT = 1;
export const WRONG_CALL = 2;

export const codeOf = (issues: readonly Issue[]): number => (issues.some(({ severity }) => severity === 'error') ? WRONG_DOCUMENT : DONE);

export function tellIssues(name: string, issues: readonly Issue[], { error }: Terminal): void {
  for (const { severity, code, message } of issues) error(`${name}: ${severity}: ${message} [${code}]\n`);
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "11 competencies, 39 themes, 521 behaviours, 8 levels" */
export function inNumbers(framework: Framework): string {
  const { competencies, themes, indicators } = summarise(framework);
  const levels = framework.scale?.levels.length ?? 0;
  return [
    counted(competencies, 'competency', 'competencies'),
    ...(themes > 0 ? [counted(themes, 'theme', 'themes')] : []),
    counted(indicators, 'behaviour', 'behaviours'),
    ...(levels > 0 ? [counted(levels, 'level', 'levels')] : []),
  ].join(', ');
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** A line that is written over until the work is done; nothing where nobody looks. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #isShown: boolean;

  constructor(terminal: Terminal, { json, quiet }: Manner) {
    this.#terminal = terminal;
    this.#isShown = terminal.isInteractive && !quiet && !json;
  }

  /** @param done 0 to 1 */
  show(words: string, done: number): void {
    if (this.#isShown) this.#terminal.error(`\r${words} … ${Math.round(done * 100)} %`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#terminal.error('\r\u001b[2K');
  }
}
