import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checklist } from 'rung-elements/model';
import 'rung-elements/define/contra-checklist.js';
import './elements.css';
import './contra-checklist.css';

interface ChecklistArgs {
  competency: string;
  value: Checklist | null;
  label: string;
  hint: string;
  required: boolean;
  readonly: boolean;
  disabled: boolean;
}

/** What was observed; none was where there are no entries. */
const answer = (...observed: Checklist['observed']): Checklist => ({ type: 'checklist', version: 1, outcome: observed.length > 0 ? 'observed' : 'none', observed });

const noted = answer(
  { indicator: 'customer-focus.contra.2', seen: 'Twice in March at the front desk.\nOnce on the phone in April.', support: 'Sits with a colleague at the desk until June.' },
  { indicator: 'customer-focus.contra.4' },
);

const checklist = (framework: unknown, args: ChecklistArgs): TemplateResult =>
  html`<rung-contra-checklist
    name="contra"
    .framework=${framework}
    competency=${args.competency || nothing}
    .value=${args.value}
    label=${args.label || nothing}
    hint=${args.hint || nothing}
    ?required=${args.required}
    ?readonly=${args.readonly}
    ?disabled=${args.disabled}
  ></rung-contra-checklist>`;

const options = html`
  <option value="late">Comes late without a word.</option>
  <option value="alone">Leaves others alone with the queue.</option>
  <option value="loud">Talks about one person in front of the next.</option>
`;

const meta: Meta<ChecklistArgs> = {
  title: 'Elements/Contra-indicator checklist',
  component: 'rung-contra-checklist',
  parameters: { framework: 'arun' },
  args: { competency: 'customer-focus', value: null, label: '', hint: '', required: false, readonly: false, disabled: false },
  render: (args, { loaded }) => checklist(loaded.framework, args),
};
export default meta;

type Story = StoryObj<ChecklistArgs>;

/** Nothing is checked at first, and that means nothing yet: it says so in words. Use it to prepare a talk, never to score one. */
export const NotConsidered: Story = { name: 'Not considered' };

/** Some were observed. Each has a note behind its own disclosure; one that is written says so. */
export const Observed: Story = { args: { value: noted } };

/** A note is open: what was seen, and what support was agreed. */
export const NoteOpen: Story = {
  name: 'A note is open',
  args: { value: noted },
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    root?.querySelector('summary')?.click();
  },
};

/** A person fills it in: checks two, and writes what was seen of the first. */
export const FilledIn: Story = {
  name: 'Filled in',
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    const boxes = root?.querySelectorAll<HTMLInputElement>('input') ?? [];
    boxes[0]?.click();
    boxes[2]?.click();
    await drawn(canvasElement);
    root?.querySelector('summary')?.click();
    const seen = root?.querySelector('textarea');
    if (!seen) throw new Error('There is no note to write in.');
    seen.value = 'On two mornings in May.';
    seen.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const value = canvasElement.querySelector('rung-contra-checklist')?.value;
    if (value?.observed[0]?.seen !== seen.value) throw new Error('What was written is not in the value.');
  },
};

/** None was observed, which is an answer of its own. */
export const NoneObserved: Story = { name: 'None observed', args: { value: answer() } };

/** "None of these" clears the other answers with their notes, says so, and offers to bring them back. */
export const Undo: Story = {
  name: 'Cleared, with Undo',
  args: { value: noted },
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    root?.querySelector<HTMLInputElement>('[name="none"]')?.click();
    await drawn(canvasElement);
    if (!root?.querySelector('[part="undo"]')) throw new Error('There is no way back.');
  },
};

/** Undo was pressed: every answer and every note is back. */
export const Undone: Story = {
  name: 'Cleared and undone',
  args: { value: noted },
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    root?.querySelector<HTMLInputElement>('[name="none"]')?.click();
    await drawn(canvasElement);
    root?.querySelector<HTMLButtonElement>('[part="undo"]')?.click();
    const value = canvasElement.querySelector('rung-contra-checklist')?.value;
    if (JSON.stringify(value?.observed) !== JSON.stringify(noted.observed)) throw new Error('Not everything is back.');
  },
};

/** The form was sent without an answer: "None of these" would be one. The message stands where the person looks. */
export const Invalid: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-contra-checklist');
    await element?.updateComplete;
    element?.reportValidity();
  },
};

/** To read, as text with its notes: for a record that is agreed. It is sent with its form and can be focused. */
export const ReadOnly: Story = { name: 'Read-only', args: { value: noted, readonly: true } };

/** To read: none was observed. */
export const ReadOnlyNone: Story = { name: 'Read-only, none observed', args: { value: answer(), readonly: true } };

/** To read: nobody has considered it. On paper it has the list with empty boxes. */
export const ReadOnlyNotConsidered: Story = { name: 'Read-only, not considered', args: { readonly: true } };

/** Switched off: neither changed nor sent. */
export const Disabled: Story = { args: { value: noted, disabled: true } };

/** With a sentence of help below the question. */
export const Hint: Story = { args: { hint: 'Think of the time since the last talk.' } };

/** The host asks in its own words; the instruction stays. */
export const OwnLabel: Story = { name: 'In the host’s words', args: { label: 'What did the panel see?' } };

/** A framework’s own name for what it does not want to see. */
export const OwnWords: Story = { name: 'In the framework’s words', parameters: { framework: 'kchft' }, args: { competency: 'compassionate' } };

/** Without a framework: options stand inside the element and can be read before any script runs. Use it in any form. */
export const WithoutFramework: Story = {
  name: 'Without a framework',
  parameters: { framework: false },
  render: () => html`<rung-contra-checklist name="contra" label="Seen at the desk this week">${options}</rung-contra-checklist>`,
};

/** The same from a list that an editor has written; entries without an id are known by their text. */
export const FromList: Story = {
  name: 'From a list',
  parameters: { framework: false },
  render: () => html`<rung-contra-checklist name="contra" label="Seen in meetings">
    <ul>
      <li id="over">Talks over people.</li>
      <li id="phone">Reads mail while others speak.</li>
      <li>Leaves before the end.</li>
    </ul>
  </rung-contra-checklist>`,
};

/**
 * In a plain form the answers are sent as JSON under the checklist’s name, and no script is needed; nothing is sent for
 * what was not considered. Below it stands what this form would send now.
 */
export const InForm: Story = {
  name: 'In a form',
  render: (args, { loaded }) => html`<form method="get" @input=${showSent} @reset=${showSent} @submit=${showSent}>
    ${checklist(loaded.framework, { ...args, required: true })}
    <p><button>Save</button> <button type="reset">Reset</button></p>
    <p>Would be sent: <output class="sent-checklist">nothing</output></p>
  </form>`,
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    canvasElement.querySelector('form')?.requestSubmit();
    root?.querySelector<HTMLInputElement>('[name="none"]')?.click();
    await Promise.resolve();
    if (!canvasElement.querySelector('output')?.value.includes('"outcome":"none"')) throw new Error('The answer would not be sent.');
  },
};

/** Long entries wrap beside their boxes; long words break. */
export const LongText: Story = {
  name: 'Long text',
  parameters: { framework: false },
  render: () => html`<rung-contra-checklist
    name="contra"
    label="What was seen of how the person deals with those who come to the desk with more than one question at a time"
    .value=${answer({ indicator: 'long', seen: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel '.repeat(12) })}
  >
    <option value="long">Answers the first question, then turns to the next person although the one who stands there has made clear that there is more to ask, and does so again after having been asked not to.</option>
    <option value="word">Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger</option>
  </rung-contra-checklist>`,
};

/** On a phone, with targets of 44 pixels. */
export const Narrow: Story = {
  args: { value: noted },
  render: (args, { loaded }) => html`<div class="phone">${checklist(loaded.framework, args)}</div>`,
};

/** In dark surroundings. */
export const Dark: Story = {
  args: { value: noted },
  render: (args, { loaded }) => html`<div class="stage scheme-dark">${checklist(loaded.framework, args)}</div>`,
};

/** A brand dresses it by tokens and parts alone: its accent, square corners, larger boxes, a plain edge. */
export const Dressed: Story = {
  name: 'Dressed by its parts',
  args: { value: noted },
  render: (args, { loaded }) => html`<div class="dressed-checklist">${checklist(loaded.framework, args)}</div>`,
};

/** Around a Welsh page the interface is Welsh; the framework keeps its language. */
export const Welsh: Story = {
  args: { value: noted },
  render: (args, { loaded }) => html`<div lang="cy">${checklist(loaded.framework, args)}</div>`,
};

/** In a page set from right to left the boxes stand at the right. */
export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { framework: false },
  render: () => html`<div dir="rtl">
    <rung-contra-checklist name="contra" label="ما الذي لوحظ؟">
      <option value="1" lang="ar">يقاطع الناس.</option>
      <option value="2" lang="ar">يترك الرسائل بلا رد.</option>
    </rung-contra-checklist>
  </div>`,
};

/** Answers to what is no longer in the framework are named, kept and sent until the person takes them back. */
export const Unknown: Story = {
  name: 'No longer in the framework',
  args: { value: answer({ indicator: 'customer-focus.contra.2' }, { indicator: 'customer-focus.contra.2015-7', seen: 'In June, before the framework was reviewed.' }) },
};

/** A competency that the framework does not have: it says so and keeps the answers. */
export const UnknownCompetency: Story = { name: 'Unknown competency', args: { competency: 'juggling', value: noted } };

/** A value that is no checklist: it says so and why, and can be answered. */
export const Unreadable: Story = {
  name: 'A value that cannot be read',
  render: (_, { loaded }) => html`<rung-contra-checklist name="contra" .framework=${loaded.framework} competency="respect" value='{ "type": "checklist", "outcome": "perhaps" }'></rung-contra-checklist>`,
};

/** A framework without contra-indicators asks for nothing, and a required answer does not stand in the way. */
export const NothingToAsk: Story = { name: 'Nothing to ask', parameters: { framework: 'cherwell' }, args: { competency: 'communication', required: true } };

/** While the framework is on its way a value that was set is kept. */
export const Loading: Story = {
  parameters: { framework: false },
  render: (args) => html`<div @context-request=${answerLoading}>${checklist(undefined, { ...args, value: noted })}</div>`,
};

/** Neither a list nor a framework was given. */
export const Empty: Story = { parameters: { framework: false }, render: () => html`<rung-contra-checklist name="contra"></rung-contra-checklist>` };

/** Nothing is at the workspace’s address: what happened, and a button to try again. The answers are kept and can be read. */
export const NotFound: Story = {
  name: 'Error: not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: (args) => html`<rung-workspace src="frameworks/nowhere.json">${checklist(undefined, { ...args, value: noted })}</rung-workspace>`,
};

/** What was given is no framework: it says so in its place, and the console says where the faults are. */
export const Faulty: Story = {
  name: 'Not a framework',
  parameters: { framework: false },
  render: (args) => checklist({ id: 'x', competencies: 'none' }, args),
};

/** The root of the story’s checklist once it is drawn. */
async function drawn(canvas: HTMLElement): Promise<ShadowRoot | null | undefined> {
  const element = canvas.querySelector('rung-contra-checklist');
  await element?.updateComplete;
  return element?.shadowRoot;
}

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
