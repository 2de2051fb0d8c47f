import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Framework, RoleProfile } from 'rung-elements/model';
import 'rung-elements/define/profile-register.js';
import './elements.css';
import { competencyIds, manyProfiles, profileAt } from './sample-register.js';
import { listRepository } from './list-repository.js';

interface RegisterArgs {
  view: string;
  today: string;
}

const hundred = (framework: unknown): readonly RoleProfile[] => manyProfiles(100, competencyIds(framework as Framework));
const register = (framework: unknown, { view = '', today = '2026-06-01' }: Partial<RegisterArgs> = {}, profiles: readonly unknown[] = hundred(framework)): TemplateResult =>
  html`<rung-profile-register .profiles=${profiles} .framework=${framework} view=${view || nothing} today=${today}></rung-profile-register>`;

const meta: Meta<RegisterArgs> = {
  title: 'Elements/Profile register',
  component: 'rung-profile-register',
  parameters: { framework: 'cherwell' },
  args: { view: '', today: '2026-06-01' },
  render: (args, { loaded }) => register(loaded.framework, args),
};
export default meta;

type Story = StoryObj<RegisterArgs>;

/** All profiles of two councils. Use it where HR keeps the profiles of all roles. */
export const Register: Story = {};

/** What a person finds by the beginnings of words. */
export const Found: Story = { args: { view: 'find=senior plan' } };

/** What is published and due for review by the day that the host gives. */
export const Due: Story = { name: 'Due for review', args: { view: 'due&sort=reviewDue' } };

/** What waits for HR. */
export const Waiting: Story = { name: 'Waits for HR', args: { view: 'waitingFor=hr' } };

/** Sorted by the number of posts, the most first. */
export const Sorted: Story = { args: { view: 'sort=posts&descending' } };

/** Nothing matches: a sentence and a way back. */
export const NothingMatches: Story = { name: 'Nothing matches', args: { view: 'find=zeppelin' } };

/** Some are selected, to be exported: the register tells the host which. */
export const Selected: Story = {
  render: (args, { loaded }) => {
    const profiles = hundred(loaded.framework);
    return html`<rung-profile-register .profiles=${profiles} .framework=${loaded.framework} .selected=${profiles.slice(0, 3).map(({ id }) => id)} today=${args.today}></rung-profile-register>`;
  },
};

/** How many profiles have which level, by competency: counted when it is opened. */
export const Distribution: Story = {
  name: 'Distribution of levels',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-profile-register');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
    await waitFor(() => element?.shadowRoot?.querySelector('[part="again"]'));
  },
};

/** 10,000 profiles: rows in sight and some beyond are in the document. */
export const TenThousand: Story = { name: '10,000 profiles', render: (args, { loaded }) => register(loaded.framework, args, manyProfiles(10_000)) };

/** A million in a repository: it is asked for pages and counts only. */
export const Million: Story = {
  name: '1,000,000 in a repository',
  render: (args) => html`<rung-profile-register .repository=${listRepository(1_000_000, (index) => profileAt(index))} .organisations=${['Northfield District Council', 'Southmere Council']} .families=${[]} today=${args.today}></rung-profile-register>`,
};

/** The repository cannot be reached: a sentence and a way on. */
export const Offline: Story = {
  name: 'Error: offline',
  render: () => html`<rung-profile-register .repository=${listRepository(0, (index) => profileAt(index), { fault: 'offline' })}></rung-profile-register>`,
};

/** The first page is still on its way. */
export const Loading: Story = { render: () => html`<rung-profile-register .repository=${listRepository(10, (index) => profileAt(index), { wait: 1e9 })}></rung-profile-register>` };

/** No profiles yet; the host has put a way on into the slot. */
export const Empty: Story = { render: () => html`<rung-profile-register .profiles=${[]}><button slot="empty">Begin a profile</button></rung-profile-register>` };

/** A document that cannot be read is listed with the reason, never dropped in silence. */
export const Damaged: Story = {
  name: 'Error: one cannot be read',
  render: (args, { loaded }) => register(loaded.framework, args, [{ type: 'role-profile', id: 'broken', role: { title: 7 }, rows: 'none' }, ...hundred(loaded.framework).slice(0, 3)]),
};

/** Long names wrap; nothing is cut off. */
export const LongText: Story = {
  name: 'Long text',
  render: (args, { loaded }) => {
    const [first, ...others] = hundred(loaded.framework).slice(0, 4);
    return register(loaded.framework, args, [{ ...first, role: { ...first?.role, title: 'Officer for everything that nobody else has time for '.repeat(3), family: 'endless'.repeat(12), organisations: ['A council with a very long name indeed', 'Another one'] } }, ...others]);
  },
};

/** On a phone rows are blocks. */
export const Narrow: Story = { render: (args, { loaded }) => html`<div class="phone">${register(loaded.framework, args)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, { loaded }) => html`<div class="stage scheme-dark">${register(loaded.framework, args)}</div>` };

/** Around a Welsh page our words are Welsh. */
export const Welsh: Story = { render: (args, { loaded }) => html`<div lang="cy">${register(loaded.framework, args)}</div>` };

/** In a page from right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, { loaded }) => html`<div dir="rtl">${register(loaded.framework, args)}</div>` };

async function waitFor(isThere: () => unknown): Promise<void> {
  for (let times = 0; times < 100 && !isThere(); times += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}
