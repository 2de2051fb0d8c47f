import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import 'rung-elements/define/evidence-form.js';
import type { DraftMode, DraftStore, Evidence } from 'rung-elements';
import './elements.css';
import { memoryDrafts, storedDraft } from './memory-drafts.js';

interface FormArgs {
  value: Evidence | null;
  label: string;
  hint: string;
  draft: DraftMode;
  draftStore: DraftStore | undefined;
  maxFiles: number;
  readonly: boolean;
  disabled: boolean;
}

const listening = { competency: 'responsive', indicator: 'responsive.expected.2' };

const written: Evidence = {
  type: 'evidence',
  version: 1,
  id: 'sample-1',
  revision: 1,
  framework: { id: 'kchft-values-into-action' },
  behaviours: [listening, { competency: 'compassionate', text: 'Learns the first names of the night staff' }],
  when: { from: '2026-03-02', to: '2026-03-06' },
  source: 'colleague',
  account: {
    kind: 'star',
    situation: 'The new rota left two people with every weekend.',
    task: 'I was asked to find a rota that all of us could live with.',
    action: 'I asked each of them what mattered most, wrote it down and read it back before I changed anything.',
    result: 'We had a rota in a week, and nobody has asked to swap since.',
  },
  learning: 'Reading back what I had heard took five minutes and saved days.',
  links: [{ url: 'https://intranet.example/rota', title: 'The rota' }],
  attachments: [{ name: 'rota.pdf', type: 'application/pdf', size: 48_200, digest: 'c0ffee' }],
};

const form = (framework: unknown, args: FormArgs): TemplateResult =>
  html`<rung-evidence-form
    .framework=${framework}
    .value=${args.value}
    label=${args.label || nothing}
    hint=${args.hint || nothing}
    draft=${args.draft}
    .draftStore=${args.draftStore}
    max-files=${args.maxFiles}
    ?readonly=${args.readonly}
    ?disabled=${args.disabled}
  ></rung-evidence-form>`;

const meta: Meta<FormArgs> = {
  title: 'Elements/Evidence form',
  component: 'rung-evidence-form',
  parameters: { framework: 'kchft' },
  args: { value: null, label: '', hint: '', draft: 'none', draftStore: undefined, maxFiles: 5, readonly: false, disabled: false },
  render: (args, { loaded }) => form(loaded.framework, args),
};
export default meta;

type Story = StoryObj<FormArgs>;

/** The element of a story, drawn. */
async function drawn(canvas: HTMLElement): Promise<HTMLElementTagNameMap['rung-evidence-form'] | null> {
  const element = canvas.querySelector('rung-evidence-form');
  await element?.updateComplete;
  return element;
}

const press = (element: HTMLElement | null, part: string): void => element?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`)?.click();

/** Types as a person does, as far as a script can. */
function write(element: HTMLElement | null, id: string, text: string): void {
  const field = element?.shadowRoot?.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Nothing is written yet. Alone on a page it has a button of its own. */
export const Empty: Story = {};

/** Everything filled in: two behaviours, one of them an own one, a period, four steps, a link and a file. */
export const FilledIn: Story = { name: 'Filled in', args: { value: written } };

/** For people who would rather tell it in one go. What was written in four steps is kept. */
export const Statement: Story = {
  name: 'In one’s own words',
  args: { value: { ...written, account: { kind: 'statement', text: 'Two people had every weekend. I asked, wrote it down, read it back; within a week all could live with the new rota.' } } },
};

/** Handed in too early: what is wrong, in one place and beside each part. The focus is on the summary. */
export const Faults: Story = {
  name: 'Handed in too early',
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    write(element, 'from', '31');
    write(element, 'from-month', '2');
    write(element, 'from-year', '2026');
    press(element, 'submit');
    await element?.updateComplete;
  },
};

/** The person has mended what was wrong and handed it in again. */
export const Recovered: Story = {
  name: 'Faults mended, then saved',
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    press(element, 'submit');
    await element?.updateComplete;
    if (element) element.value = written;
    await element?.updateComplete;
    press(element, 'submit');
    await element?.updateComplete;
  },
};

/** The host is saving it. The fields wait, and the button cannot be pressed twice. */
export const Busy: Story = {
  args: { value: written },
  render: (args, { loaded }) => html`<div @rung-evidence-submit=${(event: HTMLElementEventMap['rung-evidence-submit']) => event.detail.waitUntil(new Promise(() => undefined))}>${form(loaded.framework, args)}</div>`,
  play: async ({ canvasElement }) => press(await drawn(canvasElement), 'submit'),
};

/** The host has refused it, in words of its own. Nothing is lost; it can be handed in again. */
export const Refused: Story = {
  name: 'Refused by the host',
  args: { value: written },
  render: (args, { loaded }) => html`<div @rung-evidence-submit=${(event: HTMLElementEventMap['rung-evidence-submit']) => event.detail.reject('The appraisal year is closed. Ask your manager to open it.')}>${form(loaded.framework, args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    press(element, 'submit');
    await element?.updateComplete;
  },
};

/** Saved: the person can write another. */
export const Done: Story = {
  name: 'Saved',
  args: { value: written },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    press(element, 'submit');
    await element?.updateComplete;
  },
};

/** As text, to read and print: when it is agreed, or somebody else’s. */
export const ReadOnly: Story = { name: 'Read-only', args: { value: written, readonly: true } };

/** Read-only before anything was written. */
export const ReadOnlyEmpty: Story = { name: 'Read-only, nothing written', args: { readonly: true } };

/** Switched off, by itself or by a fieldset around it. */
export const Disabled: Story = { args: { value: written, disabled: true } };

/** A label and a hint of the host’s, and no files. */
export const OwnWords: Story = { name: 'With the host’s words', args: { label: 'Your year in evidence', hint: 'One piece for each conversation is enough.', maxFiles: 0 } };

/** A file that is something else than its name says: it is refused in words, the others are taken. */
export const RefusedFile: Story = {
  name: 'A file that is refused',
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    const input = element?.shadowRoot?.getElementById('file-input');
    if (!(input instanceof HTMLInputElement)) return;
    const files = new DataTransfer();
    files.items.add(new File(['What we agreed'], 'notes.txt'));
    files.items.add(new File(['<script>'], 'rota.pdf'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

/** What was typed is back after the tab was closed; where it is kept, and how to delete it, stands below. */
export const DraftRestored: Story = {
  name: 'Draft: back again',
  args: { draft: 'host', draftStore: memoryDrafts([storedDraft({ situation: 'Two people had every weekend.', from: { day: '2', month: '', year: '' } }, 'a', 10)]) },
};

/** A draft that could not be saved: said at once, with a way to keep a copy. */
export const DraftFailed: Story = {
  name: 'Draft: cannot be saved',
  args: { draft: 'host', draftStore: memoryDrafts([], 'full') },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    write(element, 'situation', 'Two people had every weekend.');
    await new Promise((resolve) => setTimeout(resolve, 1_300));
  },
};

/** The same evidence was changed in another tab: both versions side by side, part by part. Nothing is thrown away. */
export const DraftConflict: Story = {
  name: 'Draft: changed in two tabs',
  args: {
    draft: 'host',
    draftStore: memoryDrafts([
      storedDraft({ situation: 'Two people had every weekend.', task: 'Find a fair rota.' }, 'a', 11),
      storedDraft({ situation: 'Two people had all the weekends, and one was ill.', action: 'Asked each of them.' }, 'b', 12),
    ]),
  },
};

/** A form that was sent: whether it arrived nobody knows here, so it is offered again and not filled in. */
export const DraftSent: Story = {
  name: 'Draft: sent before',
  args: { draft: 'host', draftStore: memoryDrafts([storedDraft({ situation: 'Two people had every weekend.' }, 'a', 10, new Date(2026, 2, 2, 10, 50))]) },
};

/** Kept on this device, with the switch for computers that others use. */
export const DraftLocal: Story = { name: 'Draft: kept on this device', args: { draft: 'local' } };

/** Evidence of another make that cannot be read: said, and what is written replaces it. */
export const Unreadable: Story = {
  name: 'Value that cannot be read',
  parameters: { check: { console: ['rung-evidence-form'] } },
  render: (_args, { loaded }) => html`<rung-evidence-form .framework=${loaded.framework} value='{"type":"poem"}'></rung-evidence-form>`,
};

/** A behaviour that the framework has no longer stays, with the words it had. */
export const Gone: Story = {
  name: 'Behaviour that is gone',
  args: { value: { ...written, behaviours: [{ competency: 'responsive', indicator: 'responsive.expected.99', text: 'Answers letters within a week' }] } },
};

/** A long account keeps its lines and its field grows with it. */
export const LongText: Story = {
  name: 'Long text',
  args: { value: { ...written, account: { kind: 'statement', text: Array.from({ length: 30 }, (_, day) => `Day ${String(day + 1)}: asked, wrote it down, and read it back to everybody who was there.`).join('\n') } } },
};

/** On a phone everything stands in one column. */
export const Narrow: Story = { args: { value: written }, render: (args, { loaded }) => html`<div class="phone">${form(loaded.framework, args)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { args: { value: written }, render: (args, { loaded }) => html`<div class="stage scheme-dark">${form(loaded.framework, args)}</div>` };

/** Around a Welsh page the form is Welsh; what was written keeps its own direction and words. */
export const Welsh: Story = { args: { value: written }, render: (args, { loaded }) => html`<div lang="cy">${form(loaded.framework, args)}</div>` };

/** In a page set from right to left. */
export const RightToLeft: Story = { name: 'Right to left', args: { value: written }, render: (args, { loaded }) => html`<div dir="rtl">${form(loaded.framework, args)}</div>` };

/** Without a framework a person can only write about behaviours of their own once there are competencies; it says so. */
export const WithoutFramework: Story = { name: 'Without a framework', parameters: { framework: false }, render: (args) => form(undefined, args) };
