import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import 'rung-elements/define/charter.js';
import './charter.css';

interface CharterArgs {
  headingLevel: number;
}

const meta: Meta<CharterArgs> = {
  title: 'Elements/Charter',
  component: 'rung-charter',
  args: { headingLevel: 2 },
  parameters: { framework: 'eeast' },
  render: ({ headingLevel }, { loaded }) => charter(loaded.framework, headingLevel),
};
export default meta;

type Story = StoryObj<CharterArgs>;

const charter = (framework: unknown, headingLevel = 2): TemplateResult =>
  html`<rung-charter .framework=${framework} heading-level=${headingLevel}></rung-charter>`;

const council = { id: 'riverside', title: 'People Strategy', publisher: 'Riverside District Council', language: 'en-GB', version: '3', published: '2025-04', reviewDue: '2028-04' };

/**
 * The charter of an ambulance trust on its own page: vision, aim, five values, nine dimensions by name with their source,
 * and what the strategy around it adds. Use it wherever the organisation speaks to its people. It prints on one sheet.
 */
export const Overview: Story = {};

/** In a side bar or on a phone titles stand above their texts. Use the same element; it looks at its own width. */
export const Narrow: Story = {
  render: (_args, { loaded }) => html`<div class="phone">${charter(loaded.framework)}</div>`,
};

/** Promises are shown when the charter has some, in its own words. Without them nothing stands in their place. */
export const Promises: Story = {
  parameters: { framework: false },
  render: () =>
    charter({
      ...council,
      charter: {
        title: 'Our charter',
        vision: 'A district that looks after everyone in it',
        promises: [
          'We tell you what is planned before it is decided.',
          'We answer every question within five working days.',
          'We make time for learning in every role.',
          'We say so when we were wrong.',
        ],
      },
    }),
};

/** A charter may be no more than a vision and values. Use it as the head of a landing page. */
export const VisionAndValues: Story = {
  name: 'Vision and values',
  parameters: { framework: false },
  render: () => charter({ ...council, charter: { title: 'What we stand for', vision: 'A district that looks after everyone in it', values: ['Fair', 'Open', 'Useful'] } }),
};

/** Values that are sentences wrap like text, each a line of its own where it needs one. */
export const LongValues: Story = {
  name: 'Values as sentences',
  parameters: { framework: false },
  render: () =>
    charter({
      ...council,
      charter: {
        title: 'What we stand for',
        values: ['We do what we said we would do', 'We listen before we decide, also when time is short', 'We leave things better than we found them'],
      },
    }),
};

/** Dimensions from more than one model are credited one by one; from a single model, once below them. */
export const Sources: Story = {
  name: 'Dimensions from two sources',
  parameters: { framework: false },
  render: () =>
    charter({
      ...council,
      charter: {
        title: 'Leading here',
        expectation: 'Whoever leads at Riverside shows these four:',
        dimensions: [
          { id: 'care', title: 'Leading with care', source: 'NHS Healthcare Leadership Model' },
          { id: 'team', title: 'Engaging the team', source: 'NHS Healthcare Leadership Model' },
          { id: 'place', title: 'Knowing the place', source: 'Riverside’s own' },
          { id: 'money', title: 'Minding public money', source: 'Riverside’s own' },
        ],
      },
    }),
};

/** A designer dresses the charter by tokens and parts alone: another accent, a serif for the vision, a thicker rule. */
export const Dressed: Story = {
  name: 'Dressed by its parts',
  render: (_args, { loaded }) => html`<rung-charter class="dressed" .framework=${loaded.framework}></rung-charter>`,
};

/** Around a Welsh page the titles are Welsh; the charter’s own words stay in their language and say so to a screen reader. */
export const Welsh: Story = {
  render: (_args, { loaded }) => html`<div lang="cy">${charter(loaded.framework)}</div>`,
};

/** A charter in Arabic or Hebrew is set from right to left, whatever the direction of the page around it. */
export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { framework: false },
  render: () =>
    charter({
      id: 'rtl',
      title: 'ميثاق القيادة',
      language: 'ar',
      charter: {
        vision: 'رعاية صحية آمنة وفعالة لكل مجتمعاتنا',
        values: ['الرعاية', 'العمل معا', 'الجودة', 'الاحترام', 'الصدق'],
        promises: ['نستمع إلى زملائنا قبل أن نقرر.', 'نجيب عن كل سؤال خلال خمسة أيام.'],
      },
    }),
};

/** By its address: use it on a static page, where nobody writes a script. */
export const FromAddress: Story = {
  name: 'From an address',
  parameters: { framework: false },
  render: () => html`<rung-charter src="frameworks/eeast.json"></rung-charter>`,
};

/** Inside a workspace it shows the workspace’s framework: use it where several elements share one. */
export const InWorkspace: Story = {
  name: 'In a workspace',
  render: (_args, { loaded }) => html`<rung-workspace .framework=${loaded.framework}><rung-charter></rung-charter></rung-workspace>`,
};

/**
 * A framework without a charter says so in a sentence and shows what it has of principles and components.
 * A host that would rather show nothing writes `rung-charter:state(empty) { display: none }`.
 */
export const WithoutCharter: Story = { name: 'Without a charter', parameters: { framework: 'kchft' } };

/** While the framework is on its way the place for it is kept. */
export const Loading: Story = {
  parameters: { framework: false },
  render: () => html`<div @context-request=${answerLoading}><rung-charter></rung-charter></div>`,
};

/** Nothing has been given to it yet: a hint for the editor of the page. */
export const Empty: Story = { parameters: { framework: false }, render: () => html`<rung-charter></rung-charter>` };

/** Nothing is at the address: what happened, what to check, and a button to try again. */
export const NotFound: Story = {
  name: 'Not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: () => html`<rung-charter src="frameworks/nowhere.json"></rung-charter>`,
};

/** The document is no framework: each fault with its place, for the person who can put it right. */
export const Faulty: Story = {
  name: 'Not a framework',
  parameters: { framework: false },
  render: () => charter({ id: 'x', charter: { vision: 7, values: 'Care' } }),
};

/** A workspace whose framework never comes. */
function answerLoading(event: Event & { readonly callback?: (value: unknown) => void }): void {
  event.stopPropagation();
  event.callback?.({ framework: { status: 'loading' }, retry: () => undefined });
}
