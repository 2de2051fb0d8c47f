import { fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/framework-importer.js';
import { FrameworkImporter, type FrameworkImportDetail } from '../../src/elements/framework-importer/framework-importer.js';
import type { ImporterIo } from '../../src/elements/framework-importer/importer-io.js';
import { sampleIo } from '../../stories/elements/sample-import.js';
import { part, parts, text } from './framework-grid-support.js';

/** What the tests of the importer have in common: the sample source, and ways to act in it as a person does. */

export async function show(properties: Partial<FrameworkImporter> = {}, parentNode?: Element): Promise<FrameworkImporter> {
  const importer = Object.assign(document.createElement('rung-framework-importer'), properties);
  await fixture(html`${importer}`, parentNode && { parentNode });
  await importer.updateComplete;
  return importer;
}

/** How the sample is read in the tests that follow. */
export function reads(changes: Partial<ImporterIo> = {}): void {
  FrameworkImporter.io = sampleIo(changes);
}

export const file = (name = 'values.docx'): File => new File(['sample'], name);

/** An importer that has read the sample. */
export async function checking(properties: Partial<FrameworkImporter> = {}, parentNode?: Element): Promise<FrameworkImporter> {
  const importer = await show(properties, parentNode);
  await importer.read(file());
  await importer.updateComplete;
  return importer;
}

export const stepTitle = (importer: Element): string => text(part(importer, 'step-title'));
export const status = (importer: Element): string => text(part(importer, 'status'));
export const facts = (importer: Element): string[] => parts(importer, 'fact').map(text);

/** A button by the words on it, or those that only a screen reader hears; of the dialog while one is open. */
export function button(importer: Element, name: string | RegExp): HTMLButtonElement {
  const within = dialog(importer).open ? dialog(importer) : importer.shadowRoot!;
  const found = [...within.querySelectorAll('button')].filter((each) => each.checkVisibility()).find((each) => (typeof name === 'string' ? text(each) === name : name.test(text(each))));
  if (!found) throw new Error(`There is no button "${String(name)}".`);
  return found;
}

export async function press(importer: FrameworkImporter, name: string | RegExp): Promise<void> {
  button(importer, name).click();
  await importer.updateComplete;
}

export const dialog = (importer: Element): HTMLDialogElement => importer.shadowRoot!.querySelector('dialog')!;

/** A field of the dialog by the label over it. */
export function field(importer: Element, label: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const found = [...dialog(importer).querySelectorAll('label')].find((each) => text(each.querySelector('[part=label]')!) === label);
  if (!found) throw new Error(`There is no field "${label}".`);
  return found.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')!;
}

/** Fills the dialog that is open, and saves; true when it closed. */
export async function answer(importer: FrameworkImporter, values: Readonly<Record<string, string>>): Promise<boolean> {
  for (const [label, value] of Object.entries(values)) field(importer, label).value = value;
  await press(importer, 'Save');
  await importer.updateComplete;
  return !dialog(importer).open;
}

/** Waits for the source to be interpreted anew. */
export async function settled(importer: FrameworkImporter): Promise<void> {
  await waitUntil(() => !importer.matches(':state(busy)'));
  await importer.updateComplete;
}

/** What the host hears. */
export function imports(importer: Element): FrameworkImportDetail[] {
  const heard: FrameworkImportDetail[] = [];
  importer.addEventListener('rung-framework-import', (event) => heard.push((event as CustomEvent<FrameworkImportDetail>).detail));
  return heard;
}

/** Unfolds the competency in the view of names and behaviours. */
export async function openEditing(importer: FrameworkImporter): Promise<void> {
  await press(importer, 'Names and behaviours');
  part(importer, 'competency').querySelector('summary')!.click();
  await waitUntil(() => importer.shadowRoot!.querySelector('.behaviours'));
}

export const behaviours = (importer: Element): string[] => [...importer.shadowRoot!.querySelectorAll('.behaviours li > span')].map(text);

/** A transfer as a browser makes it for a drop or a paste. */
export function transfer(content: { readonly files?: readonly File[]; readonly html?: string; readonly text?: string }): DataTransfer {
  const data = new DataTransfer();
  for (const each of content.files ?? []) data.items.add(each);
  if (content.html !== undefined) data.setData('text/html', content.html);
  if (content.text !== undefined) data.setData('text/plain', content.text);
  return data;
}
