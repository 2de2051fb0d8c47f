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
  /** Milliseconds from that event until it was painted. */
  readonly latency: () => Promise<number>;
}

declare global {
  var bench: BenchPage;
}

/** Longer than any contestant waits before it does the rest of its work. */
const SETTLED = 250;

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

/** Offers a contestant to the runner. */
export function offer({ works, item, windowed = false, options, target, end }: Contestant): void {
  const stage = document.createElement('main');
  document.body.append(stage);
  let create: (stage: HTMLElement) => unknown;
  let latency: Promise<number>;
  let expected = 0;

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
    expect(type) {
      latency = new Promise((resolve) => {
        const happened = async ({ timeStamp }: Event) => {
          await painted();
          resolve(performance.now() - timeStamp);
        };
        addEventListener(type, (event) => void happened(event), { capture: true, once: true });
      });
    },
    latency: () => latency,
  };
}
