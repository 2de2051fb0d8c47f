import type { Line } from './block.js';
import { withoutWordBullet } from './bullets.js';

interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** A line that may be a heading, for readers which make blocks of their own of headings. */
export interface CollectedLine extends Line {
  readonly heading?: number;
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const VISIBLE = /[^\s\u00ad\u200b\u2060\ufeff]/;

/** Text as people see it: white space in one piece, characters without a shape left out. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Makes lines of the runs of text that a reader meets; a line without visible text never comes to be. */
export class LineCollector {
  #lines: CollectedLine[] = [];
  #runs: Run[] = [];
  #depth = 0;
  #soft = false;
  #heading: number | undefined;
  /** How many lines there were when the open bullet began. */
  #itemStart = 0;
  /** The bullet may stand in the text, as in Word's lists. */
  #word = false;

  /** Begins a paragraph, or goes on with the open bullet of this depth. */
  begin(depth = 0, heading?: number): void {
    this.#finish();
    this.#depth = depth;
    this.#soft = depth > 0 && this.#inItem(depth);
    this.#heading = heading;
  }

  beginItem(depth: number, word = false): void {
    this.#finish();
    this.#word = word;
    this.#itemStart = this.#lines.length;
    this.#depth = depth;
    this.#soft = false;
    this.#heading = undefined;
  }

  /** A line break: an empty line after it ends the paragraph, but not the bullet. */
  break(): void {
    const before = this.#lines.length;
    this.#finish();
    this.#soft = this.#depth > 0 ? this.#inItem(this.#depth) : this.#lines.length > before;
  }

  text(text: string, bold: boolean): void {
    this.#runs.push({ text, bold });
  }

  /** The lines so far; collecting starts anew. */
  take(): readonly CollectedLine[] {
    this.#finish();
    const lines = this.#lines;
    this.#lines = [];
    this.#itemStart = 0;
    this.#depth = 0;
    this.#soft = false;
    this.#heading = undefined;
    return lines;
  }

  #inItem(depth: number): boolean {
    return this.#lines.length > this.#itemStart && this.#lines.at(-1)?.depth === depth;
  }

  #finish(): void {
    const runs = this.#runs;
    if (runs.length === 0) return;
    this.#runs = [];
    const found = visibleText(runs.map((run) => run.text).join(''));
    const text = this.#word ? withoutWordBullet(found) : found;
    this.#word = false;
    if (text === '') return;
    const visible = runs.filter((run) => VISIBLE.test(run.text));
    const bold = visible.every((run) => run.bold);
    const lead = visible[0]?.bold && !bold ? boldLead(visible) : '';
    this.#lines.push({
      text,
      depth: this.#depth,
      bold,
      soft: this.#soft,
      ...(lead && { lead }),
      ...(this.#heading !== undefined && { heading: this.#heading }),
    });
  }
}

function boldLead(runs: readonly Run[]): string {
  const end = runs.findIndex((run) => !run.bold);
  return visibleText(runs.slice(0, end).map((run) => run.text).join(''));
}
