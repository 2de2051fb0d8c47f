import type { Page } from 'puppeteer-core';

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time that the thread has worked: other programs on the machine do not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Longer than a draft waits for the next key, and than its saving takes. */
const SAVED = 3000;

/** Milliseconds that the page's main thread works in its longest task while `work` is done and until drafts are saved. */
export async function longestTaskDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  await new Promise((resolve) => setTimeout(resolve, SAVED));
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { readonly traceEvents: readonly TraceEvent[] };
  const mainThreads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf));
  const tasks = traceEvents.filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && mainThreads.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The trace has no tasks: this Chromium names them otherwise.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
