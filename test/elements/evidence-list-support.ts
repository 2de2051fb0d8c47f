import { fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/evidence-list.js';
import type { EvidenceList, EvidenceViewChangeDetail } from '../../src/elements/evidence-list/evidence-list.js';
import { valuesEvidence } from '../../stories/elements/sample-evidence.js';
import { parts, sample, shownTexts, text } from './framework-grid-support.js';

/** What the tests of the list of evidence have in common. */

export async function show(properties: Readonly<Record<string, unknown>> & Partial<Omit<EvidenceList, 'evidence' | 'framework'>> = {}, parentNode?: Element): Promise<EvidenceList> {
  const list = Object.assign(document.createElement('rung-evidence-list'), { evidence: valuesEvidence, framework: await sample('kchft') }, properties);
  await fixture(html`${list}`, parentNode && { parentNode });
  await list.updateComplete;
  return list;
}

export const around = (attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

export const entries = (list: Element): HTMLDetailsElement[] => (parts(list, 'entry') as HTMLDetailsElement[]).filter((entry) => entry.checkVisibility());
export const dates = (list: Element): string[] => shownTexts(list, 'date');
export const cards = (list: Element): Element[] => parts(list, 'card');
export const field = (list: Element, label: string): HTMLInputElement | HTMLSelectElement => {
  const found = [...list.shadowRoot!.querySelectorAll('label')].find((each) => text(each).startsWith(label));
  return found!.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!;
};

/** Opens an entry as a person does. */
export async function open(list: Element, index: number): Promise<Element> {
  const entry = entries(list)[index]!;
  entry.querySelector('summary')!.click();
  await waitUntil(() => entry.querySelector('[part=card]')?.shadowRoot?.querySelector('dl'));
  return entry;
}

export async function choose(list: EvidenceList, label: string, value: string): Promise<void> {
  const control = field(list, label);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
}

export function changes(list: Element): EvidenceViewChangeDetail['view'][] {
  const views: EvidenceViewChangeDetail['view'][] = [];
  list.addEventListener('rung-view-change', (event) => views.push((event as CustomEvent<EvidenceViewChangeDetail>).detail.view));
  return views;
}

export const NEWEST_FIRST = ['2 March 2026', '12 January 2026 – 20 February 2026', '18 November 2025', '30 September 2025', '3 June 2024', '17 April 2023', 'No date'];
export const squeezed = (words: string): string => words.replace(/\s+/g, '');
