import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { editRow, type Actor, type Framework, type RoleProfile } from 'rung-elements/model';
import 'rung-elements/define/role-profile.js';
import './elements.css';
import { after, agreed, people, published, written } from './sample-profile.js';

interface ProfileArgs {
  actor: Actor | undefined;
  readonly: boolean;
}

const element = (framework: unknown, profile: unknown, { actor, readonly = false }: Partial<ProfileArgs> = {}, others: readonly RoleProfile[] = []): TemplateResult =>
  html`<rung-role-profile .framework=${framework} .profile=${profile} .actor=${actor} .others=${others} ?readonly=${readonly}></rung-role-profile>`;

const meta: Meta<ProfileArgs> = {
  title: 'Elements/Role profile',
  component: 'rung-role-profile',
  parameters: { framework: 'cherwell' },
  args: { actor: people.manager, readonly: false },
  render: (args, { loaded }) => element(loaded.framework, written(loaded.framework as Framework), args),
};
export default meta;

type Story = StoryObj<ProfileArgs>;

const press = async (canvas: HTMLElement, selector: string): Promise<void> => {
  const profile = canvas.querySelector('rung-role-profile');
  await profile?.updateComplete;
  profile?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await profile?.updateComplete;
};

/** A draft that its line manager writes: a level and a reason for each competency. */
export const Draft: Story = {};

/** A new draft with nothing in it yet. */
export const Empty: Story = {
  render: (args, { loaded }) => {
    const profile = written(loaded.framework as Framework, { title: '', family: '', organisations: [], posts: 1, change: 'new' });
    return element(loaded.framework, { ...profile, rows: profile.rows.map((row) => ({ ...row, level: null, rationale: '' })) }, args);
  },
};

/** A manager's role has the competencies of management as well. */
export const Manager: Story = {
  name: 'Role of a manager',
  render: (args, { loaded }) => element(loaded.framework, written(loaded.framework as Framework, { title: 'Parking services manager', manager: true }), args),
};

/** What is missing is listed when the line manager submits; each line leads to its place. */
export const Incomplete: Story = {
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    return element(framework, editRow(editRow(written(framework), 'communication', { level: null }), 'customer-focus', { rationale: '' }), args);
  },
  play: ({ canvasElement }) => press(canvasElement, '[data-action=submit]'),
};

/** Similar roles differ: a quiet list asks to look again, and each row shows what they say. */
export const FarFromFamily: Story = {
  name: 'Far from similar roles',
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    const others = ['Benefits adviser', 'Contact centre adviser'].map((title, index) => ({ ...published(framework), id: `other-${index}`, role: { ...written(framework).role, title } }));
    return element(framework, editRow(written(framework), 'communication', { level: 'G' }), args, others);
  },
  play: ({ canvasElement }) => press(canvasElement, '[part~=others] summary'),
};

/** A role that manages nobody still has a row of management with words in it: nothing is thrown away, it is asked for. */
export const ManagementRow: Story = {
  name: 'Row that no longer applies',
  render: (args, { loaded }) => {
    const profile = written(loaded.framework as Framework, { manager: true });
    return element(loaded.framework, { ...profile, role: { ...profile.role, manager: false } }, args);
  },
};

/** Returned with a reason: the line manager writes again. */
export const Returned: Story = {
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    const steps = [[people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }], [people.hr, { action: 'moderate' }], [people.hr, { action: 'return', reason: 'Please say what the role has to decide by itself.' }]] as const;
    return element(framework, after(written(framework), ...steps), args);
  },
};

/** HR looks at an update of a role. */
export const WithHr: Story = {
  name: 'With HR',
  args: { actor: people.hr },
  render: (args, { loaded }) => {
    const framework = loaded.framework as Framework;
    return element(framework, after(written(framework), [people.manager, { action: 'submit', framework }], [people.hr, { action: 'route' }], [people.hr, { action: 'moderate' }]), args);
  },
};

/** HR agrees; a level is changed only with a reason. */
export const Agreeing: Story = { ...WithHr, play: ({ canvasElement }) => press(canvasElement, '[data-action=agree]') };

/** Agreed and not yet published. */
export const Agreed: Story = { args: { actor: people.hr }, render: (args, { loaded }) => element(loaded.framework, agreed(loaded.framework as Framework), args) };

/** In force: everyone reads it, in the layout of the template. */
export const Published: Story = { args: { actor: people.employee }, render: (args, { loaded }) => element(loaded.framework, published(loaded.framework as Framework), args) };

/** An employee raises a concern. There is no appeal, because nothing is graded. */
export const RaiseConcern: Story = { ...Published, name: 'Raising a concern', play: ({ canvasElement }) => press(canvasElement, '[data-action=raise-concern]') };

/** A concern that waits for an answer, and one that has it. */
export const Concerns: Story = {
  args: { actor: people.manager },
  render: (args, { loaded }) =>
    element(
      loaded.framework,
      after(
        published(loaded.framework as Framework),
        [people.employee, { action: 'raise-concern', concern: 'c1', text: 'We decide on exemptions by ourselves, and nothing says so.' }],
        [people.manager, { action: 'answer-concern', concern: 'c1', text: 'You do. It comes into the next review.' }],
        [people.employee, { action: 'raise-concern', concern: 'c2', text: 'Half of our work is now by telephone.' }],
      ),
      args,
    ),
};

/** A framework without levels: the behaviours most needed and why. */
export const WithoutLevels: Story = { name: 'Without levels', parameters: { framework: 'kchft' } };

/** Tiers that take in those below them. */
export const Tiers: Story = { parameters: { framework: 'arun' } };

/** Tiers, to read: each with what it takes in. */
export const TiersRead: Story = { name: 'Tiers to read', parameters: { framework: 'arun' }, args: { readonly: true } };

/** Shown only, whoever acts. */
export const ReadOnly: Story = { name: 'Read only', args: { readonly: true } };

/** No profile yet. */
export const NoProfile: Story = { name: 'No profile', render: (args, { loaded }) => element(loaded.framework, undefined, args) };

/** What was given is no role profile. */
export const Unreadable: Story = { render: (args, { loaded }) => element(loaded.framework, { type: 'role-profile', id: 'x', rows: 'none' }, args) };

/** Without its framework the profile is read with the ids of its levels. */
export const NoFramework: Story = { name: 'No framework', render: (args, { loaded }) => element(undefined, written(loaded.framework as Framework), args) };

/** Long names and long reasons. */
export const LongText: Story = {
  name: 'Long text',
  render: (args, { loaded }) => {
    const profile = written(loaded.framework as Framework, { title: 'Senior environmental protection and neighbourhood enforcement coordination officer (temporary, part-time)' });
    return element(loaded.framework, editRow(profile, 'communication', { rationale: 'Explains, listens, writes, and explains again. '.repeat(30) }), args);
  },
};

/** On a phone: one below the other. */
export const Narrow: Story = { render: (args, { loaded }) => html`<div class="phone">${element(loaded.framework, written(loaded.framework as Framework), args)}</div>` };

/** On a phone, to read. */
export const NarrowRead: Story = {
  name: 'Narrow, to read',
  args: { actor: people.employee },
  render: (args, { loaded }) => html`<div class="phone">${element(loaded.framework, published(loaded.framework as Framework), args)}</div>`,
};

/** In Welsh. */
export const Welsh: Story = { render: (args, { loaded }) => html`<div lang="cy">${element(loaded.framework, written(loaded.framework as Framework), args)}</div>` };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, { loaded }) => html`<div dir="rtl">${element(loaded.framework, written(loaded.framework as Framework), args)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, { loaded }) => html`<div class="stage scheme-dark">${element(loaded.framework, written(loaded.framework as Framework), args)}</div>` };
