import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { FrameworkImporter, type ImporterIo } from 'rung-elements';
import 'rung-elements/define/framework-importer.js';
import './elements.css';
import { sampleIo, sampleSource } from './sample-import.js';

interface ImporterArgs {
  label: string;
  headingLevel: number;
}

const importer = ({ label, headingLevel }: Partial<ImporterArgs> = {}): TemplateResult =>
  html`<rung-framework-importer .label=${label || undefined} heading-level=${headingLevel ?? 2}></rung-framework-importer>`;

const meta: Meta<ImporterArgs> = {
  title: 'Elements/Framework importer',
  component: 'rung-framework-importer',
  parameters: { framework: false },
  args: { label: '', headingLevel: 2 },
  // Every source is read as the sample, so that stories show the same everywhere; the real reader is put back afterwards.
  beforeEach: () => {
    const real = FrameworkImporter.io;
    FrameworkImporter.io = sampleIo();
    return () => {
      if (real) FrameworkImporter.io = real;
    };
  },
  render: (args) => importer(args),
};
export default meta;

type Story = StoryObj<ImporterArgs>;
type Play = NonNullable<Story['play']>;

/** The first step: a person chooses or drops files, pastes, or gives an address. */
export const Empty: Story = { name: 'Choose a source' };

/** What was understood stands beside the source, with what is to be checked. */
export const Check: Story = { name: 'Check what was understood', play: steps() };

/** Each thing to check leads to its place in the source, which is marked. */
export const Place: Story = { name: 'A place in the source', play: steps((find) => find('[part=show]')?.click()) };

/** A person says what a column really holds. */
export const Column: Story = { name: 'Correct a column', play: steps((find) => find('[data-place="table.0.column.3"] button')?.click()) };

/** Names, levels and behaviours are put right in the result. */
export const Edit: Story = { name: 'Correct names and behaviours', play: steps(edit) };

/** A behaviour gets other words, another place, or becomes several. */
export const Behaviour: Story = { name: 'Correct a behaviour', play: steps(edit, (find) => find('.behaviours button')?.click()) };

/** The last step: the framework is used, or downloaded. */
export const Use: Story = { name: 'Use the framework', play: steps((find) => find('[part=continue]')?.click()) };

/** While a long document is read a person sees how far it is, and can stop it. */
export const Loading: Story = {
  name: 'Loading: a source is read',
  play: reading({
    importFramework: (_source, options = {}) => {
      options.onProgress?.({ stage: 'reading', done: 0.4 });
      return new Promise(() => undefined);
    },
  }, 'reading'),
};

/** Nothing could be read: the reasons, and all ways are still there. */
export const Refused: Story = {
  name: 'Error: nothing could be read',
  play: reading({
    importFramework: () => Promise.resolve({ issues: [{ severity: 'error', code: 'no-table', path: [], message: 'There is no table and no list of behaviours here. Paste the tables of the framework with the headings above them.', values: {} }], evidence: [], source: [] }),
  }),
};

/** The text could be read but no framework was found: a person says what the columns are. */
export const NotUnderstood: Story = {
  name: 'Error: not understood yet',
  play: reading({ importFramework: () => Promise.resolve({ issues: [{ severity: 'error', code: 'table-not-understood', path: ['table', 0], message: 'At table 1: no column of the table names a level or a kind of behaviour.', values: { place: 'table 1', text: 'Theme' } }], evidence: [], source: sampleSource, format: 'docx', understood: { tables: [{ index: 0, place: ['table', 0], shape: 'not-understood', columns: [], rows: [] }], headings: [] } }) }),
};

/** Something broke on the way. */
export const Broken: Story = { name: 'Error: it broke', play: reading({ importFramework: () => Promise.reject(new Error('no worker')) }) };

/** On a phone source and result are shown one at a time. */
export const Narrow: Story = { render: (args) => html`<div class="phone">${importer(args)}</div>`, play: steps() };

/** In dark surroundings. */
export const Dark: Story = { render: (args) => html`<div class="stage scheme-dark">${importer(args)}</div>`, play: steps() };

/** Around a Welsh page our words are Welsh; the source keeps its own. */
export const Welsh: Story = { render: (args) => html`<div lang="cy">${importer(args)}</div>`, play: steps() };

/** In a page from right to left each text keeps its own direction. */
export const RightToLeft: Story = { name: 'Right to left', render: (args) => html`<div dir="rtl">${importer(args)}</div>`, play: steps() };

/** Under a heading of the host. */
export const OwnHeading: Story = { name: 'With a heading of the host', args: { label: 'Bring the values of your trust' } };

type Find = (selector: string) => HTMLElement | null | undefined;

async function open(canvas: HTMLElement): Promise<FrameworkImporter | null> {
  const element = canvas.querySelector('rung-framework-importer');
  await element?.updateComplete;
  await element?.read(new File(['sample'], 'values.docx'));
  await element?.updateComplete;
  return element;
}

/** Opens the sample and takes steps in it. */
function steps(...acts: readonly ((find: Find) => unknown)[]): Play {
  return async ({ canvasElement }) => {
    const element = await open(canvasElement);
    for (const act of acts) {
      await act((selector) => element?.shadowRoot?.querySelector<HTMLElement>(selector));
      await element?.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
}

async function edit(find: Find): Promise<void> {
  find('[part=view]:last-child')?.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  find('.competency summary')?.click();
}

/** Opens a source with a reader that does something else. */
function reading(changes: Partial<ImporterIo>, until?: 'reading'): Play {
  return async ({ canvasElement }) => {
    FrameworkImporter.io = sampleIo(changes);
    const element = canvasElement.querySelector('rung-framework-importer');
    await element?.updateComplete;
    const done = element?.read(new File(['sample'], 'values.docx'));
    if (until === undefined) await done;
    else await new Promise((resolve) => setTimeout(resolve, 100));
    await element?.updateComplete;
  };
}
