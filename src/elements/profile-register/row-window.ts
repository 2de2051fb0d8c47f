import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { RegisterRow } from './register-row.js';
import { TableRow, type RowWords } from './table-row.js';

/** What the window looks at. */
export interface WindowContent {
  readonly rows: readonly RegisterRow[];
  /** How many rows there is room for, loaded or not. */
  readonly extent: number;
  readonly isSelected: (row: RegisterRow) => boolean;
  readonly words: RowWords;
}

/** The nodes between which rows are drawn. */
export interface WindowFrame {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** As high as all rows would be. */
  readonly sizer: HTMLElement;
  readonly body: HTMLElement;
}

interface Focus {
  readonly drawn: TableRow;
  readonly row: RegisterRow | undefined;
  readonly part: string;
}

/** What a person does with a row. */
export interface RowActions {
  /** So many rows, counted from the first, are looked at. */
  readonly need: (rows: number) => void;
  readonly open: (row: RegisterRow) => void;
  readonly select: (row: RegisterRow, isSelected: boolean) => void;
}

/** Rows beyond the edges, so that Tab and short scrolling find them there. */
const OVERSCAN = 6;
const NARROW = 640;
/** More cannot be printed without keeping the browser busy for long. */
export const MOST_PRINTED = 1_000;

/** Draws those rows of a long table that are in sight, and some beyond. */
export class RowWindow {
  readonly frame: WindowFrame;
  readonly #actions: RowActions;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>;
  readonly #drawn = new Map<number, TableRow>();
  readonly #release: () => void;
  #content: WindowContent;
  #rowHeight: number | undefined;
  #isPrinting = false;
  /** The focus goes where it was, and nothing is to move. */
  #isKeepingFocus = false;

  constructor(frame: WindowFrame, content: WindowContent, actions: RowActions) {
    this.frame = frame;
    this.#content = content;
    this.#actions = actions;
    frame.body.addEventListener('click', this.#onClick);
    frame.body.addEventListener('change', this.#onChange);
    frame.body.addEventListener('focusin', this.#onFocus);
    this.#virtualizer = new Virtualizer(this.#options());
    this.#release = this.#virtualizer._didMount();
    this.#resize();
    this.#virtualizer._willUpdate();
    this.#draw();
  }

  update(content: WindowContent): void {
    this.#content = content;
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer._willUpdate();
    this.#draw();
  }

  /** Shows the rows of another query from the first on. */
  toStart(): void {
    this.#virtualizer.measure();
    if (this.frame.scroller.scrollTop > 0) this.#virtualizer.scrollToOffset(0);
  }

  /** On paper all rows stand that are loaded, as far as that takes no long time. */
  print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#draw();
  }

  release(): void {
    this.#release();
    this.frame.body.removeEventListener('click', this.#onClick);
    this.frame.body.removeEventListener('change', this.#onChange);
    this.frame.body.removeEventListener('focusin', this.#onFocus);
    for (const { node } of this.#drawn.values()) node.remove();
  }

  #options(): VirtualizerOptions<HTMLElement, HTMLTableRowElement> {
    return {
      count: this.#content.extent,
      getScrollElement: () => this.frame.scroller,
      estimateSize: () => this.#rowHeight ?? (this.frame.scroller.clientWidth < NARROW ? 220 : 49),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: OVERSCAN,
      // Drawing within the observer's own round would make the browser report an error.
      useAnimationFrameWithResizeObserver: true,
      onChange: () => this.#draw(),
    };
  }

  #draw(): void {
    const { rows, words, isSelected } = this.#content;
    const items = this.#isPrinting ? Array.from({ length: Math.min(rows.length, MOST_PRINTED) }, (_, index) => ({ index, start: 0 })) : this.#virtualizer.getVirtualItems();
    const wanted = new Set(items.map(({ index }) => index));
    const focus = this.#focus();
    const spare = [...this.#drawn].filter(([index]) => !wanted.has(index));
    // Taken out first: those that stay need not be moved, which would take the focus from them.
    for (const [index, { node }] of spare) {
      this.#drawn.delete(index);
      node.remove();
    }
    let previous: Element | null = null;
    for (const { index } of items) {
      const drawn = this.#drawn.get(index) ?? spare.pop()?.[1] ?? new TableRow();
      this.#drawn.set(index, drawn);
      const row = rows[index];
      drawn.fill(row, index, row !== undefined && isSelected(row), words);
      const next: Element | null = previous ? previous.nextElementSibling : this.frame.body.firstElementChild;
      if (next !== drawn.node) this.frame.body.insertBefore(drawn.node, next);
      previous = drawn.node;
    }
    this.#resize(items[0]?.start);
    this.#keepFocus(focus);
    if (this.#isPrinting) return;
    const last = items.at(-1);
    if (last) this.#actions.need(last.index + 1);
    this.#measure();
  }

  /** After all are in place, so that the browser lays them out once. */
  #measure(): void {
    const drawn = [...this.#drawn.values()];
    const filled = drawn.find(({ row }) => row);
    if (this.#rowHeight === undefined && filled && filled.node.offsetHeight > 0) {
      this.#rowHeight = filled.node.offsetHeight;
      this.#virtualizer.measure();
    }
    for (const { node } of drawn) this.#virtualizer.measureElement(node);
  }

  #resize(start = 0): void {
    const { style } = this.frame.sizer;
    style.setProperty('padding-block-start', `${start}px`);
    style.setProperty('min-block-size', this.#isPrinting ? '0' : `${this.#virtualizer.getTotalSize()}px`);
  }

  /** Which control of which profile has the focus. */
  #focus(): Focus | undefined {
    const root = this.frame.body.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    if (!active || !this.frame.body.contains(active)) return undefined;
    const drawn = [...this.#drawn.values()].find(({ node }) => node.contains(active));
    return drawn && { drawn, row: drawn.row, part: active.getAttribute('part') ?? '' };
  }

  /** A person stays with the profile that they were at, or in the list when it is out of sight: Enter must not open another one. */
  #keepFocus(focus: Focus | undefined): void {
    if (!focus || (focus.drawn.node.isConnected && focus.drawn.row?.id === focus.row?.id)) return;
    const there = [...this.#drawn.values()].find(({ row }) => row && row.id === focus.row?.id);
    this.#isKeepingFocus = true;
    (there?.node.querySelector<HTMLElement>(`[part="${focus.part}"]`) ?? this.frame.scroller).focus({ preventScroll: true });
    this.#isKeepingFocus = false;
  }

  #rowAt(target: EventTarget | null): RegisterRow | undefined {
    const index = target instanceof Element ? target.closest<HTMLElement>('tr')?.dataset['index'] : undefined;
    return index === undefined ? undefined : this.#content.rows[Number(index)];
  }

  readonly #onClick = ({ target }: Event): void => {
    const row = target instanceof Element && target.matches('[part="open"]') ? this.#rowAt(target) : undefined;
    if (row) this.#actions.open(row);
  };

  /** Browsers bring the control into sight; who comes by keys wants to read its row. Under a pressed pointer nothing may move. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!this.#isKeepingFocus && target instanceof Element && target.matches(':focus-visible')) target.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };

  readonly #onChange = ({ target }: Event): void => {
    const row = this.#rowAt(target);
    if (row && target instanceof HTMLInputElement) this.#actions.select(row, target.checked);
  };
}
