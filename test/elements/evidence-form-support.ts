import { fixture, html } from '@open-wc/testing';
import 'rung-elements/define/evidence-form.js';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import type { EvidenceForm } from '../../src/elements/evidence-form/evidence-form.js';
import { sendKeys } from '../support/commands.js';

/** What the tests of the evidence form have in common. */

/** A small framework: two values, with behaviours. */
export const framework = {
  id: 'small',
  title: 'Our values',
  language: 'en',
  version: '1',
  competencies: [
    {
      id: 'care',
      title: 'We care',
      indicators: [
        { id: 'care-1', kind: 'positive', text: 'Listens before answering' },
        { id: 'care-2', kind: 'positive', text: 'Notices who is left out' },
      ],
    },
    { id: 'learn', title: 'We learn', indicators: [{ id: 'learn-1', kind: 'positive', text: 'Asks what could be better' }] },
  ],
};

export const listens = { competency: 'care', indicator: 'care-1', text: 'Listens before answering' };

/** Evidence with nothing wrong in it. */
export const evidence = {
  type: 'evidence' as const,
  version: 1,
  id: 'e1',
  revision: 1,
  behaviours: [listens],
  when: { from: '2026-03-02' },
  source: 'self' as const,
  account: { kind: 'star' as const, situation: 'A long queue', task: 'Keep people calm', action: 'Opened a second desk', result: 'Nobody left' },
  learning: 'Look up earlier',
  links: [{ url: 'https://intranet.example/queue', title: 'Plan' }],
  attachments: [],
};

/** A form on the page, or in an element there, with the small framework. */
export async function show(properties: Partial<EvidenceForm> = {}, parent?: Element): Promise<EvidenceForm> {
  const form = Object.assign(document.createElement('rung-evidence-form'), { framework, ...properties });
  if (parent) parent.append(form);
  else await fixture(html`${form}`);
  await ready(form);
  return form;
}

export async function ready(form: EvidenceForm): Promise<void> {
  await form.updateComplete;
  await picker(form)?.updateComplete;
  await form.updateComplete;
}

export const root = (form: Element): ShadowRoot => form.shadowRoot!;

export const picker = (form: Element): BehaviourPicker | null => root(form).querySelector('rung-behaviour-picker');

export function field(form: Element, id: string): HTMLElement {
  const found = root(form).getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
}

export const parts = (form: Element, part: string): HTMLElement[] => [...root(form).querySelectorAll<HTMLElement>(`[part~="${part}"]`)];

export function part(form: Element, name: string): HTMLElement {
  const [first] = parts(form, name);
  if (!first) throw new Error(`There is no part "${name}".`);
  return first;
}

export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

export const texts = (form: Element, name: string): string[] => parts(form, name).map(text);

/** Id of what has the focus in the form. */
export const focused = (form: Element): string | undefined => root(form).activeElement?.id;

/** Types into a field, as a person does. */
export async function type(form: EvidenceForm, id: string, typed: string): Promise<void> {
  field(form, id).focus();
  await sendKeys({ type: typed });
  await form.updateComplete;
}

/** Fills in what is needed with real keys, behaviours by the picker's property as its own tests prove its keys. */
export async function fillIn(form: EvidenceForm): Promise<void> {
  chooseBehaviours(form, [listens]);
  await type(form, 'from', '2');
  await type(form, 'from-month', '3');
  await type(form, 'from-year', '2026');
  await type(form, 'situation', 'A long queue');
}

/** As the picker does when a person has chosen. */
export function chooseBehaviours(form: EvidenceForm, behaviours: readonly (typeof listens)[]): void {
  const chosen = picker(form);
  if (!chosen) throw new Error('There is no picker.');
  chosen.value = behaviours;
  chosen.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  chosen.dispatchEvent(new Event('change', { bubbles: true }));
}

export const button = (form: Element, label: string): HTMLButtonElement => {
  const found = [...root(form).querySelectorAll('button')].find((each) => text(each) === label);
  if (!found) throw new Error(`There is no button "${label}".`);
  return found;
};
