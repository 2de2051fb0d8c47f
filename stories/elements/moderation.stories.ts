import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { memoryRepository } from 'rung-elements/storage/memory.js';
import 'rung-elements/define/moderation.js';
import './elements.css';
import { agreed, amara, begun, frameworkOf, grace, handedIn, nadia, people, rhodri, routedProfile, tom } from './sample-moderation.js';

const moderation = (properties: Readonly<Record<string, unknown>>): HTMLElement => Object.assign(document.createElement('rung-moderation'), { people, ...properties });

const meta: Meta = {
  title: 'Elements/Moderation',
  component: 'rung-moderation',
  parameters: { framework: 'cherwell' },
};
export default meta;

type Story = StoryObj;

/** A story with the framework that was loaded for it. */
const story = (make: (framework: ReturnType<typeof frameworkOf>) => TemplateResult | HTMLElement): NonNullable<Story['render']> => (_args, { loaded }) => html`${make(frameworkOf(loaded.framework))}`;

const begin = story((framework) => moderation({ framework, profile: routedProfile(framework), actor: nadia }));
const choose = story((framework) => moderation({ framework, ...begun(framework), actor: nadia }));
const agree = story((framework) => moderation({ framework, ...handedIn(framework, 3), actor: nadia }));

/** A new role's profile has been passed on: a panel member chooses the three. Who cannot be on the panel is shown with the reason. */
export const Begin: Story = { name: 'Choose the panel', render: begin };

/** Fewer than three are chosen: a sentence says what is needed. */
export const WrongPanel: Story = {
  name: 'Too few members',
  render: begin,
  play: ({ canvasElement }) => press(canvasElement, '[part=begin]'),
};

/** Each member chooses by themselves. Use it for members of the panel until they hand in. */
export const Choose: Story = { name: 'Choose levels', render: choose };

/** Something is not chosen yet: a summary leads there. */
export const Missing: Story = { name: 'Not everything is chosen', render: choose, play: ({ canvasElement }) => press(canvasElement, '[part=hand-in]') };

/** Handed in: the member waits for the others. */
export const Waiting: Story = { name: 'Waiting for the others', render: story((framework) => moderation({ framework, ...handedIn(framework, 2), actor: nadia })) };

/** Two have handed in; whoever is not on the panel sees no levels. */
export const Hidden: Story = { name: 'Seen by HR before the end', render: story((framework) => moderation({ framework, ...handedIn(framework, 2), actor: grace })) };

/** All have handed in: the spread per competency, in words and as a picture, and what is agreed. */
export const Agree: Story = { name: 'Agree on levels', render: agree };

/** A reason is missing where the members had chosen differently. */
export const AgreeMissing: Story = { name: 'Reasons are missing', render: agree, play: ({ canvasElement }) => press(canvasElement, '[part=conclude]') };

/** The same role family has other levels: said beside each. */
export const Warnings: Story = {
  name: 'Far from the role family',
  render: story((framework) => {
    const others = ['a', 'b'].map((id) => ({ ...routedProfile(framework, { title: `Adviser ${id}` }, id), status: 'published', rows: routedProfile(framework).rows.map((row) => ({ ...row, level: 'H' })) }));
    return moderation({ framework, ...agreed(framework), actor: nadia, others });
  }),
};

/** Ended with an agreement; to read only. */
export const Agreed: Story = { render: story((framework) => moderation({ framework, ...agreed(framework, 'agreed'), actor: grace })) };

/** Returned to the line manager, with the reason. */
export const Returned: Story = { render: story((framework) => moderation({ framework, ...agreed(framework, 'returned'), actor: amara })) };

/** A framework without levels: members look at each row and say what they would write differently. */
export const NoLevels: Story = { name: 'Framework without levels', parameters: { framework: 'kchft' }, render: story((framework) => moderation({ framework, ...begun(framework), actor: nadia })) };

/** Three cumulative tiers. */
export const Tiers: Story = { parameters: { framework: 'arun' }, render: story((framework) => moderation({ framework, ...handedIn(framework, 3), actor: nadia })) };

/** Three members write the same document at the same time; nobody loses a ballot, and nobody sees the others'. Try it with two of them side by side. */
export const Together: Story = {
  name: 'Members at the same time',
  render: story((framework) => {
    const { profile, moderation: kept } = handedIn(framework, 1);
    const repository = memoryRepository({ documents: [profile, kept] });
    const place = (actor: typeof nadia): TemplateResult =>
      html`<rung-workspace .framework=${framework} .repository=${repository} .actor=${actor}><rung-moderation profile-id="profile-1" label=${`As ${actor.name ?? ''}`}></rung-moderation></rung-workspace>`;
    return html`${place(nadia)}${place(tom)}`;
  }),
};

/** Nothing is given: a sentence says so. */
export const Empty: Story = { render: () => html`<rung-moderation></rung-moderation>` };

/** What is given cannot be read. */
export const Unreadable: Story = { render: () => html`${moderation({ moderation: { type: 'moderation' }, profile: { type: 'role-profile' } })}` };

/** Long names and words stay within their place. */
export const LongText: Story = {
  name: 'Long text',
  render: story((framework) => {
    const { profile, moderation: document } = handedIn(framework, 3);
    const members = document.members.map((member) => ({ ...member, name: `${member.name ?? ''} ${'Ofthelongname'.repeat(6)}` }));
    return moderation({ framework, profile: { ...profile, role: { ...profile.role, title: 'Officer for '.repeat(12) } }, moderation: { ...document, members }, actor: rhodri });
  }),
};

/** On a phone. */
export const Narrow: Story = { render: (args, context) => html`<div class="phone">${agree(args, context)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, context) => html`<div class="stage scheme-dark">${agree(args, context)}</div>` };

/** In Welsh. */
export const Welsh: Story = { render: (args, context) => html`<div lang="cy">${agree(args, context)}</div>` };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, context) => html`<div dir="rtl">${agree(args, context)}</div>` };

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const element = canvas.querySelector('rung-moderation');
  await element?.updateComplete;
  element?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await element?.updateComplete;
}
