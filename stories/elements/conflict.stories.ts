import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { editRole, editRow } from 'rung-elements/model';
import 'rung-elements/define/conflict.js';
import './elements.css';
import { begun, frameworkOf, handedIn, rhodri, routedProfile } from './sample-moderation.js';

const meta: Meta = { title: 'Elements/Conflict', component: 'rung-conflict', parameters: { framework: 'cherwell' } };
export default meta;

type Story = StoryObj;

const conflict = (properties: Readonly<Record<string, unknown>>): HTMLElement => Object.assign(document.createElement('rung-conflict'), properties);

/** Two people have changed one profile; both have changed its title. */
function versions(loaded: unknown) {
  const framework = frameworkOf(loaded);
  const base = routedProfile(framework);
  const [first = '', second = ''] = base.rows.map(({ competency }) => competency);
  return {
    framework,
    base,
    mine: editRow(editRole(base, { title: 'Customer adviser' }, framework), first, { level: 'F', rationale: 'Explains decisions to councillors as well.' }),
    theirs: editRow(editRole(base, { title: 'Service adviser', posts: 9 }, framework), second, { rationale: 'Plans the rota for the whole desk.' }),
  };
}

const withBase: NonNullable<Story['render']> = (_args, { loaded }) => html`${conflict(versions(loaded.framework))}`;
const withoutBase: NonNullable<Story['render']> = (_args, { loaded }) => html`${conflict({ ...versions(loaded.framework), base: undefined })}`;

/** The version before both is known: what only one side has changed is chosen already. Use it where a save met somebody else's. */
export const Profile: Story = { name: 'Role profile', render: withBase };

/** Without the version before both, everything has to be chosen. */
export const WithoutBase: Story = { name: 'Version before unknown', render: withoutBase };

/** Something is not chosen yet. */
export const Undecided: Story = {
  name: 'Not all is chosen',
  render: withoutBase,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-conflict');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('[part=decide]')?.click();
    await element?.updateComplete;
  },
};

/** Two versions of a moderation, before a member of the panel: their own levels are there, also before the others have handed in. */
export const Moderation: Story = {
  render: (_args, { loaded }) => {
    const framework = frameworkOf(loaded.framework);
    return html`${conflict({ framework, actor: rhodri, mine: begun(framework).moderation, theirs: handedIn(framework, 1).moderation })}`;
  },
};

/** What others have chosen stays hidden until all three have handed in. Without an `actor`, everybody is one of the others. */
export const Sealed: Story = {
  name: 'Levels that are still hidden',
  render: (_args, { loaded }) => {
    const framework = frameworkOf(loaded.framework);
    return html`${conflict({ framework, mine: begun(framework).moderation, theirs: handedIn(framework, 2).moderation })}`;
  },
};

/** Any other document is shown by its fields. */
export const Other: Story = { name: 'Any other document', render: () => html`${conflict({ mine: { type: 'note', id: 'n', text: 'Mine', colours: ['red'] }, theirs: { type: 'note', id: 'n', text: 'Theirs', settings: { size: 3 } } })}` };

/** Somebody else has removed it: it can be put back. */
export const Removed: Story = { render: () => html`${conflict({ mine: { type: 'note', id: 'n', text: 'Mine' } })}` };

/** Both say the same. */
export const Same: Story = { render: () => html`${conflict({ mine: { type: 'note', id: 'n', text: 'A' }, theirs: { type: 'note', id: 'n', text: 'A' } })}` };

/** No versions are given. */
export const Empty: Story = { render: () => html`<rung-conflict></rung-conflict>` };

/** Long words stay within their place. */
export const LongText: Story = { name: 'Long text', render: () => html`${conflict({ mine: { type: 'note', id: 'n', text: 'endless'.repeat(80) }, theirs: { type: 'note', id: 'n', text: 'Many words '.repeat(60) } })}` };

/** On a phone. */
export const Narrow: Story = { render: (args, context) => html`<div class="phone">${withBase(args, context)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (args, context) => html`<div class="stage scheme-dark">${withBase(args, context)}</div>` };

/** In Welsh. */
export const Welsh: Story = { render: (args, context) => html`<div lang="cy">${withBase(args, context)}</div>` };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (args, context) => html`<div dir="rtl">${withBase(args, context)}</div>` };
