import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/level-picker.js';
import './elements.css';
import './level-picker.css';

interface PickerArgs {
  competency: string;
  value: string;
  requiredLevel: string;
  label: string;
  hint: string;
  required: boolean;
  readonly: boolean;
  disabled: boolean;
}

const picker = (framework: unknown, args: PickerArgs): TemplateResult =>
  html`<rung-level-picker
    name="level"
    .framework=${framework}
    competency=${args.competency || nothing}
    value=${args.value || nothing}
    required-level=${args.requiredLevel || nothing}
    label=${args.label || nothing}
    hint=${args.hint || nothing}
    ?required=${args.required}
    ?readonly=${args.readonly}
    ?disabled=${args.disabled}
  ></rung-level-picker>`;

const meta: Meta<PickerArgs> = {
  title: 'Elements/Level picker',
  component: 'rung-level-picker',
  parameters: { framework: 'cherwell' },
  args: { competency: 'communication', value: '', requiredLevel: '', label: '', hint: '', required: false, readonly: false, disabled: false },
  render: (args, { loaded }) => picker(loaded.framework, args),
};
export default meta;

type Story = StoryObj<PickerArgs>;

/** Nothing is chosen at first; all descriptions can be read before. */
export const NothingChosen: Story = { name: 'Nothing chosen' };

/** A level with a description: it stands beside the choice. */
export const Described: Story = { name: 'Described level chosen', args: { value: 'D' } };

/** A level without words of its own: its described neighbours stand beside each other. */
export const Undescribed: Story = { name: 'Level without description chosen', args: { value: 'C' } };

/** "Not assessed" takes a choice back. Nothing is sent then; where a level is required, it is asked for again. */
export const NotAssessed: Story = {
  name: 'Not assessed',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-level-picker');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLInputElement>('input[value=""]')?.click();
  },
};

/** All descriptions side by side, for a person who reads before choosing. They are built when they are opened. */
export const AllDescriptions: Story = {
  name: 'All descriptions open',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-level-picker');
    await element?.updateComplete;
    const details = element?.shadowRoot?.querySelector('details');
    if (details) details.open = true;
  },
};

/** What the role asks for is marked in words and by a notch. Use it in appraisals and development talks. */
export const RequiredLevel: Story = { name: 'Level that the role asks for', args: { value: 'D', requiredLevel: 'F' } };

/** A form was sent without a choice: the message stands where the person looks. */
export const Invalid: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-level-picker');
    await element?.updateComplete;
    element?.reportValidity();
  },
};

/** Shown and sent, but not to be changed here: for a level that a panel has agreed. It can be focused and is read out. */
export const ReadOnly: Story = { name: 'Read-only', args: { value: 'D', readonly: true } };

/** Switched off: neither changed nor sent. */
export const Disabled: Story = { args: { value: 'D', disabled: true } };

/** With a sentence of help below its label. */
export const Hint: Story = { args: { hint: 'Think of the role, not of the person who has it now.' } };

/** Three tiers that include each other: what comes from the lower ones is marked. */
export const Tiers: Story = { parameters: { framework: 'arun' }, args: { competency: 'respect', value: 'people-managers' } };

/** A scale by itself, without a framework. Use it in any form. */
export const WithoutFramework: Story = {
  name: 'Without a framework',
  parameters: { framework: false },
  render: () => html`<rung-level-picker name="level" label="Level of the post" levels="A B C D E F G H"></rung-level-picker>`,
};

/**
 * In a plain form the level’s id is sent under the picker’s name, and no script is needed. Below it stands what this
 * form would send now.
 */
export const InForm: Story = {
  name: 'In a form',
  render: (args, { loaded }) => html`<form class="sheet" method="get" @change=${showSent} @reset=${showSent} @submit=${showSent}>
    ${picker(loaded.framework, { ...args, required: true })}
    <p><button>Save</button> <button type="reset">Reset</button></p>
    <p>Would be sent: <output>nothing</output></p>
  </form>`,
};

/** Long names of levels wrap and keep their targets. */
export const LongText: Story = {
  name: 'Long text',
  parameters: { framework: false },
  render: () =>
    html`<rung-level-picker
      name="level"
      label="How far the person acts on their own and answers for the work of others in the service"
      levels="Working under close guidance, Working under general direction, Responsible for the work of a whole service"
    ></rung-level-picker>`,
};

/** On a phone the rungs are a list, lowest first, with targets of 44 pixels. */
export const Narrow: Story = {
  args: { value: 'C', requiredLevel: 'D' },
  render: (args, { loaded }) => html`<div class="phone">${picker(loaded.framework, args)}</div>`,
};

/** In dark surroundings the ladder runs from dark to light. */
export const Dark: Story = {
  args: { value: 'F', requiredLevel: 'H' },
  render: (args, { loaded }) => html`<div class="stage scheme-dark">${picker(loaded.framework, args)}</div>`,
};

/** A brand dresses it by tokens and parts alone: its accent, square corners, taller rungs, another tick. */
export const Dressed: Story = {
  name: 'Dressed by its parts',
  args: { value: 'D', requiredLevel: 'F' },
  render: (args, { loaded }) => html`<div class="dressed">${picker(loaded.framework, args)}</div>`,
};

/** Around a Welsh page the interface is Welsh; descriptions keep their language. */
export const Welsh: Story = {
  args: { value: 'C', requiredLevel: 'D' },
  render: (args, { loaded }) => html`<div lang="cy">${picker(loaded.framework, args)}</div>`,
};

/** In a page set from right to left the lowest rung is at the right. */
export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { framework: false },
  render: () => html`<div dir="rtl"><rung-level-picker name="level" label="المستوى" levels="1 2 3 4 5" value="3"></rung-level-picker></div>`,
};

/** A value that the scale does not have is named and kept until the person chooses another. */
export const UnknownValue: Story = { name: 'Unknown value', args: { value: 'Z' } };

/** A competency or a required level that the framework does not have: it says so, and the levels can be chosen all the same. */
export const UnknownNames: Story = { name: 'Unknown competency and required level', args: { competency: 'juggling', requiredLevel: 'Z' } };

/** A framework of values has no levels: it says so and keeps the value that was there. */
export const NoLevels: Story = { name: 'Framework without levels', parameters: { framework: 'kchft' }, args: { competency: 'compassionate', value: 'B' } };

/** While the framework is on its way a value that was set is kept. */
export const Loading: Story = {
  parameters: { framework: false },
  render: () => html`<div @context-request=${answerLoading}><rung-level-picker name="level" competency="communication" value="D"></rung-level-picker></div>`,
};

/** Neither levels nor a framework were given. */
export const Empty: Story = { parameters: { framework: false }, render: () => html`<rung-level-picker name="level" label="Level of the post"></rung-level-picker>` };

/** Nothing is at the workspace’s address: what happened, and a button to try again. The value is kept. */
export const NotFound: Story = {
  name: 'Error: not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: () => html`<rung-workspace src="frameworks/nowhere.json"><rung-level-picker name="level" competency="communication" value="D"></rung-level-picker></rung-workspace>`,
};

/** What was given is no framework: the picker says so in its place, and the console says where the faults are. */
export const Faulty: Story = {
  name: 'Not a framework',
  parameters: { framework: false },
  render: (args) => picker({ id: 'x', competencies: 'none' }, args),
};

/** A workspace whose framework never comes. */
function answerLoading(event: Event & { readonly callback?: (value: unknown) => void }): void {
  event.stopPropagation();
  event.callback?.({ framework: { status: 'loading' }, retry: () => undefined });
}

/** Writes below a form what it would send now. */
function showSent(event: Event): void {
  const form = event.currentTarget as HTMLFormElement;
  if (event.type === 'submit') event.preventDefault();
  // A reset is not done before its event has ended.
  queueMicrotask(() => {
    const sent = [...new FormData(form)].map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`);
    const output = form.querySelector('output');
    if (output) output.value = sent.join('&') || 'nothing';
  });
}
