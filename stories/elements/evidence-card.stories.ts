import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import 'rung-elements/define/evidence-card.js';
import './elements.css';
import { apology, councilEvidence, damagedEvidence, olderFramework, waitingRoom, welshGreeting } from './sample-evidence.js';

interface CardArgs {
  headingLevel: number;
  bare: boolean;
}

const meta: Meta<CardArgs> = {
  title: 'Elements/Evidence card',
  component: 'rung-evidence-card',
  parameters: { framework: 'kchft' },
  args: { headingLevel: 2, bare: false },
  render: ({ headingLevel, bare }, { loaded }) => html`<rung-evidence-card .evidence=${apology} .framework=${loaded.framework} heading-level=${headingLevel} ?bare=${bare}></rung-evidence-card>`,
};
export default meta;

type Story = StoryObj<CardArgs>;

const card = (evidence: unknown, framework: unknown): TemplateResult => html`<rung-evidence-card .evidence=${evidence} .framework=${framework}></rung-evidence-card>`;

/** In four steps. Use it where one piece is read: behind a link, in an appraisal, on paper. */
export const FourSteps: Story = { name: 'In four steps' };

/** Several behaviours, a period, one statement: the date is the heading. */
export const SeveralBehaviours: Story = { name: 'Several behaviours', render: (_args, { loaded }) => card(waitingRoom, loaded.framework) };

/** An own behaviour is marked as such. */
export const OwnBehaviour: Story = { name: 'Own behaviour', render: (_args, { loaded }) => card(welshGreeting, loaded.framework) };

/** The framework has the behaviour no longer: the words that were kept are shown, and marked. */
export const Gone: Story = { name: 'Behaviour that is gone', render: (_args, { loaded }) => card(olderFramework, loaded.framework) };

/** For a framework with levels. */
export const Levels: Story = { name: 'Framework with levels', parameters: { framework: 'cherwell' }, render: (_args, { loaded }) => card(councilEvidence[1], loaded.framework) };

/** Without a framework it shows the words that were kept with the evidence. */
export const WithoutFramework: Story = { name: 'Without a framework', parameters: { framework: false }, render: () => card(apology, undefined) };

/** The host gives addresses of files, and puts its buttons below. */
export const WithActions: Story = {
  name: 'Downloads and actions',
  render: (_args, { loaded }) =>
    html`<rung-evidence-card .evidence=${apology} .framework=${loaded.framework} .hrefOf=${({ name }: { name: string }) => `files/${encodeURIComponent(name)}`}>
      <button slot="actions">Edit</button><button slot="actions">Delete</button>
    </rung-evidence-card>`,
};

/** Without heading, behaviours and date: where the page says these beside it, as the list does. */
export const Bare: Story = { args: { bare: true } };

/** Long words and texts stay within their place. */
export const LongText: Story = {
  name: 'Long text',
  render: (_args, { loaded }) => card({ ...waitingRoom, learning: `${'Whoever writes much is read to the end, however long it takes. '.repeat(30)}\n\n${'endless'.repeat(40)}` }, loaded.framework),
};

/** On a phone. */
export const Narrow: Story = { render: (_args, { loaded }) => html`<div class="phone">${card(apology, loaded.framework)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (_args, { loaded }) => html`<div class="stage scheme-dark">${card(apology, loaded.framework)}</div>` };

/** Around a Welsh page our words are Welsh; what was written stays as it is. */
export const Welsh: Story = { render: (_args, { loaded }) => html`<div lang="cy">${card(apology, loaded.framework)}</div>` };

/** In a page from right to left each text keeps its own direction. */
export const RightToLeft: Story = { name: 'Right to left', render: (_args, { loaded }) => html`<div dir="rtl">${card(waitingRoom, loaded.framework)}</div>` };

/** Parts that are not as they should be are named; the rest can be read. */
export const Faulty: Story = { name: 'Faults in the evidence', render: (_args, { loaded }) => card({ ...apology, when: { from: 'in spring' }, links: [{ url: 'javascript:alert(1)', title: 'Not a page' }] }, loaded.framework) };

/** A document that cannot be read: what is wrong, in its place. */
export const Unreadable: Story = { name: 'Error: unreadable', render: (_args, { loaded }) => card(damagedEvidence[0], loaded.framework) };

/** Nothing was given to it yet. */
export const Empty: Story = { parameters: { framework: false }, render: () => card(undefined, undefined) };
