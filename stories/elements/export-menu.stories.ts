import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ExportMenu, type ExporterIo } from 'rung-elements';
import 'rung-elements/define/export-menu.js';
import './elements.css';
import { sampleExporter } from './sample-export.js';

interface MenuArgs {
  label: string;
  formats: string;
}

const menu = (framework: unknown, { label, formats }: Partial<MenuArgs> = {}): TemplateResult =>
  html`<rung-export-menu .framework=${framework} label=${label || nothing} formats=${formats || nothing}></rung-export-menu>`;

const meta: Meta<MenuArgs> = {
  title: 'Elements/Export menu',
  component: 'rung-export-menu',
  parameters: { framework: 'arun' },
  args: { label: '', formats: '' },
  // Files are made at once and are small, so that stories show the same everywhere; the real writer is put back afterwards.
  beforeEach: () => {
    const real = ExportMenu.io;
    ExportMenu.io = sampleExporter();
    return () => {
      if (real) ExportMenu.io = real;
    };
  },
  render: (args, { loaded }) => menu(loaded.framework, args),
};
export default meta;

type Story = StoryObj<MenuArgs>;
type Play = NonNullable<Story['play']>;

/** A button beside a framework. */
export const Closed: Story = {};

/** The formats, those that people read first. */
export const Open: Story = { play: ({ canvasElement }) => act(canvasElement, '#button') };

/** What a format does not keep is said before the download. */
export const Losses: Story = { name: 'What a format does not keep', play: ({ canvasElement }) => act(canvasElement, '[data-format=moodle]') };

/** A host offers only what its people need, under its own words. */
export const Few: Story = { name: 'A few formats', args: { formats: 'docx xlsx', label: 'Download' }, play: ({ canvasElement }) => act(canvasElement, '#button') };

/** Evidence, checklists and chosen levels have formats of their own. */
export const Levels: Story = {
  name: 'Chosen levels',
  render: (_args, { loaded }) => html`<rung-export-menu .framework=${loaded.framework} .content=${{ type: 'levels', levels: [{ competency: 'customer-focus', level: 'leaders' }] }}></rung-export-menu>`,
  play: ({ canvasElement }) => act(canvasElement, '#button'),
};

/** While a long file is made a person can stop it. */
export const Loading: Story = { name: 'Loading: a file is made', play: writing({ exportFramework: () => new Promise(() => undefined) }) };

/** No file could be made: why, and another try. */
export const Failed: Story = { name: 'Error: no file', play: writing({ exportFramework: () => Promise.reject(new Error('offline')) }) };

/** There is no framework yet. */
export const Empty: Story = { render: () => menu(undefined) };

/** On a phone the list keeps within the window. */
export const Narrow: Story = { render: (args, { loaded }) => html`<div class="phone">${menu(loaded.framework, args)}</div>`, play: ({ canvasElement }) => act(canvasElement, '#button') };

/** In dark surroundings. */
export const Dark: Story = { render: (args, { loaded }) => html`<div class="stage scheme-dark">${menu(loaded.framework, args)}</div>`, play: ({ canvasElement }) => act(canvasElement, '#button') };

/** Around a Welsh page. */
export const Welsh: Story = { render: (args, { loaded }) => html`<div lang="cy">${menu(loaded.framework, args)}</div>`, play: ({ canvasElement }) => act(canvasElement, '#button') };

/** In a page from right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, { loaded }) => html`<div dir="rtl">${menu(loaded.framework, args)}</div>`, play: ({ canvasElement }) => act(canvasElement, '#button') };

async function act(canvas: HTMLElement, selector: string): Promise<void> {
  const element = canvas.querySelector('rung-export-menu');
  await element?.updateComplete;
  element?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await element?.updateComplete;
}

/** Asks for a file with a writer that does something else. */
function writing(changes: Partial<ExporterIo>): Play {
  return async ({ canvasElement }) => {
    ExportMenu.io = sampleExporter(changes);
    await act(canvasElement, '[data-format=docx]');
  };
}
