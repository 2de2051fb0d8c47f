import { html, render } from 'lit';
import type { Block } from '../../io/read/block.js';
import type { IssuePath } from '../../model/index.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import type { Slices } from './slices.js';
import { sourceBlock } from './source-block.js';
import { pageWith } from './source-pages.js';
import { elementOf, isIn } from './source-place.js';
import { runsOf } from './source-runs.js';

/** The source as it was read, drawn run by run; which page of each long table is shown, and the place that a person was led to. */
export class SourceView {
  /** Holds a child for each run. */
  readonly node: HTMLElement = document.createElement('div');
  readonly #body: ImporterBody;
  readonly #slices: Slices;
  readonly #pages = new Map<number, number>();
  #work: Work | undefined;
  #runs: readonly (readonly Block[])[] = [];
  /** What the runs are drawn from; where any of it changes, they are drawn anew. */
  #drawnFrom: readonly unknown[] = [];
  #selected: IssuePath | undefined;
  #focusIsDue = false;

  constructor(body: ImporterBody, slices: Slices) {
    this.#body = body;
    this.#slices = slices;
  }

  /** From 0. */
  pageOf(table: number): number {
    return this.#pages.get(table) ?? 0;
  }

  turnTo(table: number, page: number): void {
    this.#pages.set(table, page);
    this.#draw(this.#runWith(['table', table]));
  }

  /** Marks a place, and moves the focus to it once it can be seen. */
  goTo(place: IssuePath): void {
    const [, index, part, row] = place;
    const block = this.#runs.flat().find((each) => isIn(each, place));
    if (block?.type === 'table' && typeof index === 'number' && part === 'row' && typeof row === 'number') this.#pages.set(index, pageWith(block.rows, row));
    this.#selected = place;
    this.#focusIsDue = true;
  }

  /** Shows the source of this work: what a person looks at first, and the rest piece by piece. */
  show(work: Work): void {
    const { words, headingLevel } = this.#body;
    const drawnFrom = [work.imported, words, headingLevel];
    if (drawnFrom.every((each, index) => each === this.#drawnFrom[index])) return;
    this.#drawnFrom = drawnFrom;
    if (work.sources !== this.#work?.sources) this.#reset();
    this.#work = work;
    this.#runs = runsOf(work.imported.source);
    while (this.node.children.length > this.#runs.length) this.node.lastElementChild?.remove();
    while (this.node.children.length < this.#runs.length) this.node.append(newRun());
    const first = this.#runWithFocus();
    const order = [...this.#runs.keys()].sort((a, b) => Number(b === first) - Number(a === first));
    this.#slices.start('source', order.map((index) => () => this.#draw(index)));
  }

  updated(): void {
    if (!this.#focusIsDue || !this.#selected) return;
    this.#focusIsDue = false;
    this.#draw(this.#runWith(this.#selected));
    const target = elementOf(this.#selected, this.node);
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  #reset(): void {
    this.node.replaceChildren();
    this.#pages.clear();
    this.#selected = undefined;
  }

  #draw(index: number): void {
    const [node, work, run] = [this.node.children[index], this.#work, this.#runs[index]];
    if (!(node instanceof HTMLElement) || !work || !run) return;
    render(html`${run.map((block) => sourceBlock(this.#body, work, block))}`, node);
    this.#mark();
  }

  #mark(): void {
    if (!this.#selected) return;
    const target = elementOf(this.#selected, this.node);
    for (const marked of this.node.querySelectorAll('[data-selected]')) if (marked !== target) marked.removeAttribute('data-selected');
    target?.setAttribute('data-selected', '');
  }

  #runWith(place: IssuePath): number {
    return this.#runs.findIndex((run) => run.some((block) => isIn(block, place)));
  }

  #runWithFocus(): number {
    const root = this.node.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return [...this.node.children].findIndex((run) => run.contains(active));
  }
}

function newRun(): HTMLElement {
  const run = document.createElement('div');
  run.className = 'run';
  return run;
}
