import type { Issue, IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';
import type { Cell } from '../read/block.js';
import { cellText } from './cells.js';
import { newTally, type TextTally } from './texts.js';

/** Gathers what was done in many cells of a table or list, to tell it once. */
export class TextNotes {
  readonly tally: TextTally = newTally();
  readonly #intros = new Map<string, number>();
  readonly #lost = new Map<string, { readonly header: string; readonly column: number; count: number; readonly text: string }>();

  intro(text: string): void {
    this.#intros.set(text, (this.#intros.get(text) ?? 0) + 1);
  }

  /** A text of a column that nobody knows what to do with. */
  lose(header: string, cell: Cell): void {
    const key = `${cell.column} ${header}`;
    const lost = this.#lost.get(key);
    if (lost) lost.count += 1;
    else this.#lost.set(key, { header, column: cell.column, count: 1, text: excerpt(cellText(cell)) });
  }

  issues(at: IssuePath): readonly Issue[] {
    const { runTogether, wrapped, within, nothing } = this.tally;
    const counted = [
      ['run-together', runTogether],
      ['wrapped-lines', wrapped],
      ['bullets-within', within],
    ] as const;
    return [
      ...[...this.#lost.values()].map(({ header, column, count, text }) =>
        importIssue('column-not-understood', [...at, 'column', column], { name: header, count: String(count), text }),
      ),
      ...[...this.#intros].map(([text, count]) => importIssue('lead-left-out', at, { text: excerpt(text), count: String(count) })),
      ...counted.flatMap(([code, count]) => (count > 0 ? [importIssue(code, at, { count: String(count) })] : [])),
      ...[...nothing].map(([text, count]) => importIssue('not-defined', at, { text: excerpt(text), count: String(count) })),
    ];
  }
}
