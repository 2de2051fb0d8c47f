import type { Issue } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import type { Block, TableBlock } from '../read/block.js';
import type { ColumnContent, Corrections, HeadingCorrection, RowCorrection } from './corrections.js';

/** Corrections by the part of the source of which they speak. */
export class GivenCorrections {
  readonly cumulative: boolean | undefined;
  /** The language of which a person said that the framework is in it. */
  readonly language: string | undefined;
  readonly #columns = new Map<string, ColumnContent>();
  readonly #rows = new Map<string, RowCorrection['is']>();
  readonly #headings = new Map<string, HeadingCorrection['names']>();

  /** Tells the corrections of what the source does not have, and leaves them. */
  constructor({ columns = [], rows = [], headings = [], cumulative }: Corrections, blocks: readonly Block[], issues: Issue[], language?: string) {
    this.language = language;
    this.cumulative = cumulative;
    const tables = new Map(blocks.flatMap((block) => (block.type === 'table' ? [[indexOf(block), block] as const] : [])));
    const texts = new Set(blocks.map((block) => `${block.type} ${indexOf(block)}`));
    for (const { table, column, holds } of columns) {
      if (column < (tables.get(table)?.rows[0]?.length ?? 0)) this.#columns.set(`${table} ${column}`, holds);
      else issues.push(importIssue('correction-unfit', ['table', table, 'column', column]));
    }
    for (const { table, row, is } of rows) {
      if (tables.get(table)?.rows[row]) this.#rows.set(`${table} ${row}`, is);
      else issues.push(importIssue('correction-unfit', ['table', table, 'row', row]));
    }
    for (const { block, index, names } of headings) {
      if (texts.has(`${block} ${index}`)) this.#headings.set(`${block} ${index}`, names);
      else issues.push(importIssue('correction-unfit', [block, index]));
    }
  }

  column(table: TableBlock, column: number): ColumnContent | undefined {
    return this.#columns.get(`${indexOf(table)} ${column}`);
  }

  /** A person said that columns are levels, by the names above them, whichever these are. */
  namesLevels(table: TableBlock): boolean {
    return table.rows[0]?.some((_, column) => {
      const holds = this.column(table, column);
      return holds?.type === 'level' && holds.label === undefined;
    }) ?? false;
  }

  row(table: TableBlock, row: number): RowCorrection['is'] | undefined {
    return this.#rows.get(`${indexOf(table)} ${row}`);
  }

  /** None of headings that stand within lists, which are no blocks of the source. */
  heading(block: Block): HeadingCorrection['names'] | undefined {
    if (block.place[0] !== block.type) return undefined;
    return this.#headings.get(`${block.type} ${indexOf(block)}`);
  }
}

/** A block's number among those of its type in the source. */
export function indexOf({ place }: Block): number {
  const index = place.at(-1);
  return typeof index === 'number' ? index : 0;
}
