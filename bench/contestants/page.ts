import type { Contestant, Work } from './contestant.js';
import { ITEMS } from './data.js';
import './page.css';

/** What the runner calls in the page. */
export interface BenchPage {
  readonly prepare: (work: Work, size: number) => void;
  readonly create: () => Promise<void>;
  readonly settle: () => Promise<void>;
  /** Counts the behaviours or options in the document; throws when some are missing. */
  readonly items: () => number;
  readonly cycle: (times: number) => Promise<void>;
  readonly pickers: () => number;
  readonly show: (picker: number) => Promise<{ x: number; y: number }[]>;
  /** Where a person types or clicks. */
  readonly aim: () => Promise<{ x: number; y: number }>;
  /** The next event of this type is the one to measure. */
  readonly expect: (type: 'click' | 'keydown') => void;
  /** The next event of this type leads to other rows, which are what is waited for. */
  readonly expectRows: (type: 'click' | 'keydown') => void;
  /** Milliseconds from that event until it was painted. */
  readonly latency: () => Promise<number>;
  /** Scrolls so many screens; milliseconds of each until its rows were painted. */
  readonly scroll: (screens: number) => Promise<number[]>;
}

declare global {
  var bench: BenchPage;
}

/** Longer than any contestant waits before it does the rest of its work. */
const SETTLED = 250;

/** A person would no longer wait for rows that come later, in milliseconds. */
const PATIENCE = 10_000;

const frame = () => new Promise(requestAnimationFrame);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves behind the paint of the next frame. */
async function painted(): Promise<void> {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}

/** Counts what a selector finds in an element and all shadow roots inside it. */
function countItems(root: Element | ShadowRoot, item: string): number {
  let count = root.querySelectorAll(item).length;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) count += countItems(shadowRoot, item);
  return count;
}

/** The middle of each element, once the first is in sight. */
async function placesOf(elements: readonly HTMLElement[]): Promise<{ x: number; y: number }[]> {
  elements[0]?.scrollIntoView({ block: 'center' });
  await painted();
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** What is written in the row in the middle; nothing while it is empty or only says that it loads. */
export function rowInSight(scroller: HTMLElement, item: string): string | undefined {
  const root = scroller.getRootNode();
  const { x, y, width, height } = scroller.getBoundingClientRect();
  const found = root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(x + width / 2, y + height / 2) : null;
  const text = found?.closest(item)?.textContent.trim() ?? '';
  return text.length > 20 ? text : undefined;
}

/** Resolves when another row is painted in the middle than before. */
export async function otherRows(scroller: () => HTMLElement | null | undefined, item: string, before: string | undefined): Promise<void> {
  for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
    await painted();
    const element = scroller();
    const row = element ? rowInSight(element, item) : undefined;
    if (row !== undefined && row !== before) return;
  }
  throw new Error('shows no other rows');
}

/** Offers a contestant to the runner. */
export function offer({ works, item, windowed = false, options, target, scroller, end }: Contestant): void {
  const stage = document.createElement('main');
  document.body.append(stage);
  let create: (stage: HTMLElement) => unknown;
  let latency: Promise<number>;
  let expected = 0;

  const scrolling = (): HTMLElement => {
    const element = scroller?.(stage);
    if (!element) throw new Error('has nothing that scrolls');
    return element;
  };
  const expectThat = (type: string, happens: () => Promise<void>): void => {
    latency = new Promise((resolve, reject) => {
      const happened = async ({ timeStamp }: Event) => {
        await happens();
        resolve(performance.now() - timeStamp);
      };
      addEventListener(type, (event) => void happened(event).catch(reject), { capture: true, once: true });
    });
  };

  const items = (): number => {
    const count = countItems(stage, item);
    if (count < expected) throw new Error(`shows ${count} of ${expected}`);
    return count;
  };

  globalThis.bench = {
    prepare(work, size) {
      const made = works[work]?.(size);
      if (!made) throw new Error(`cannot do ${work}`);
      create = made;
      expected = windowed ? 1 : size * ITEMS[work];
    },
    async create() {
      await create(stage);
      await painted();
    },
    async settle() {
      await wait(SETTLED);
      await painted();
    },
    items,
    async cycle(times) {
      for (let done = 0; done < times; done++) {
        await create(stage);
        if (done === 0) items();
        end?.();
        stage.replaceChildren();
        if (done % 50 === 49) await painted();
      }
      await painted();
    },
    pickers: () => options?.(stage).length ?? 0,
    async show(picker) {
      return placesOf(options?.(stage)[picker] ?? []);
    },
    async aim() {
      const element = target?.(stage);
      if (!element) throw new Error('has nothing to type into or to open');
      return (await placesOf([element]))[0] ?? { x: 0, y: 0 };
    },
    expect: (type) => expectThat(type, painted),
    expectRows(type) {
      const before = rowInSight(scrolling(), item);
      expectThat(type, () => otherRows(scrolling, item, before));
    },
    latency: () => latency,
    async scroll(screens) {
      const times: number[] = [];
      for (let screen = 0; screen < screens; screen++) {
        const element = scrolling();
        const before = rowInSight(element, item);
        const start = performance.now();
        element.scrollTop += element.clientHeight;
        await otherRows(scrolling, item, before);
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}
