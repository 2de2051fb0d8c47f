import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'rung-elements/define/level-picker.js';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Ladder',
  parameters: { framework: 'cherwell', controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

/**
 * The motif: a level scale is drawn as rungs, lowest first. A rung with a description is solid, one without is hollow;
 * they are filled up to the chosen one; what the role asks for is a notch at its side. The letter stands in the rung,
 * so that neither colour nor shape carries the meaning alone.
 */
export const Wide: Story = {
  render: (_args, { loaded }) => html`<div class="page">
    <p>
      Solid rungs have a description, hollow ones are real choices without. The ladder is filled up to the chosen level, and a notch with
      words marks what the role asks for.
    </p>
    <rung-level-picker .framework=${loaded.framework} competency="communication" value="F" required-level="D"></rung-level-picker>
  </div>`,
};

/** The same nodes as a list, where there is little room. */
export const Narrow: Story = {
  render: (_args, { loaded }) => html`<div class="page">
    <p>With less than 40 rem for itself the same ladder stands upright, lowest rung first.</p>
    <div class="slim">
      <rung-level-picker .framework=${loaded.framework} competency="communication" value="F" required-level="D"></rung-level-picker>
    </div>
  </div>`,
};

/** Colours come from the number of levels: the ends of the hue are the ends of the scale. */
export const Scales: Story = {
  render: () => html`<div class="page">
    <rung-level-picker levels="Colleague, Manager, Leader" label="Three tiers" value="Leader"></rung-level-picker>
    <rung-level-picker levels="1 2 3 4 5" label="Five levels" value="5"></rung-level-picker>
    <rung-level-picker levels="A B C D E F G H" label="Eight levels" value="H"></rung-level-picker>
  </div>`,
};
