import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/behaviour-picker.js';
import './behaviour-picker.css';
import './elements.css';

interface PickerArgs {
  competency: string;
  kinds: string;
  value: readonly object[];
  most: number;
  noOwn: boolean;
  label: string;
  hint: string;
  required: boolean;
  readonly: boolean;
  disabled: boolean;
}

const chosen = [
  { competency: 'communication', indicator: 'communication.style.b1', text: 'Speaks and writes courteously, plainly and self-assuredly.' },
  { competency: 'customer-focus', indicator: 'customer-focus.customer-needs.b1', text: 'Knows whom the organisation serves: outside it, local people, neighbourhoods, charities and firms; within it, other staff.' },
];
const own = { competency: 'communication', text: 'Answers the telephone in Welsh and in English' };

const picker = (framework: unknown, args: PickerArgs): TemplateResult =>
  html`<rung-behaviour-picker
    name="behaviours"
    .framework=${framework}
    competency=${args.competency || nothing}
    kinds=${args.kinds || nothing}
    value=${args.value.length > 0 ? JSON.stringify(args.value) : nothing}
    most=${args.most || nothing}
    label=${args.label || nothing}
    hint=${args.hint || nothing}
    ?no-own=${args.noOwn}
    ?required=${args.required}
    ?readonly=${args.readonly}
    ?disabled=${args.disabled}
  ></rung-behaviour-picker>`;

const meta: Meta<PickerArgs> = {
  title: 'Elements/Behaviour picker',
  component: 'rung-behaviour-picker',
  parameters: { framework: 'cherwell' },
  args: { competency: '', kinds: '', value: [], most: 0, noOwn: false, label: '', hint: '', required: false, readonly: false, disabled: false },
  render: (args, { loaded }) => picker(loaded.framework, args),
};
export default meta;

type Story = StoryObj<PickerArgs>;

/** Nothing is chosen at first. Use it where a person says which behaviours something shows. */
export const NothingChosen: Story = { name: 'Nothing chosen' };

/** What was chosen stands below the field, with its place in the framework; an own behaviour says that it is one. */
export const Chosen: Story = { args: { value: [...chosen, own] } };

/** The list is open at its first behaviour, as the down arrow brings it. Options are grouped by competency. */
export const Open: Story = { name: 'List open', args: { value: chosen }, play: ({ canvasElement }) => press(canvasElement, 'ArrowDown') };

/** Words are found without regard to capitals and accents, in any order, also in theme and competency; they are marked. */
export const Searched: Story = { play: ({ canvasElement }) => search(canvasElement, 'plain') };

/** Several are taken one after the other: list and text stay. */
export const TakingSeveral: Story = {
  name: 'Taking several',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'plain');
    for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await press(canvasElement, key);
  },
};

/** Nothing has the words: it says so and leaves the text to be changed. */
export const NothingFound: Story = { name: 'Nothing found', play: ({ canvasElement }) => search(canvasElement, 'zebra') };

/** More are chosen than the host thinks best: a sentence asks for the few that matter. Nothing is locked, and it is valid. */
export const Nudge: Story = { args: { value: [...chosen, own], most: 2 } };

/** Only the behaviours of one competency. Use it in a form that has a part for each competency. */
export const OneCompetency: Story = { name: 'One competency', args: { competency: 'communication' } };

/** Contra-indicators are offered only where the host asks for them; each says what it is. */
export const WithContra: Story = {
  name: 'With contra-indicators',
  parameters: { framework: 'arun' },
  args: { kinds: 'positive contra', competency: 'respect' },
  play: ({ canvasElement }) => search(canvasElement, 'contra'),
};

/** A behaviour in a person’s own words, which must hang on a competency. */
export const OwnBehaviour: Story = {
  name: 'Own behaviour added',
  play: async ({ canvasElement }) => {
    const root = await openOwn(canvasElement);
    const [text, select] = [root?.querySelector('textarea'), root?.querySelector<HTMLSelectElement>('#own-competency')];
    if (text) text.value = own.text;
    if (select) select.value = own.competency;
    root?.querySelector<HTMLElement>('[part="add"]')?.click();
  },
};

/** An own behaviour without words and competency is not added: the messages stand at the fields. */
export const OwnBehaviourInvalid: Story = {
  name: 'Own behaviour incomplete',
  play: async ({ canvasElement }) => {
    (await openOwn(canvasElement))?.querySelector<HTMLElement>('[part="add"]')?.click();
  },
};

/** Own behaviours are left out: for a selection that is compared with others’. */
export const WithoutOwn: Story = { name: 'Without own behaviours', args: { noOwn: true, value: chosen } };

/** The framework has changed since: what it has lost is kept and marked, and other words than those chosen are told. */
export const FrameworkChanged: Story = {
  name: 'Framework has changed',
  args: {
    value: [
      { competency: 'communication', indicator: 'communication.style.b0', text: 'Writes letters by hand' },
      { competency: 'communication', indicator: 'communication.style.b1', text: 'Speaks and writes politely' },
      { competency: 'juggling', text: 'Keeps five balls in the air' },
    ],
  },
};

/** A form was sent without a choice: the message stands where the person looks. */
export const Invalid: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    (await ready(canvasElement))?.reportValidity();
  },
};

/** The same, mended: the message goes as soon as one is chosen. */
export const Recovered: Story = {
  name: 'Invalid and mended',
  args: { required: true },
  play: async ({ canvasElement }) => {
    (await ready(canvasElement))?.reportValidity();
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await press(canvasElement, key);
  },
};

/** Shown and sent, but not to be changed here: a plain list by competency. It can be focused and is read out. */
export const ReadOnly: Story = { name: 'Read-only', args: { value: [...chosen, own], readonly: true } };

/** Read-only without a choice. */
export const ReadOnlyEmpty: Story = { name: 'Read-only, nothing chosen', args: { readonly: true } };

/** Switched off: neither changed nor sent. */
export const Disabled: Story = { args: { value: chosen, disabled: true } };

/** With a label and a sentence of help of the host’s own. */
export const Labelled: Story = { name: 'With label and hint', args: { label: 'Behaviours that this evidence shows', hint: 'Choose the two or three that a reader would see in it.' } };

/**
 * In a plain form the choice is sent as JSON under the picker’s name, and no script is needed. Below it stands what this
 * form would send now.
 */
export const InForm: Story = {
  name: 'In a form',
  args: { value: chosen },
  render: (args, { loaded }) => html`<form class="sheet" method="get" @change=${showSent} @reset=${showSent} @submit=${showSent}>
    ${picker(loaded.framework, { ...args, required: true })}
    <p><button>Save</button> <button type="reset">Reset</button></p>
    <p>Would be sent: <output>nothing</output></p>
  </form>`,
};

/** In a dialog the list lies over it; Escape closes the list, then clears the field, and only then closes the dialog. */
export const InDialog: Story = {
  name: 'In a dialog',
  args: { noOwn: true },
  render: (args, { loaded }) => html`<dialog class="picker-dialog" aria-label="Choose behaviours">${picker(loaded.framework, args)}</dialog>`,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    canvasElement.querySelector('dialog')?.showModal();
    await press(canvasElement, 'ArrowDown');
  },
};

/** A parent that clips its content does not clip the list. */
export const InClippingParent: Story = {
  name: 'In a parent that clips',
  args: { noOwn: true },
  render: (args, { loaded }) => html`<div class="clipping">${picker(loaded.framework, args)}</div>`,
  play: ({ canvasElement }) => press(canvasElement, 'ArrowDown'),
};

/** Without room below it the list opens above the field. */
export const AboveField: Story = {
  name: 'At the bottom of the window',
  args: { noOwn: true },
  render: (args, { loaded }) => html`<div class="at-bottom">${picker(loaded.framework, args)}</div>`,
  play: ({ canvasElement }) => press(canvasElement, 'ArrowDown'),
};

/** Long words and long behaviours wrap. */
export const LongText: Story = {
  name: 'Long text',
  parameters: { framework: false },
  render: (args) =>
    picker(
      {
        id: 'long',
        title: 'Long',
        competencies: [
          {
            id: 'c',
            title: 'Responsibility for the whole of a service and for the people who work in it, whatever happens around them',
            themes: [{ id: 't', title: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' }],
            indicators: [{ id: 'i', kind: 'positive', theme: 't', text: 'Thinks of everybody whom a decision touches, asks them before it is made, tells them when it is made, and goes back to them a month later to hear how it has turned out. '.repeat(3) }],
          },
        ],
      },
      { ...args, value: [{ competency: 'c', indicator: 'i' }] },
    ),
  play: ({ canvasElement }) => press(canvasElement, 'ArrowDown'),
};

/** 20,000 behaviours: only those near the window are made. */
export const Large: Story = {
  name: '20,000 behaviours',
  parameters: { framework: false },
  render: (args) => picker(large(), args),
  play: ({ canvasElement }) => press(canvasElement, 'ArrowDown'),
};

/** On a phone the list is as wide as the field, with targets of 44 pixels. */
export const Narrow: Story = {
  args: { value: [...chosen, own], most: 2 },
  render: (args, { loaded }) => html`<div class="phone">${picker(loaded.framework, args)}</div>`,
};

/** On a phone with the list open. */
export const NarrowOpen: Story = {
  name: 'Narrow, list open',
  render: (args, { loaded }) => html`<div class="phone">${picker(loaded.framework, args)}</div>`,
  play: ({ canvasElement }) => search(canvasElement, 'plain'),
};

/** In dark surroundings. */
export const Dark: Story = {
  args: { value: chosen },
  render: (args, { loaded }) => html`<div class="stage scheme-dark">${picker(loaded.framework, args)}</div>`,
  play: ({ canvasElement }) => search(canvasElement, 'plain'),
};

/** A brand dresses it by tokens and parts alone. */
export const Dressed: Story = {
  name: 'Dressed by its parts',
  args: { value: [...chosen, own] },
  render: (args, { loaded }) => html`<div class="dressed-picker">${picker(loaded.framework, args)}</div>`,
};

/** Around a Welsh page the interface is Welsh; behaviours keep their language. */
export const Welsh: Story = {
  args: { value: [...chosen, own], most: 2 },
  render: (args, { loaded }) => html`<div lang="cy">${picker(loaded.framework, args)}</div>`,
};

/** In a page set from right to left the buttons are at the left. */
export const RightToLeft: Story = {
  name: 'Right to left',
  args: { value: chosen },
  render: (args, { loaded }) => html`<div dir="rtl">${picker(loaded.framework, args)}</div>`,
  play: ({ canvasElement }) => press(canvasElement, 'ArrowDown'),
};

/** A competency and a kind that do not exist: it says so, and offers nothing. */
export const UnknownNames: Story = { name: 'Unknown competency and kind', args: { competency: 'juggling', kinds: 'positive negative' } };

/** The host has set what is no list of behaviours: it says so and begins anew. */
export const Unreadable: Story = {
  name: 'Unreadable value',
  render: (_args, { loaded }) => html`<rung-behaviour-picker name="behaviours" .framework=${loaded.framework} value="[7]"></rung-behaviour-picker>`,
};

/** A charter has no behaviours: it says so and keeps what was chosen. */
export const NoBehaviours: Story = { name: 'Framework without behaviours', parameters: { framework: 'eeast' }, args: { value: chosen } };

/** While the framework is on its way what was chosen is shown and kept. */
export const Loading: Story = {
  parameters: { framework: false },
  args: { value: chosen },
  render: (args) => html`<div @context-request=${answerLoading}>${picker(undefined, args)}</div>`,
};

/** No framework was given. */
export const Empty: Story = { parameters: { framework: false }, render: (args) => picker(undefined, args) };

/** Nothing is at the workspace’s address: what happened, and a button to try again. What was chosen is kept. */
export const NotFound: Story = {
  name: 'Error: not found',
  parameters: { framework: false, check: { console: ['404'] } },
  args: { value: chosen },
  render: (args) => html`<rung-workspace src="frameworks/nowhere.json">${picker(undefined, args)}</rung-workspace>`,
};

/** What was given is no framework: the picker says so in its place, and the console says where the faults are. */
export const Faulty: Story = {
  name: 'Not a framework',
  parameters: { framework: false },
  render: (args) => picker({ id: 'x', competencies: 'none' }, args),
};

async function ready(canvas: HTMLElement): Promise<HTMLElementTagNameMap['rung-behaviour-picker'] | null> {
  const element = canvas.querySelector('rung-behaviour-picker');
  await element?.updateComplete;
  return element;
}

const fieldIn = (element: Element | null): HTMLInputElement | null | undefined => element?.shadowRoot?.querySelector<HTMLInputElement>('#field');

/** Presses a key in the field. */
async function press(canvas: HTMLElement, key: string): Promise<void> {
  const element = await ready(canvas);
  const field = fieldIn(element);
  field?.focus();
  field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await element?.updateComplete;
}

/** Types words into the field. */
async function search(canvas: HTMLElement, words: string): Promise<void> {
  const field = fieldIn(await ready(canvas));
  if (!field) return;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Opens the fields of an own behaviour. */
async function openOwn(canvas: HTMLElement): Promise<ShadowRoot | null | undefined> {
  const root = (await ready(canvas))?.shadowRoot;
  const details = root?.querySelector('details');
  if (details) details.open = true;
  return root;
}

/** As many behaviours as ten councils have together. */
function large(): unknown {
  const competencies = Array.from({ length: 20 }, (_, competency) => ({
    id: `c${competency}`,
    title: `Competency ${competency + 1}`,
    indicators: Array.from({ length: 1_000 }, (__, index) => ({ id: `c${competency}.${index}`, kind: 'positive', text: `Behaviour ${competency * 1_000 + index + 1} of this competency` })),
  }));
  return { id: 'large', title: 'Large', competencies };
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
