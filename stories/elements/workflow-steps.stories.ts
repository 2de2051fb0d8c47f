import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Framework } from 'rung-elements/model';
import 'rung-elements/define/workflow-steps.js';
import './elements.css';
import { after, agreed, people, published, written } from './sample-profile.js';

interface StepsArgs {
  compact: boolean;
}

const steps = (profile: unknown, { compact }: StepsArgs): TemplateResult => html`<rung-workflow-steps .profile=${profile} ?compact=${compact}></rung-workflow-steps>`;

const meta: Meta<StepsArgs> = {
  title: 'Elements/Workflow steps',
  component: 'rung-workflow-steps',
  parameters: { framework: 'cherwell' },
  args: { compact: false },
  render: (args, { loaded }) => steps(written(loaded.framework as Framework, { change: 'new' }), args),
};
export default meta;

type Story = StoryObj<StepsArgs>;

/** A draft of a completely new role: it goes to the panel later. */
export const Draft: Story = {};

/** An update of a role, which HR reviews. */
export const WithHr: Story = {
  name: 'With HR',
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    return steps(after(written(framework), [people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }]), args);
  },
};

/** A director's, which goes to an external provider. */
export const Director: Story = {
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    return steps(after(written(framework, { seniority: 'director' }), [people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }], [people.external, { action: 'moderate' }]), args);
  },
};

/** Returned, with the reason. */
export const Returned: Story = {
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    const all = [[people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }], [people.hr, { action: 'moderate' }], [people.hr, { action: 'return', reason: 'Please say what the role has to decide by itself.' }]] as const;
    return steps(after(written(framework), ...all), args);
  },
};

/** Agreed and not yet published. */
export const Agreed: Story = { render: (args, { loaded }) => steps(agreed(loaded.framework as Framework), args) };

/** Published and known to everyone: its next review is what comes. */
export const Published: Story = { render: (args, { loaded }) => steps(published(loaded.framework as Framework), args) };

/** A concern waits for an answer. */
export const Concern: Story = {
  render: (args, { loaded }) => steps(after(published(loaded.framework as Framework), [people.employee, { action: 'raise-concern', concern: 'c', text: 'Half of our work is now by telephone.' }]), args),
};

/** Replaced by a newer profile. */
export const Replaced: Story = {
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    const old = after(published(framework), [people.hr, { action: 'start-review', successor: 'next' }]);
    return steps(after(old, [people.hr, { action: 'supersede', successor: { ...published(framework), id: 'next', supersedes: old.id } }]), args);
  },
};

/** Given up before it was submitted: who did it and why; nothing comes next. */
export const Withdrawn: Story = {
  render: (args, { loaded }) => steps(after(written(loaded.framework as Framework), [people.hr, { action: 'withdraw', reason: 'The team is being reorganised; the role will not be filled.' }]), args),
};

/** One line, for lists of profiles. */
export const Compact: Story = { args: { compact: true }, render: (args, { loaded }) => steps(agreed(loaded.framework as Framework), args) };

/** No profile. */
export const NoProfile: Story = { name: 'No profile', render: (args) => steps(undefined, args) };

/** On a phone: the parts are below each other. */
export const Narrow: Story = { render: (args, { loaded }) => html`<div class="phone">${steps(published(loaded.framework as Framework), args)}</div>` };

/** In Welsh. */
export const Welsh: Story = { render: (args, { loaded }) => html`<div lang="cy">${steps(agreed(loaded.framework as Framework), args)}</div>` };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, { loaded }) => html`<div dir="rtl">${steps(agreed(loaded.framework as Framework), args)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, { loaded }) => html`<div class="stage scheme-dark">${steps(agreed(loaded.framework as Framework), args)}</div>` };
