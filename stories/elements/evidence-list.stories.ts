import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/evidence-list.js';
import './elements.css';
import { apology, councilEvidence, damagedEvidence, manyPieces, valuesEvidence } from './sample-evidence.js';

interface ListArgs {
  view: string;
  editable: boolean;
  bare: boolean;
}

const list = (evidence: unknown, framework: unknown, { view = '', editable = false, bare = false }: Partial<ListArgs> = {}): TemplateResult =>
  html`<rung-evidence-list .evidence=${evidence} .framework=${framework} view=${view || nothing} ?editable=${editable} ?bare=${bare}></rung-evidence-list>`;

const meta: Meta<ListArgs> = {
  title: 'Elements/Evidence list',
  component: 'rung-evidence-list',
  parameters: { framework: 'kchft' },
  args: { view: '', editable: false, bare: false },
  render: (args, { loaded }) => list(valuesEvidence, loaded.framework, args),
};
export default meta;

type Story = StoryObj<ListArgs>;

/** Newest first, each piece folded to a line. Use it where a person looks through their evidence, or a manager before a talk. */
export const Folded: Story = {};

/** Opened, a piece is a card to read. */
export const Opened: Story = { name: 'A piece opened', play: ({ canvasElement }) => openFirst(canvasElement) };

/** Under a heading for each competency: a piece stands under each that it shows. */
export const Grouped: Story = { name: 'Grouped by competency', args: { view: 'grouped' } };

/** A person searches: what was found is marked. */
export const Searched: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-evidence-list');
    await element?.updateComplete;
    const field = element?.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return;
    field.value = 'waiting';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element?.updateComplete;
  },
};

/** By competency and days; pieces without a date are counted apart. */
export const Filtered: Story = { args: { view: 'from=2025-01-01&to=2026-12-31' } };

/** Nothing matches: a sentence and a way back. */
export const NothingMatches: Story = { name: 'Nothing matches', args: { view: 'find=zeppelin' } };

/** Edit and delete: the list tells the host, which does it. */
export const Editable: Story = { args: { editable: true }, play: ({ canvasElement }) => openFirst(canvasElement) };

/** Without heading, search and filters, for a few pieces within a page. */
export const Bare: Story = { args: { bare: true } };

/** For a framework with levels. */
export const Levels: Story = { name: 'Framework with levels', parameters: { framework: 'cherwell' }, render: (args, { loaded }) => list(councilEvidence, loaded.framework, args) };

/** Without a framework it shows the words that were kept with the evidence. */
export const WithoutFramework: Story = { name: 'Without a framework', parameters: { framework: false }, render: (args) => list(valuesEvidence, undefined, args) };

/** A thousand pieces: cards are made when they are opened. */
export const Many: Story = { name: '1,000 pieces', render: (args, { loaded }) => list(manyPieces(1000), loaded.framework, args) };

/** Long words stay within their place. */
export const LongText: Story = {
  name: 'Long text',
  render: (args, { loaded }) => list([{ ...apology, behaviours: [{ competency: 'compassionate', text: 'Says what has to be said '.repeat(20) }], account: { kind: 'statement', text: 'endless'.repeat(100) } }, ...valuesEvidence], loaded.framework, args),
};

/** On a phone. */
export const Narrow: Story = { render: (args, { loaded }) => html`<div class="phone">${list(valuesEvidence, loaded.framework, args)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, { loaded }) => html`<div class="stage scheme-dark">${list(valuesEvidence, loaded.framework, args)}</div>` };

/** Around a Welsh page our words are Welsh; what was written stays as it is. */
export const Welsh: Story = { args: { view: 'grouped' }, render: (args, { loaded }) => html`<div lang="cy">${list(valuesEvidence, loaded.framework, args)}</div>` };

/** In a page from right to left each text keeps its own direction. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, { loaded }) => html`<div dir="rtl">${list(valuesEvidence, loaded.framework, args)}</div>` };

/** What cannot be read is listed with what is wrong, never dropped in silence. */
export const Damaged: Story = { name: 'Error: some cannot be read', render: (_args, { loaded }) => list([...damagedEvidence, ...valuesEvidence], loaded.framework, { editable: true }) };

/** What was given is not a list. */
export const NoList: Story = { name: 'Error: not a list', render: (args, { loaded }) => list({ evidence: 'none' }, loaded.framework, args) };

/** The host is still fetching the evidence. */
export const Loading: Story = { render: () => html`<rung-evidence-list loading></rung-evidence-list>` };

/** No evidence yet; the host has put a way on into the slot. */
export const Empty: Story = { render: () => html`<rung-evidence-list .evidence=${[]}><button slot="empty">Write evidence</button></rung-evidence-list>` };

async function openFirst(canvas: HTMLElement): Promise<void> {
  const element = canvas.querySelector('rung-evidence-list');
  await element?.updateComplete;
  element?.shadowRoot?.querySelector('summary')?.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
