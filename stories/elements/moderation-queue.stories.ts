import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryRepository } from 'rung-elements/storage/memory.js';
import type { Actor } from 'rung-elements/model';
import 'rung-elements/define/moderation-queue.js';
import './elements.css';
import { agreed, begun, frameworkOf, grace, handedIn, lena, nadia, routedProfile } from './sample-moderation.js';

const meta: Meta = { title: 'Elements/Moderation queue', component: 'rung-moderation-queue', parameters: { framework: 'cherwell' } };
export default meta;

type Story = StoryObj;

function documents(loaded: unknown) {
  const framework = frameworkOf(loaded);
  const moderated = [begun(framework, { title: 'Planning officer' }, 'a'), handedIn(framework, 2, 'b'), handedIn(framework, 3, 'c')];
  const profiles = [
    ...moderated.map(({ profile }) => profile),
    routedProfile(framework, { title: 'Housing options officer' }, 'd'),
    routedProfile(framework, { title: 'Director of finance', seniority: 'director' }, 'e'),
    routedProfile(framework, { title: 'Receptionist', change: 'update' }, 'f'),
    agreed(framework, 'agreed').profile,
  ];
  return { profiles, moderations: moderated.map(({ moderation }) => moderation) };
}

const queue = (actor: Actor): NonNullable<Story['render']> => (_args, { loaded }) => html`${Object.assign(document.createElement('rung-moderation-queue'), documents(loaded.framework), { actor })}`;

/** What a member of panels has to do, and what waits for the others. */
export const PanelMember: Story = { name: 'Panel member', render: queue(nadia) };

/** HR passes on, reviews updates and publishes. */
export const HumanResources: Story = { name: 'HR', render: queue(grace) };

/** An external provider reviews profiles of directors. */
export const Provider: Story = { name: 'External provider', render: queue(lena) };

/** From a repository, page by page; it changes by itself when somebody saves. */
export const Kept: Story = {
  name: 'From a repository',
  render: (_args, { loaded }) => {
    const framework = frameworkOf(loaded.framework);
    const { profiles, moderations } = documents(loaded.framework);
    const more = Array.from({ length: 120 }, (_, index) => routedProfile(framework, { title: `Role ${String(index + 1)}` }, `r-${String(index).padStart(3, '0')}`));
    return html`<rung-workspace .repository=${memoryRepository({ documents: [...profiles, ...moderations, ...more] })} .actor=${nadia}><rung-moderation-queue></rung-moderation-queue></rung-workspace>`;
  },
};

/** Nothing waits. */
export const Empty: Story = { render: () => html`<rung-moderation-queue .profiles=${[]} .actor=${nadia}></rung-moderation-queue>` };

/** Nobody is signed in. */
export const NoActor: Story = { name: 'Nobody is signed in', render: () => html`<rung-moderation-queue .profiles=${[]}></rung-moderation-queue>` };

/** The repository cannot be reached: a sentence and a way to try again. */
export const Failed: Story = {
  name: 'Cannot be loaded',
  render: () => {
    const repository = memoryRepository();
    repository.query = () => Promise.reject(new Error('offline'));
    return html`<rung-workspace .repository=${repository} .actor=${nadia}><rung-moderation-queue></rung-moderation-queue></rung-workspace>`;
  },
};

/** On a phone. */
export const Narrow: Story = { render: (args, context) => html`<div class="phone">${queue(nadia)(args, context)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, context) => html`<div class="stage scheme-dark">${queue(nadia)(args, context)}</div>` };

/** In Welsh. */
export const Welsh: Story = { render: (args, context) => html`<div lang="cy">${queue(nadia)(args, context)}</div>` };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, context) => html`<div dir="rtl">${queue(nadia)(args, context)}</div>` };
