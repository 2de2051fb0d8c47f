import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/framework-grid.js';
import type { Framework } from '../../src/model/index.js';
import type { FrameworkGrid } from '../../src/elements/framework-grid/framework-grid.js';

/** What the tests of the grid have in common: frameworks, and ways to look into a grid. */

export type SampleName = 'cherwell' | 'arun' | 'kchft' | 'worcestershire' | 'eeast';

/** A sample framework as it stands in its file; every call gives a document of its own. */
export async function sample(name: SampleName): Promise<Framework> {
  const response = await fetch(`/src/frameworks/${name}.json`);
  return (await response.json()) as Framework;
}

/** Two competencies, one of them with a theme, on a scale whose middle level has no description. */
export const small: Framework = {
  id: 'small',
  title: 'A small framework',
  language: 'en-GB',
  publisher: 'Little Council',
  version: '2',
  published: '2024-03-01',
  reviewDue: '2026-03',
  scale: {
    cumulative: false,
    levels: [
      { id: 'low', label: 'Low', described: true },
      { id: 'mid', label: 'Mid', described: false },
      { id: 'high', label: 'High', described: true },
    ],
  },
  groups: [],
  competencies: [
    {
      id: 'care',
      title: 'Care',
      definition: 'Looks after people.',
      themes: [{ id: 'listening', title: 'Listening' }],
      indicators: [
        { id: 'care.1', kind: 'positive', level: 'low', theme: 'listening', text: 'Lets people finish.' },
        { id: 'care.2', kind: 'positive', level: 'high', theme: 'listening', text: 'Hears what is not said.' },
        { id: 'care.3', kind: 'contra', text: 'Talks over people.' },
      ],
    },
    {
      id: 'order',
      title: 'Order',
      themes: [],
      indicators: [{ id: 'order.1', kind: 'positive', level: 'low', text: 'Keeps a tidy desk.' }],
      skills: ['Planning'],
    },
  ],
};

/** A document made from the small one; deep parts are replaced whole. */
export const smallWith = (changes: Readonly<Record<string, unknown>>): unknown => ({ ...small, ...changes });

/** The small framework with these indicators in its first competency. */
export function smallWithIndicators(...indicators: readonly Readonly<Record<string, unknown>>[]): unknown {
  const [care, order] = small.competencies;
  return smallWith({ competencies: [{ ...care, indicators }, order] });
}

/** A grid on the page that has finished loading what it was given. */
export async function show(properties: Partial<FrameworkGrid>, parentNode?: Element): Promise<FrameworkGrid> {
  const grid = Object.assign(document.createElement('rung-framework-grid'), properties);
  await fixture(html`${grid}`, parentNode && { parentNode });
  await grid.updateComplete;
  return grid;
}

/** Waits for the first painting, at which sections out of view find their height and everything its place. */
export async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Every element with this part. */
export function parts(grid: Element, part: string): HTMLElement[] {
  return [...grid.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`)];
}

/** The first element with this part. */
export function part(grid: Element, name: string): HTMLElement {
  const [first] = parts(grid, name);
  if (!first) throw new Error(`There is no part "${name}".`);
  return first;
}

export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** The texts of all visible elements with this part. */
export const shownTexts = (grid: Element, name: string): string[] =>
  parts(grid, name)
    .filter((element) => element.checkVisibility())
    .map(text);

export const searchField = (grid: Element): HTMLInputElement => grid.shadowRoot!.querySelector('input[type=search]')!;

export const count = (grid: Element): string => text(part(grid, 'count'));

/** The element that has the focus, however deep. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A filter by the word over it. */
export function filter(grid: Element, label: string): HTMLSelectElement {
  const found = parts(grid, 'filter').find((each) => text(each.querySelector('span')!) === label);
  if (!found) throw new Error(`There is no filter "${label}".`);
  return found.querySelector('select')!;
}

/** Chooses as a person does: the value, then the events that browsers fire. */
export async function choose(grid: FrameworkGrid, label: string, value: string): Promise<void> {
  const select = filter(grid, label);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await grid.updateComplete;
}

/** A checkbox by the words beside it. */
export function checkbox(grid: Element, label: string): HTMLInputElement {
  const found = [...grid.shadowRoot!.querySelectorAll('label')].find((each) => text(each).startsWith(label));
  const box = found?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!box) throw new Error(`There is no checkbox "${label}".`);
  return box;
}

/** Waits until the grid shows a framework or says why not. */
export async function settled(grid: FrameworkGrid): Promise<void> {
  await waitUntil(() => !grid.matches(':state(loading)'), 'The grid went on loading', { timeout: 5_000 });
  await grid.updateComplete;
}

/** Keeps the console quiet during each test and gives what was warned of. Call it in a `describe`. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  const original = console.warn;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.map(String).join(' '));
  });
  afterEach(() => {
    console.warn = original;
  });
  return warnings;
}
