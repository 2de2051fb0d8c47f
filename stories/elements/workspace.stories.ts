import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'rung-elements/define/competency-card.js';
import 'rung-elements/define/level-picker.js';
import 'rung-elements/define/workspace.js';

const meta: Meta = {
  title: 'Elements/Workspace',
  component: 'rung-workspace',
  parameters: { framework: 'cherwell' },
};
export default meta;

type Story = StoryObj;

/** One framework for everything inside: a card to read and a picker to choose. Use it once around a page’s content. */
export const Together: Story = {
  name: 'One framework for several elements',
  render: (_args, { loaded }) =>
    html`<rung-workspace .framework=${loaded.framework}>
      <rung-level-picker competency="communication" name="level"></rung-level-picker>
      <rung-competency-card competency="communication" level="D"></rung-competency-card>
    </rung-workspace>`,
};

/** Nothing was given to it: what is inside says so, each for itself. */
export const Empty: Story = {
  parameters: { framework: false },
  render: () => html`<rung-workspace><rung-competency-card competency="communication"></rung-competency-card></rung-workspace>`,
};

/** The framework could not be loaded: the elements inside say why, and any of them tries again for all. */
export const Failed: Story = {
  name: 'Error: not found',
  parameters: { framework: false, check: { console: ['404'] } },
  render: () => html`<rung-workspace src="frameworks/nowhere.json"><rung-competency-card competency="communication"></rung-competency-card></rung-workspace>`,
};
