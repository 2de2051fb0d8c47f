import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'rung-elements/define/level-picker.js';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Contrast',
  parameters: { framework: 'cherwell', controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

/** What changes when a person asks their system for more contrast, for forced colours or for less motion. */
export const HighContrast: Story = {
  name: 'High contrast and forced colours',
  render: (_args, { loaded }) => html`<div class="page">
    <h2>More contrast</h2>
    <p>
      With <code>prefers-contrast: more</code> what is muted becomes text, hairlines become edges and edges become as strong as text. No
      setting is needed. In Chromium’s developer tools: Rendering, then “Emulate CSS media feature prefers-contrast”.
    </p>
    <h2>Forced colours</h2>
    <p>
      In Windows’ contrast themes the system’s colours replace all of ours. Edges, ticks and words carry what colour said before: a
      rung keeps its letter and its edge, a hollow one its dashes, the chosen one its tick.
    </p>
    <h2>Never by colour alone</h2>
    <p>
      Levels have letters, what is chosen a tick and an edge, what the role asks for words, contra-indicators a place and a heading of
      their own. There is no red, amber and green.
    </p>
    <rung-level-picker .framework=${loaded.framework} competency="communication" value="F" required-level="D"></rung-level-picker>
  </div>`,
};

/** Focus is always visible: an outline of 3 px, set off from the control; two colours in the public-sector theme. */
export const Focus: Story = {
  render: () => html`<div class="page">
    <p>Tab through the page. The outline follows <code>--rung-color-focus</code>, the gap inside it <code>--rung-color-focus-edge</code>.</p>
    <div class="columns">
      <section class="rung-theme-default" aria-labelledby="focus-default">
        <h2 id="focus-default">Default</h2>
        <rung-level-picker levels="A B C" label="One colour"></rung-level-picker>
      </section>
      <section class="rung-theme-public-sector" aria-labelledby="focus-public-sector">
        <h2 id="focus-public-sector">Public sector</h2>
        <rung-level-picker levels="A B C" label="Yellow with black" value="B"></rung-level-picker>
      </section>
    </div>
  </div>`,
  play: ({ canvasElement }) => {
    canvasElement.querySelectorAll('rung-level-picker')[1]?.focus();
  },
};
