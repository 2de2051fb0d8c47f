import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import 'rung-elements/define/framework-grid.js';
import 'rung-elements/define/level-picker.js';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Themes',
  parameters: { framework: 'cherwell', controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

/**
 * A theme is a style sheet of tokens: `rung-elements/styles/public-sector.css`, `rung-elements/styles/compact.css`.
 * Linked alone it covers the page; by its class it covers a part, so several can stand beside each other.
 */
export const SideBySide: Story = {
  name: 'Side by side',
  render: (_args, { loaded }) => html`<div class="page">
    <div class="columns">
      ${theme('default', 'Default', 'The host’s own type, one accent.', loaded.framework)}
      ${theme('public-sector', 'Public sector', '19 px text, square corners, thick edges, focus in yellow with black.', loaded.framework)}
      ${theme('compact', 'Compact', 'Closer lines and spaces for dense intranets; full targets where a finger points.', loaded.framework)}
    </div>
  </div>`,
};

function theme(name: string, title: string, about: string, framework: unknown): TemplateResult {
  return html`<section class="rung-theme-${name}" aria-labelledby="theme-${name}">
    <h2 id="theme-${name}">${title}</h2>
    <p>${about}</p>
    <rung-level-picker .framework=${framework} competency="communication" value="D" required-level="F"></rung-level-picker>
  </section>`;
}

/** The same competency in each theme, with the room that a table needs. */
export const Grid: Story = {
  parameters: { framework: 'arun' },
  render: (_args, { loaded }) => html`<div class="page">
    ${[['default', 'Default'], ['public-sector', 'Public sector'], ['compact', 'Compact']].map(
      ([name, title]) => html`<div class="panel rung-theme-${name}">
        <h2>${title}</h2>
        <rung-framework-grid bare view="competency=respect" .framework=${loaded.framework}></rung-framework-grid>
      </div>`,
    )}
  </div>`,
};

/** Every colour has a pair for `color-scheme: light` and `dark`; the scheme is inherited, so a page may mix them. */
export const LightAndDark: Story = {
  name: 'Light and dark',
  render: (_args, { loaded }) => html`<div class="page">
    <div class="panel light">
      <rung-level-picker .framework=${loaded.framework} competency="communication" value="F" required-level="D"></rung-level-picker>
    </div>
    <div class="panel dark">
      <rung-level-picker .framework=${loaded.framework} competency="communication" value="F" required-level="D"></rung-level-picker>
    </div>
  </div>`,
};
