import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/competency-card.js';
import './charter.css';

interface CardArgs {
  competency: string;
  level: string;
  headingLevel: number;
}

const meta: Meta<CardArgs> = {
  title: 'Elements/Competency card',
  component: 'rung-competency-card',
  args: { competency: 'communication', level: '', headingLevel: 2 },
  parameters: { framework: 'cherwell' },
  render: ({ competency, level, headingLevel }, { loaded }) =>
    html`<rung-competency-card .framework=${loaded.framework} competency=${competency} level=${level || nothing} heading-level=${headingLevel}></rung-competency-card>`,
};
export default meta;

type Story = StoryObj<CardArgs>;

const card = (framework: unknown, competency: string, level?: string): TemplateResult =>
  html`<rung-competency-card .framework=${framework} competency=${competency} level=${level ?? nothing}></rung-competency-card>`;

/**
 * One competency on a page of its own, all described levels beside each other. Use it behind a link from the grid, a role
 * profile or a job description. A person chooses the level to read; `rung-level-change` tells the host.
 */
export const AllLevels: Story = { name: 'All levels' };

/** One level, theme by theme. Use it where the level of the role is known. */
export const OneLevel: Story = { name: 'One level', args: { level: 'F' } };

/** A level without words of its own stands between its described neighbours; nothing is made up for it. */
export const Undescribed: Story = { name: 'Level without description', args: { level: 'C' } };

/** In a cumulative scale a tier brings those below it, marked as included. */
export const Cumulative: Story = { name: 'Tier that includes others', parameters: { framework: 'arun' }, args: { competency: 'respect', level: 'leaders' } };

/** Without levels the framework’s own kinds are the columns, under its own labels; there is nothing to choose. */
export const ByKind: Story = { name: 'No levels: by kind', parameters: { framework: 'kchft' }, args: { competency: 'compassionate' } };

/** Sub-themes are rows; a strapline stands under the title. */
export const SubThemes: Story = { name: 'No levels: sub-themes', parameters: { framework: 'worcestershire' }, args: { competency: 'customer-focus' } };

/** On a phone each theme is a section; the rungs wrap and keep targets of 44 pixels. */
export const Narrow: Story = {
  args: { level: 'D' },
  render: ({ competency, level }, { loaded }) => html`<div class="phone">${card(loaded.framework, competency, level)}</div>`,
};

/** More described levels than fit scroll inside their frame, by keyboard too. One level at a time never does. */
export const ManyLevels: Story = {
  name: 'Seven described levels',
  parameters: { framework: false },
  render: () => {
    const levels = [1, 2, 3, 4, 5, 6, 7].map((level) => ({ id: String(level), label: String(level) }));
    const indicators = levels.map(({ id }) => ({ id: `analysis.${id}`, kind: 'positive', level: id, text: `Weighs what is known at level ${id} and says how sure it is.` }));
    return card({ id: 'seven', title: 'A scale of seven', scale: { levels }, competencies: [{ id: 'analysis', title: 'Analysis', indicators }] }, 'analysis');
  },
};

/** Around a Welsh page the interface is Welsh; the competency’s own words keep their language. */
export const Welsh: Story = {
  args: { level: 'C' },
  render: ({ competency, level }, { loaded }) => html`<div lang="cy">${card(loaded.framework, competency, level)}</div>`,
};

/** A competency in Arabic or Hebrew is set from right to left, lowest level at the right. */
export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { framework: false },
  render: () =>
    card(
      {
        id: 'rtl',
        title: 'إطار الكفاءات',
        language: 'ar',
        scale: { levels: [{ id: '1', label: 'أساسي' }, { id: '2', label: 'متوسط', described: false }, { id: '3', label: 'متقدم' }] },
        competencies: [
          {
            id: 'care',
            title: 'الرعاية',
            definition: 'يهتم بالناس وبما يحتاجون إليه.',
            themes: [{ id: 'listening', title: 'الاستماع' }],
            indicators: [
              { id: 'a', kind: 'positive', level: '1', theme: 'listening', text: 'يدع الناس يكملون كلامهم.' },
              { id: 'b', kind: 'positive', level: '3', theme: 'listening', text: 'ينتبه إلى ما لم يقل.' },
              { id: 'c', kind: 'contra', text: 'يقاطع من يتحدث إليه.' },
            ],
          },
        ],
      },
      'care',
    ),
};

/** Inside a workspace it shows the workspace’s framework: use it where several elements share one. */
export const InWorkspace: Story = {
  name: 'In a workspace',
  render: (_args, { loaded }) => html`<rung-workspace .framework=${loaded.framework}><rung-competency-card competency="strategic-thinking" level="H"></rung-competency-card></rung-workspace>`,
};

/** A link leads to a competency that is no longer there: which ones are, with the ids that a host needs. */
export const UnknownCompetency: Story = { name: 'Unknown competency', args: { competency: 'telepathy' } };

/** Nobody has said which competency to show. */
export const NoCompetency: Story = { name: 'No competency chosen', args: { competency: '' } };

/** A link names a level that the scale does not have: all are shown, and the sentence says which there are. */
export const UnknownLevel: Story = { name: 'Unknown level', args: { level: 'Z' } };

/** A framework that is a charter has nothing to show here. */
export const OnlyCharter: Story = { name: 'Framework without competencies', parameters: { framework: 'eeast' } };

/** A behaviour with an unknown level is shown apart, and the fault is named for the person who can put it right. */
export const Faulty: Story = {
  name: 'Faults in the competency',
  parameters: { framework: false },
  render: () =>
    card(
      {
        id: 'faulty',
        title: 'A framework with a slip',
        scale: { levels: [{ id: 'A', label: 'A' }, { id: 'B', label: 'B' }] },
        competencies: [
          {
            id: 'care',
            title: 'Care',
            indicators: [
              { id: 'care.1', kind: 'positive', level: 'A', text: 'Lets people finish.' },
              { id: 'care.2', kind: 'positive', level: 'B', text: 'Hears what is not said.' },
              { id: 'care.3', kind: 'positive', level: 'C', text: 'Asks what would help.' },
            ],
          },
        ],
      },
      'care',
    ),
};

/** While the framework is on its way the place for it is kept. */
export const Loading: Story = {
  parameters: { framework: false },
  render: () => html`<div @context-request=${answerLoading}><rung-competency-card competency="communication"></rung-competency-card></div>`,
};

/** Nothing has been given to it yet: a hint for the editor of the page. */
export const Empty: Story = { parameters: { framework: false }, render: () => html`<rung-competency-card></rung-competency-card>` };

/** Nothing is at the address: what happened, what to check, and a button to try again. */
export const NotFound: Story = {
  name: 'Not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: () => html`<rung-competency-card src="frameworks/nowhere.json" competency="communication"></rung-competency-card>`,
};

/** A workspace whose framework never comes. */
function answerLoading(event: Event & { readonly callback?: (value: unknown) => void }): void {
  event.stopPropagation();
  event.callback?.({ framework: { status: 'loading' }, retry: () => undefined });
}
