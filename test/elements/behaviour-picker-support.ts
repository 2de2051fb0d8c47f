import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/behaviour-picker.js';
import type { BehaviourPicker, BehavioursChangeDetail } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import type { BehaviourReference, Framework } from '../../src/model/index.js';
import { sendKeys } from '../support/commands.js';

/** What the tests of the picker have in common: frameworks, and ways to look into a picker. */

const samples = new Map<string, Promise<Framework>>();

/** A sample framework as it stands in its file. */
export function sample(name: 'cherwell' | 'arun' | 'kchft'): Promise<Framework> {
  const known = samples.get(name) ?? fetch(`/src/frameworks/${name}.json`).then((response) => response.json() as Promise<Framework>);
  samples.set(name, known);
  return known;
}

/** Two competencies; one has themes and levels that its indicators do not keep in order, and a contra-indicator. */
export const small = {
  id: 'small',
  title: 'Small',
  language: 'en-GB',
  scale: { levels: [{ id: 'A', label: 'A' }, { id: 'B', label: 'B' }] },
  competencies: [
    {
      id: 'care',
      title: 'Care',
      themes: [{ id: 'people', title: 'People' }, { id: 'places', title: 'Places' }],
      indicators: [
        { id: 'care.4', kind: 'example', theme: 'places', level: 'A', text: 'Keeps a ward tidy' },
        { id: 'care.2', kind: 'positive', theme: 'people', level: 'B', text: 'Asks what people want' },
        { id: 'care.1', kind: 'positive', theme: 'people', level: 'A', text: 'Greets everyone at the door' },
        { id: 'care.5', kind: 'positive', text: 'Finds the café’s best table' },
        { id: 'care.3', kind: 'contra', theme: 'people', level: 'B', text: 'Walks past' },
      ],
    },
    { id: 'craft', title: 'Craft', indicators: [{ id: 'craft.1', kind: 'positive', level: 'A', text: 'Mends what is broken' }] },
  ],
} as const;

/** A reference as the picker makes it. */
export function reference(id: string): BehaviourReference {
  for (const competency of small.competencies) {
    for (const indicator of competency.indicators) if (indicator.id === id) return { competency: competency.id, indicator: id, text: indicator.text };
  }
  throw new Error(`There is no behaviour "${id}".`);
}

/** A picker on the page, or in an element there, that has loaded what it was given. */
export async function show(properties: Partial<BehaviourPicker> = {}, parent?: Element): Promise<BehaviourPicker> {
  const picker = Object.assign(document.createElement('rung-behaviour-picker'), { framework: small }, properties);
  if (parent) parent.append(picker);
  else await fixture(html`${picker}`);
  await picker.updateComplete;
  return picker;
}

/** As many behaviours as ten councils have together, in twenty competencies. */
export function large(count = 20_000): unknown {
  const competencies = Array.from({ length: 20 }, (_, competency) => ({
    id: `c${competency}`,
    title: `Competency ${competency}`,
    indicators: Array.from({ length: count / 20 }, (_, index) => {
      const number = competency * (count / 20) + index;
      return { id: `i${number}`, kind: 'positive', text: `Behaviour number ${number} says what a person at work does, tŷ ac ysgol` };
    }),
  }));
  return { id: 'large', title: 'Large', competencies };
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

export const field = (picker: Element): HTMLInputElement => part(picker, 'field') as HTMLInputElement;

export const isOpen = (picker: Element): boolean => part(picker, 'popup').matches(':popover-open');

/** Words of the option that the field says is active. */
export function active(picker: BehaviourPicker): string | undefined {
  const id = field(picker).getAttribute('aria-activedescendant');
  const option = id === null ? null : (picker.renderRoot as ShadowRoot).getElementById(id);
  return option ? text(option.querySelector('.option-text')!) : undefined;
}

export const live = (picker: BehaviourPicker): string => text((picker.renderRoot as ShadowRoot).getElementById('live')!);

/** What the last words in the live region are once they have come. */
export async function announced(picker: BehaviourPicker, words: string): Promise<void> {
  await waitUntil(() => live(picker) === words, `"${words}" is announced, not "${live(picker)}"`, { timeout: 3_000 });
}

export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Focuses the field and types, as a person does. */
export async function type(picker: BehaviourPicker, words: string): Promise<void> {
  field(picker).focus();
  await sendKeys({ type: words });
}

export const ids = (picker: BehaviourPicker): (string | undefined)[] => picker.value.map(({ indicator }) => indicator);

/** Details of the events for what a person does from now on. */
export function listen(picker: BehaviourPicker): BehavioursChangeDetail[] {
  const details: BehavioursChangeDetail[] = [];
  picker.parentElement!.addEventListener('rung-behaviours-change', ({ detail }) => details.push(detail));
  return details;
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
