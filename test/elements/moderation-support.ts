import { fixture, html } from '@open-wc/testing';
import 'rung-elements/define/moderation.js';
import type { Moderation } from '../../src/elements/moderation/moderation.js';
import { frameworkOf } from '../../stories/elements/sample-moderation.js';
import type { Framework } from '../../src/model/index.js';
import { sample } from './framework-grid-support.js';

/** What the tests of moderations have in common. */

export const framework = async (name: Parameters<typeof sample>[0] = 'cherwell'): Promise<Framework> => frameworkOf(await sample(name));

export async function show(properties: Readonly<Record<string, unknown>>, parentNode?: Element): Promise<Moderation> {
  const element = Object.assign(document.createElement('rung-moderation'), properties);
  await fixture(html`${element}`, parentNode && { parentNode });
  await settle(element);
  return element;
}

/** Until its pickers have taken their framework as well. */
export async function settle(element: Moderation): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const one = (element: Element, selector: string): HTMLElement => all(element, selector)[0]!;
export const words = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
export const press = async (element: Moderation, selector: string): Promise<void> => {
  one(element, selector).click();
  await settle(element);
};

/** Writes into a field as a person does. */
export async function type(element: Moderation, field: HTMLElement, text: string): Promise<void> {
  (field as HTMLTextAreaElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(element);
}

/** Chooses a level in a picker by its radio button. */
export async function pick(element: Moderation, index: number, level: string): Promise<void> {
  one(element, `#picker-${index}`).shadowRoot!.querySelector<HTMLInputElement>(`input[value="${level}"]`)!.click();
  await settle(element);
}
