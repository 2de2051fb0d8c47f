import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import 'rung-elements/define/framework-grid.js';
import 'rung-elements/define/level-picker.js';
import brandsSource from './brands.css?raw';
import './brands.css';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Brands',
  parameters: { framework: 'cherwell', controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

const brands = [
  ['harbour', 'Harbour District Council'],
  ['orchard', 'Orchard Community Health'],
  ['ironworks', 'Ironworks plc'],
] as const;

/** A brand is five tokens: accent, text, surface, font and radius. Three of them on one page, from one style sheet. */
export const ThreeBrands: Story = {
  name: 'Three brands',
  render: (_args, { loaded }) => html`<div class="page">
    <p>Each column sets five tokens on its class and nothing else. Switch the scheme in the toolbar to see them in dark.</p>
    <div class="columns">${brands.map(([name, title]) => brand(name, title, loaded.framework))}</div>
  </div>`,
};

/** The same brands around a competency with tiers, themes and contra-indicators. */
export const Grid: Story = {
  parameters: { framework: 'arun' },
  render: (_args, { loaded }) => html`<div class="page">
    ${brands.map(
      ([name, title]) => html`<div class="panel rung-theme-default brand-${name}">
        <h2>${title}</h2>
        <rung-framework-grid bare view="competency=respect" .framework=${loaded.framework}></rung-framework-grid>
      </div>`,
    )}
  </div>`,
};

function brand(name: string, title: string, framework: unknown): TemplateResult {
  return html`<section class="rung-theme-default brand-${name}" aria-labelledby=${name}>
    <h2 id=${name}>${title}</h2>
    <rung-level-picker .framework=${framework} competency="communication" value="F" required-level="D"></rung-level-picker>
    <rung-level-picker levels="Colleague, Manager, Leader" label="Tier of the role" value="Manager"></rung-level-picker>
    <pre>${sourceOf(name)}</pre>
  </section>`;
}

const sourceOf = (name: string): string => new RegExp(`\\.brand-${name} \\{[^}]*\\}`).exec(brandsSource)?.[0] ?? '';
