import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'rung-elements/define/level-picker.js';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Languages',
  parameters: { framework: 'cherwell', controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

/**
 * An element speaks the language of the nearest `lang` around it, English or Welsh, and changes when that changes.
 * A framework’s text keeps its own language and says so to a screen reader. The layout follows `dir`.
 */
export const SideBySide: Story = {
  name: 'Side by side',
  render: (_args, { loaded }) => html`<div class="page">
    <div class="columns">
      <section lang="en" dir="ltr" aria-labelledby="english">
        <h2 id="english">English</h2>
        <rung-level-picker .framework=${loaded.framework} competency="communication" value="C" required-level="D"></rung-level-picker>
      </section>
      <section lang="cy" dir="ltr" aria-labelledby="welsh">
        <h2 id="welsh">Cymraeg</h2>
        <rung-level-picker .framework=${loaded.framework} competency="communication" value="C" required-level="D"></rung-level-picker>
      </section>
      <section lang="en" dir="rtl" aria-labelledby="right-to-left">
        <h2 id="right-to-left">Right to left</h2>
        <rung-level-picker .framework=${loaded.framework} competency="communication" value="C" required-level="D"></rung-level-picker>
      </section>
    </div>
  </div>`,
};
