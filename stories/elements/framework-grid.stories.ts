import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/framework-grid.js';
import './elements.css';

interface GridArgs {
  columns: 'described' | 'all';
  view: string;
  hash: string;
  selectable: boolean;
  bare: boolean;
  headingLevel: number;
}

const grid = (framework: unknown, { columns, view, hash, selectable, bare, headingLevel }: GridArgs): TemplateResult =>
  html`<rung-framework-grid
    .framework=${framework}
    columns=${columns}
    view=${view}
    hash=${hash || nothing}
    ?selectable=${selectable}
    ?bare=${bare}
    heading-level=${headingLevel}
  ></rung-framework-grid>`;

const meta: Meta<GridArgs> = {
  title: 'Elements/Framework grid',
  component: 'rung-framework-grid',
  args: { columns: 'described', view: '', hash: '', selectable: false, bare: false, headingLevel: 2 },
  render: (args, { loaded }) => grid(loaded.framework, args),
};
export default meta;

type Story = StoryObj<GridArgs>;

/** A whole framework, as an intranet page shows it. The toolbar above chooses which one. */
export const Whole: Story = { name: 'A whole framework' };

/** Levels A to H with words at B, D, F and H: the described ones are columns. Use it to read and print. */
export const Levels: Story = { name: 'Levels A–H', parameters: { framework: 'cherwell' } };

/** All eight levels, those without words between their neighbours. Use it where people choose among all of them. */
export const AllLevels: Story = { name: 'All levels', parameters: { framework: 'cherwell' }, args: { columns: 'all', view: 'group=management' } };

/** One level of all competencies. Use it for people who know their level. */
export const OneLevel: Story = { name: 'One level', parameters: { framework: 'cherwell' }, args: { view: 'level=D' } };

/** A level without words shows its neighbours and says so; nothing is made up for it. */
export const UndescribedLevel: Story = { name: 'Level without description', parameters: { framework: 'cherwell' }, args: { view: 'level=C&group=management' } };

/** Three tiers, each with those before it; contra-indicators stand apart. */
export const Tiers: Story = { name: 'Tiers', parameters: { framework: 'arun' } };

/** The tier of a leader: what it includes from the others is marked. */
export const InheritedTiers: Story = { name: 'A tier and what it includes', parameters: { framework: 'arun' }, args: { view: 'level=leaders' } };

/** No levels: the framework’s own kinds of behaviour are the columns, under its own labels. */
export const ByKind: Story = { name: 'No levels: by kind', parameters: { framework: 'kchft' } };

/** No levels, but sub-themes: they are the rows. */
export const SubThemes: Story = { name: 'No levels: sub-themes', parameters: { framework: 'worcestershire' } };

/** Only what is not acceptable. Use it to prepare a conversation. */
export const ContraOnly: Story = { name: 'Contra-indicators only', parameters: { framework: 'arun' }, args: { view: 'kind=contra' } };

/** A strategy without competencies: the grid says so and offers the charter. */
export const CharterInstead: Story = { name: 'A charter instead of competencies', parameters: { framework: 'eeast' } };

/** A search is on: rows that have the words stay, the words are marked, their number is announced. */
export const Finding: Story = { name: 'Find', parameters: { framework: 'cherwell' }, args: { view: 'find=feedback' } };

/** A search that finds nothing says so and what to try. */
export const NothingFound: Story = { name: 'Nothing found', parameters: { framework: 'cherwell' }, args: { view: 'find=zeppelin' } };

/** Filters are on: one group. The button takes them off. */
export const Filtered: Story = { name: 'Filtered', parameters: { framework: 'cherwell' }, args: { view: 'group=management' } };

/** Behaviours can be picked, for a person specification or evidence. `rung-selection-change` tells the host. */
export const Selectable: Story = {
  parameters: { framework: 'kchft' },
  args: { selectable: true },
  render: (args, { loaded }) =>
    html`<rung-framework-grid .framework=${loaded.framework} .selection=${new Set(['compassionate.expected.1', 'compassionate.expected.3'])} ?selectable=${args.selectable}></rung-framework-grid>`,
};

/** With a key for the page’s address each entry can be linked to; here the page leads to one. */
export const LinkedEntry: Story = { name: 'A linked entry', parameters: { framework: 'arun' }, args: { hash: 'story', view: 'at=respect' } };

/** Without title and toolbar, inside a page that has its own. */
export const Bare: Story = {
  parameters: { framework: 'kchft' },
  args: { bare: true, headingLevel: 2 },
  render: (args, { loaded }) => html`<h1>How we work</h1>${grid(loaded.framework, args)}`,
};

/** On a phone each theme is a section and each level a labelled block; nothing scrolls sideways. */
export const Narrow: Story = {
  parameters: { framework: 'cherwell' },
  args: { view: 'competency=communication' },
  render: (args, { loaded }) => html`<div class="phone">${grid(loaded.framework, args)}</div>`,
};

/** Around a Welsh page the interface is Welsh; the framework’s own words keep their language. */
export const Welsh: Story = {
  parameters: { framework: 'cherwell' },
  args: { view: 'level=C&group=management' },
  render: (args, { loaded }) => html`<div lang="cy">${grid(loaded.framework, args)}</div>`,
};

/** A framework in Arabic is set from right to left, the lowest level at the right. */
export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { framework: false },
  render: (args) =>
    html`<div dir="rtl">
      ${grid(
        {
          id: 'rtl',
          title: 'إطار الكفاءات',
          language: 'ar',
          scale: { levels: [{ id: '1', label: 'أساسي' }, { id: '2', label: 'متقدم' }] },
          competencies: [
            {
              id: 'care',
              title: 'الرعاية',
              definition: 'يهتم بالناس وبما يحتاجون إليه.',
              themes: [{ id: 'listening', title: 'الاستماع' }],
              indicators: [
                { id: 'a', kind: 'positive', level: '1', theme: 'listening', text: 'يدع الناس يكملون كلامهم.' },
                { id: 'b', kind: 'positive', level: '2', theme: 'listening', text: 'ينتبه إلى ما لم يقل.' },
                { id: 'c', kind: 'contra', text: 'يقاطع الآخرين.' },
              ],
            },
          ],
        },
        args,
      )}
    </div>`,
};

/** Long names and long words wrap; nothing is cut off. */
export const LongText: Story = {
  name: 'Long text',
  parameters: { framework: false },
  render: (args) =>
    grid(
      {
        id: 'long',
        title: 'A framework whose title was agreed by a committee and therefore names every department that took part in it',
        scale: { levels: [{ id: '1', label: 'Developing within the role' }, { id: '2', label: 'Accomplished across the service' }] },
        competencies: [
          {
            id: 'c',
            title: 'Understanding, anticipating and responding to the needs of residents, customers and partners',
            definition: 'Listens. '.repeat(60),
            themes: [{ id: 't', title: 'Donaudampfschifffahrtsgesellschaftskapitän und Verwaltungsverfahrensgesetz' }],
            indicators: [
              { id: 'a', kind: 'positive', level: '1', theme: 't', text: 'Explains. '.repeat(40) },
              { id: 'b', kind: 'positive', level: '2', theme: 't', text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
            ],
          },
        ],
      },
      args,
    ),
};

/** Faults inside a framework: what can be shown is shown, nothing is dropped, and the faults are listed above. */
export const Faults: Story = {
  parameters: { framework: false },
  render: (args) =>
    grid(
      {
        id: 'faults',
        title: 'A framework with faults',
        scale: { levels: [{ id: 'A', label: 'A' }, { id: 'B', label: 'B' }] },
        competencies: [
          {
            id: 'c',
            title: 'Communication',
            indicators: [
              { id: 'x', kind: 'positive', level: 'A', text: 'Speaks plainly.' },
              { id: 'x', kind: 'positive', level: 'Z', text: 'Stands at a level that the scale does not have.' },
            ],
          },
        ],
      },
      args,
    ),
};

/** What is not a framework: an error says what is wrong and where. */
export const Invalid: Story = {
  parameters: { framework: false },
  render: (args) => grid({ id: 'invalid', competencies: 'none' }, args),
};

/** Nothing was given to it yet. */
export const Empty: Story = { parameters: { framework: false }, render: () => html`<rung-framework-grid></rung-framework-grid>` };

/** While the framework is on its way its place is kept. */
export const Loading: Story = {
  parameters: { framework: false },
  render: () => html`<div @context-request=${answerLoading}><rung-framework-grid></rung-framework-grid></div>`,
};

/** The address leads nowhere: the error says so and offers to try again. */
export const NotFound: Story = {
  name: 'Error: not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: () => html`<rung-framework-grid src="frameworks/nowhere.json"></rung-framework-grid>`,
};

/** Headings and tables as an editor pasted them from Word: the grid reads them. Without scripts they show as they are. */
export const PastedTables: Story = {
  name: 'Pasted tables',
  parameters: { framework: false },
  render: () =>
    html`<rung-framework-grid>
      <h2>Teamwork</h2>
      <p>Definition: Works so that the whole team does well.</p>
      <table>
        <tr><th>All colleagues</th><th>People managers</th><th>Contra-indicators</th></tr>
        <tr>
          <td><ul><li>Helps when asked.</li><li>Says when help is needed.</li></ul></td>
          <td><ul><li>Makes time for the team to learn from each other.</li></ul></td>
          <td><ul><li>Keeps knowledge to themselves.</li></ul></td>
        </tr>
      </table>
    </rung-framework-grid>`,
};

/** A table that is no framework stays visible, and the grid says why it could not be read. */
export const TableNotRead: Story = {
  name: 'Table not understood',
  parameters: { framework: false },
  render: () =>
    html`<rung-framework-grid>
      <table>
        <caption>Rooms</caption>
        <tr><th>Room</th><th>Seats</th></tr>
        <tr><td>Ash</td><td>12</td></tr>
      </table>
    </rung-framework-grid>`,
};

/** What a workspace says while its framework is on its way. */
function answerLoading(event: Event & { readonly callback?: (value: unknown) => void }): void {
  event.stopPropagation();
  event.callback?.({ framework: { status: 'loading' }, retry: () => undefined });
}
