import { fixture, html } from '@open-wc/testing';
import 'rung-elements/define/contra-checklist.js';
import type { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import type { Framework } from '../../src/model/index.js';

export { answer } from './contra-checklist-values.js';

/** What the tests of the checklist have in common: a framework, values, and ways to look into a checklist. */

/** Our own words: three contra-indicators among other behaviour, and a competency without any. */
export const framework: Framework = {
  id: 'desk',
  title: 'Our desk',
  language: 'en-GB',
  labels: { contra: 'What we do not want to see' },
  groups: [],
  competencies: [
    {
      id: 'welcome',
      title: 'Welcoming people',
      themes: [],
      indicators: [
        { id: 'w1', kind: 'positive', text: 'Greets people by their name.' },
        { id: 'c1', kind: 'contra', text: 'Talks over people.' },
        { id: 'c2', kind: 'contra', text: 'Leaves letters unanswered.' },
        { id: 'e1', kind: 'example', text: 'Opens the door.' },
        { id: 'c3', kind: 'contra', text: 'Sends people from desk to desk.' },
      ],
    },
    { id: 'calm', title: 'Staying calm', themes: [], indicators: [{ id: 'k1', kind: 'contra', text: 'Shouts.' }] },
    { id: 'order', title: 'Keeping order', themes: [], indicators: [{ id: 'o1', kind: 'positive', text: 'Files every letter.' }] },
  ],
};

/** The framework without words of its own for contra-indicators. */
export const plain: Framework = { ...framework, labels: {} };

/** A checklist on the page, or in an element there, that has loaded what it was given. */
export async function show(properties: Partial<ContraChecklist>, parent?: Element): Promise<ContraChecklist> {
  const checklist = Object.assign(document.createElement('rung-contra-checklist'), properties);
  if (parent) parent.append(checklist);
  else await fixture(html`${checklist}`);
  await checklist.updateComplete;
  return checklist;
}

/** The contra-indicators of "Welcoming people". */
export const welcome = (properties: Partial<ContraChecklist> = {}, parent?: Element): Promise<ContraChecklist> => show({ framework, competency: 'welcome', ...properties }, parent);

/** A list of options inside the element, without a framework. */
export async function standalone(properties: Partial<ContraChecklist> = {}, parent?: Element): Promise<ContraChecklist> {
  const checklist = document.createElement('rung-contra-checklist');
  addOptions(checklist);
  Object.assign(checklist, properties);
  if (parent) parent.append(checklist);
  else await fixture(html`${checklist}`);
  await checklist.updateComplete;
  return checklist;
}

export function addOptions(checklist: Element): void {
  for (const [value, text] of [
    ['a', 'Comes late.'],
    ['b', 'Leaves early.'],
    ['c', 'Is not there.'],
  ]) {
    checklist.append(Object.assign(document.createElement('option'), { value, textContent: text }));
  }
}

export const parts = (checklist: Element, part: string): HTMLElement[] => [...checklist.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`)];

/** The first element with this part. */
export function part(checklist: Element, name: string): HTMLElement {
  const [first] = parts(checklist, name);
  if (!first) throw new Error(`There is no part "${name}".`);
  return first;
}

export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

export const texts = (checklist: Element, name: string): string[] => parts(checklist, name).map(text);

export const boxes = (checklist: Element): HTMLInputElement[] => [...checklist.shadowRoot!.querySelectorAll<HTMLInputElement>('[part="checkbox"]')];

/** The checkbox of an entry, or of "None of these" for "none". */
export function box(checklist: Element, id: string): HTMLInputElement {
  const found = boxes(checklist).find(({ name, value }) => (name === 'none' ? id === 'none' : value === id));
  if (!found) throw new Error(`There is no checkbox "${id}".`);
  return found;
}

/** Ids of what is checked, with "none" for "None of these". */
export const checked = (checklist: Element): string[] =>
  boxes(checklist)
    .filter((each) => each.checked)
    .map(({ name, value }) => (name === 'none' ? name : value));

/** Checks or unchecks as a click does. */
export async function toggle(checklist: ContraChecklist, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    box(checklist, id).click();
    await checklist.updateComplete;
  }
}

/** A field in the note of an entry. */
export function field(checklist: Element, id: string, name: 'seen' | 'support'): HTMLTextAreaElement {
  const found = [...checklist.shadowRoot!.querySelectorAll('textarea')].find((each) => each.dataset.id === id && each.name === name);
  if (!found) throw new Error(`There is no field "${name}" of "${id}".`);
  return found;
}

/** The disclosure around a field. */
export const noteOf = (checklist: Element, id: string): HTMLDetailsElement => field(checklist, id, 'seen').closest('details')!;

/** Writes into a note at once, as a paste does. */
export async function write(checklist: ContraChecklist, id: string, name: 'seen' | 'support', words: string): Promise<void> {
  const area = field(checklist, id, name);
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await checklist.updateComplete;
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
