import type { BrowserWindow } from './browser-window.js';
import type { Listener, Utterance } from './listener.js';
import type { Script, Step } from './script.js';
import type { Heard } from './transcript.js';

/** Longest wait for what must be heard, in milliseconds: counts and drafts are told a second after the last key. */
const MOST = 8_000;
/** The same where nothing is expected. */
const MOST_IN_SILENCE = 3_000;
/** The same at the beginning, when Orca reads the whole page out. */
const MOST_AT_FIRST = 30_000;

const speaks = (said: readonly Utterance[], words: string): boolean => said.some(({ by, text }) => by === 'speech' && text.includes(words));

/** Does the steps of a script one after the other and listens to each. */
export async function perform({ steps, once = [] }: Script, window: BrowserWindow, listener: Listener): Promise<{ readonly heard: readonly Heard[]; readonly faults: readonly string[] }> {
  const heard: Heard[] = [];
  await listener.hear(0, () => true, MOST_AT_FIRST);
  const start = listener.position;
  for (const step of steps) heard.push(await take(step, window, listener));
  const faults = once.flatMap((words) => {
    const times = listener.read(start).filter((each) => speaks([each], words)).length;
    return times === 1 ? [] : [`“${words}” was heard ${times} times instead of once`];
  });
  return { heard, faults };
}

async function take(step: Step, window: BrowserWindow, listener: Listener): Promise<Heard> {
  const { hears = [], misses = [], keys = [], types, meanwhile, focus } = step;
  const since = listener.position;
  if (types !== undefined) await window.type(types);
  if (meanwhile !== undefined) await window.tell('meanwhile', meanwhile);
  for (const [index, key] of keys.entries()) {
    const before = listener.position;
    await window.press(key);
    // A person listens after each key; pressed too fast, some of it is passed over.
    if (index < keys.length - 1) await listener.hear(before, isSomething, MOST_IN_SILENCE);
  }
  const isAll = (said: readonly Utterance[]): boolean => isSomething(said) && hears.every((words) => speaks(said, words));
  const said = await listener.hear(since, isAll, hears.length > 0 ? MOST : MOST_IN_SILENCE);
  const faults = [
    ...hears.filter((words) => !speaks(said, words)).map((words) => `“${words}” was not heard`),
    ...misses.filter((words) => speaks(said, words)).map((words) => `“${words}” was heard`),
  ];
  if (focus && !(await window.hasFocus(focus))) faults.push(`the focus is not at ${focus}`);
  return { step, said, faults };
}

const isSomething = (said: readonly Utterance[]): boolean => said.length > 0;
