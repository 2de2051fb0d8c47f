import { fixture, html, nextFrame } from '@open-wc/testing';
import 'rung-elements/define/level-picker.js';
import type { LevelPicker } from '../../src/elements/level-picker/level-picker.js';
import type { Framework } from '../../src/model/index.js';

/** What the tests of the picker have in common: frameworks, and ways to look into a picker. */

const samples = new Map<string, Promise<Framework>>();

/** A sample framework as it stands in its file. */
export function sample(name: 'cherwell' | 'arun' | 'kchft'): Promise<Framework> {
  const known = samples.get(name) ?? fetch(`/src/frameworks/${name}.json`).then((response) => response.json() as Promise<Framework>);
  samples.set(name, known);
  return known;
}

/** A picker on the page, or in an element there, that has loaded what it was given. */
export async function show(properties: Partial<LevelPicker>, parent?: Element): Promise<LevelPicker> {
  const picker = Object.assign(document.createElement('rung-level-picker'), properties);
  if (parent) parent.append(picker);
  else await fixture(html`${picker}`);
  await picker.updateComplete;
  return picker;
}

/** Communication of the Cherwell framework: A to H, described at B, D, F and H. */
export async function communication(properties: Partial<LevelPicker> = {}): Promise<LevelPicker> {
  return show({ framework: await sample('cherwell'), competency: 'communication', ...properties });
}

export const parts = (picker: Element, part: string): HTMLElement[] => [...picker.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`)];

/** The first element with this part. */
export function part(picker: Element, name: string): HTMLElement {
  const [first] = parts(picker, name);
  if (!first) throw new Error(`There is no part "${name}".`);
  return first;
}

export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

export const texts = (picker: Element, name: string): string[] => parts(picker, name).map(text);

export const radios = (picker: Element): HTMLInputElement[] => [...picker.shadowRoot!.querySelectorAll('input')];

/** The radio of a level, or of "Not assessed" for the empty id. */
export function radio(picker: Element, level: string): HTMLInputElement {
  const found = radios(picker).find(({ value }) => value === level);
  if (!found) throw new Error(`There is no radio "${level}".`);
  return found;
}

/** What is checked: a level's id, the empty text for "Not assessed", nothing before a choice. */
export const checked = (picker: Element): string | undefined => radios(picker).find((each) => each.checked)?.value;

/** The value of the radio that has the focus. */
export const focused = (picker: Element): string | undefined => (picker.shadowRoot!.activeElement as HTMLInputElement | null)?.value;

/** Chooses as a click does. */
export async function choose(picker: LevelPicker, level: string): Promise<void> {
  radio(picker, level).click();
  await picker.updateComplete;
}

export async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Keeps the console quiet during each test and gives what was warned of. Call it in a `describe`. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  const original = console.warn;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(String(words[0]));
  });
  afterEach(() => {
    console.warn = original;
  });
  return warnings;
}
