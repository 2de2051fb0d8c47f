import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { editFramework, type Evidence, type Framework, type FrameworkEdit } from 'rung-elements/model';
import 'rung-elements/define/framework-diff.js';
import './elements.css';
import { competencyIds, manyProfiles } from './sample-register.js';

/** The framework a year later: a few words, a level, a behaviour, a whole competency. */
function nextYear(framework: Framework): Framework {
  const [first, , third] = framework.competencies;
  const last = framework.competencies.at(-1);
  const [one, two, three, four] = first?.indicators ?? [];
  const level = framework.scale?.levels[0];
  const edits: readonly (FrameworkEdit | undefined)[] = [
    one && { type: 'change-indicator', id: one.id, text: `${one.text.replace(/\.$/, '')}, and checks that it has arrived.` },
    two && { type: 'change-indicator', id: two.id, kind: 'example' },
    three && { type: 'remove-indicator', id: three.id },
    four && { type: 'split-indicator', id: four.id, texts: ['Asks before answering.', 'Answers within the day.'] },
    third && { type: 'rename-competency', id: third.id, title: 'Residents first' },
    level && { type: 'rename-level', id: level.id, label: `${level.label} (starting)` },
    last && { type: 'remove-competency', id: last.id },
  ];
  return edits.reduce<Framework>((edited, edit) => {
    const result = edit && editFramework(edited, edit);
    return result && result.refused === undefined ? result.framework : edited;
  }, { ...framework, version: '2', published: '2026-04-01' });
}

const evidenceOf = (framework: Framework): readonly Evidence[] => {
  const [first] = framework.competencies;
  const gone = first?.indicators[2];
  return first && gone
    ? [{ type: 'evidence', version: 1, id: 'evidence-1', revision: 1, behaviours: [{ competency: first.id, indicator: gone.id }], account: { kind: 'statement', text: 'Rang every household in the street before the road was closed.' }, links: [], attachments: [] }]
    : [];
};

function diff(framework: unknown, { profiles = 40, earlier = framework, later = nextYear(framework as Framework) }: { readonly profiles?: number; readonly earlier?: unknown; readonly later?: unknown } = {}): TemplateResult {
  const of = framework as Framework;
  const documents = manyProfiles(profiles, competencyIds(of)).map((profile) => ({ ...profile, framework: { id: of.id } }));
  return html`<rung-framework-diff .earlier=${earlier} .later=${later} .profiles=${documents} .evidence=${profiles > 0 ? evidenceOf(of) : []}></rung-framework-diff>`;
}

const meta: Meta = {
  title: 'Elements/Framework diff',
  component: 'rung-framework-diff',
  parameters: { framework: 'cherwell' },
  render: (_args, { loaded }) => diff(loaded.framework),
};
export default meta;

type Story = StoryObj;

/** What changed in a year, and which profiles and evidence have to be looked at again. Use it for the yearly review of a framework. */
export const NextYear: Story = { name: 'A year later' };

/** The profiles that are touched, each with the reasons. */
export const Touched: Story = {
  name: 'What it touches, opened',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-framework-diff');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
  },
};

/** Only what was removed is shown. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rung-framework-diff');
    await element?.updateComplete;
    const select = element?.shadowRoot?.querySelector('select');
    if (!select) return;
    select.value = 'removed';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element?.updateComplete;
  },
};

/** Without documents it only compares. */
export const WithoutDocuments: Story = { name: 'Without documents', render: (_args, { loaded }) => diff(loaded.framework, { profiles: 0 }) };

/** For a framework without levels. */
export const NoLevels: Story = { name: 'Framework without levels', parameters: { framework: 'kchft' } };

/** Nothing changed. */
export const Same: Story = { name: 'The same', render: (_args, { loaded }) => diff(loaded.framework, { later: loaded.framework }) };

/** Two versions are still to come. */
export const Empty: Story = { render: () => html`<rung-framework-diff></rung-framework-diff>` };

/** A version is no framework. */
export const Unreadable: Story = { name: 'Error: not a framework', render: (_args, { loaded }) => diff(loaded.framework, { later: { title: 3 } }) };

/** Long words stay within their place. */
export const LongText: Story = {
  name: 'Long text',
  render: (_args, { loaded }) => {
    const framework = loaded.framework as Framework;
    const [first, ...others] = framework.competencies;
    return diff(framework, { later: { ...framework, competencies: [{ ...first, title: 'endless'.repeat(20), definition: 'Says what has to be said, and says it again. '.repeat(20) }, ...others] } });
  },
};

/** On a phone changes are blocks. */
export const Narrow: Story = { render: (_args, { loaded }) => html`<div class="phone">${diff(loaded.framework)}</div>` };

/** In dark surroundings. */
export const Dark: Story = { render: (_args, { loaded }) => html`<div class="stage scheme-dark">${diff(loaded.framework)}</div>` };

/** Around a Welsh page our words are Welsh; the framework's stay. */
export const Welsh: Story = { render: (_args, { loaded }) => html`<div lang="cy">${diff(loaded.framework)}</div>` };

/** In a page from right to left. */
export const RightToLeft: Story = { name: 'Right to left', render: (_args, { loaded }) => html`<div dir="rtl">${diff(loaded.framework)}</div>` };
