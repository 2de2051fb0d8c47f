/** The few assertions that suites need which run in Node and in browsers. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Whether both say the same, however deep; a key without a value is as none. */
export function same(actual: unknown, expected: unknown, what = 'values'): void {
  const [got, wanted] = [inOrder(actual), inOrder(expected)];
  check(got === wanted, `${what}: expected ${wanted}, got ${got}`);
}

const inOrder = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value, (_, each: unknown) => (isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each));

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Waits until something holds, for two seconds at most. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 2_000; !holds(); ) {
    check(Date.now() < end, `${what}: has not come`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What a promise was rejected with. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => check(false, 'It should have been rejected.'),
    (error: unknown) => error,
  );
}
