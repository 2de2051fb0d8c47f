import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import 'rung-elements/define/level-picker.js';
import { liveTokens } from './live-tokens.js';
import { isValue, tokenGroups, type Token, type TokenGroup } from './token-list.js';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Tokens',
  parameters: { framework: false, controls: { disable: true }, docs: { source: { code: null } } },
};
export default meta;

type Story = StoryObj;

interface ManifestProperty {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface ComponentManifest {
  readonly modules: readonly { readonly declarations?: readonly { readonly tagName?: string; readonly cssProperties?: readonly ManifestProperty[] }[] }[];
}

const manifests = import.meta.glob<ComponentManifest>('../../custom-elements.json', { eager: true, import: 'default' });

/** Every token: its name, what it is when nobody sets it, and what it makes in the theme of the toolbar. */
export const AllTokens: Story = {
  name: 'All tokens',
  render: () => html`<div class="page" ${ref(liveTokens())}>
    <p class="lead">
      A host sets <code>--rung-*</code> on any element; everything inside it follows. There are three layers: a palette of five, meanings
      that follow from it, and properties of single elements.
    </p>
    <rung-level-picker levels="A B C D E F G H" label="A scale of eight in this theme" value="F"></rung-level-picker>
    ${tokenGroups.map(renderGroup)} ${renderComponentLayer()}
  </div>`,
};

function renderGroup({ title, about, tokens }: TokenGroup): TemplateResult {
  return html`<table class="token-table" role="table">
    <caption>
      ${title}<span>${about}</span>
    </caption>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">Token</th>
        <th role="columnheader" scope="col">Default</th>
        <th role="columnheader" scope="col">What it is for</th>
        <th role="columnheader" scope="col">Here</th>
      </tr>
    </thead>
    <tbody>
      ${tokens.map(renderToken)}
    </tbody>
  </table>`;
}

function renderToken(token: Token): TemplateResult {
  return html`<tr role="row">
    <th role="rowheader" scope="row"><code>--rung-${token.name}</code></th>
    <td role="cell">${isValue(token) ? html`<code>${token.standard}</code>` : token.standard}</td>
    <td role="cell">${token.purpose}</td>
    <td role="cell">${renderSample(token)}</td>
  </tr>`;
}

function renderSample(token: Token): TemplateResult {
  const { name, kind } = token;
  if (kind === 'font') return html`<span class="sample sample-font" data-token=${name}>Aa Bb Cc 0123</span>`;
  if (kind === 'leading') return html`<span class="sample sample-leading" data-token=${name}>Two lines show how far apart lines of text stand.</span>`;
  if (name === 'radius') return html`<span class="sample sample-radius" data-token=${name}></span>`;
  if (kind === 'length') return html`<span class="sample sample-length" data-token=${name}></span>`;
  if (!token.ground && !token.ink) return html`<span class="sample sample-color" data-token=${name}></span>`;
  const { ink = name, ground = name } = token;
  return html`<div class="here">
    <span class="sample sample-ink" data-token=${ink} data-ground=${ground} aria-hidden="true">Aa</span>
    <span class="numbers" data-contrast="${ink} ${ground}"></span>
  </div>`;
}

/** The third layer, from the manifest: what only one element knows. */
function renderComponentLayer(): TemplateResult | typeof nothing {
  const rows = Object.values(manifests)
    .flatMap(({ modules }) => modules)
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName = '', cssProperties = [] }) => cssProperties.map((property) => ({ tagName, ...property })));
  if (rows.length === 0) return nothing;
  return html`<table class="token-table" role="table">
    <caption>
      Component: properties of single elements<span>Named after their element, or shared by few.</span>
    </caption>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">Property</th>
        <th role="columnheader" scope="col">Element</th>
        <th role="columnheader" scope="col">What it is for</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, tagName, description }) => html`<tr role="row">
          <th role="rowheader" scope="row"><code>${name}</code></th>
          <td role="cell"><code>&lt;${tagName}&gt;</code></td>
          <td role="cell">${description}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
