import type { IssuePath } from '../../model/index.js';
import type { Block, Line } from './block.js';
import type { CollectedLine } from './line-collector.js';

/** Blocks in the making, each with its place: what it is, and how many of its sort stand before it. */
export class BlockList {
  readonly blocks: Block[] = [];
  readonly #counts = new Map<string, number>();
  #list: Line[] | undefined;

  place(kind: string): IssuePath {
    const index = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, index + 1);
    return [kind, index];
  }

  add(block: Block): void {
    this.#list = undefined;
    this.blocks.push(block);
  }

  /** Lines in reading order; bullets that follow each other are one list. */
  addLines(lines: readonly CollectedLine[]): void {
    this.#list = undefined;
    for (const { heading, ...line } of lines) {
      if (heading !== undefined) this.#heading(heading, line);
      else if (line.depth === 0) this.add({ type: 'paragraph', line, place: this.place('paragraph') });
      else this.#bullet(line);
    }
  }

  #heading(level: number, { text, soft }: Line): void {
    const last = this.blocks.at(-1);
    this.#list = undefined;
    if (soft && last?.type === 'heading') this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else this.blocks.push({ type: 'heading', level, text, place: this.place('heading') });
  }

  #bullet(line: Line): void {
    if (!this.#list) {
      const items = [line];
      this.add({ type: 'list', items, place: this.place('list') });
      this.#list = items;
    } else this.#list.push(line);
  }
}
