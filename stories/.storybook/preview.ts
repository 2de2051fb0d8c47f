import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { applyAppearance, defaultAppearance, frameworkNames, loadFramework, type Appearance } from './appearance.js';
import { Elements, type Manifest } from './manifest.js';

const manifests = import.meta.glob<Manifest>('../../custom-elements.json', { eager: true, import: 'default' });
const elements = new Elements(Object.values(manifests));

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { ...defaultAppearance, framework: 'cherwell' },
  globalTypes: {
    theme: {
      description: 'Theme of the elements',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Default theme' },
          { value: 'public-sector', title: 'Public-sector theme' },
          { value: 'compact', title: 'Compact theme' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Scheme of the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    language: {
      description: 'Language of the interface',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'cy', title: 'Cymraeg' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    framework: {
      description: 'Framework of the stories that show one',
      toolbar: {
        icon: 'book',
        dynamicTitle: true,
        items: [
          { value: 'cherwell', title: 'Cherwell: levels A–H' },
          { value: 'arun', title: 'Arun: three tiers' },
          { value: 'kchft', title: 'KCHFT: no levels' },
          { value: 'worcestershire', title: 'Worcestershire: sub-themes' },
          { value: 'eeast', title: 'EEAST: charter' },
        ],
      },
    },
  },
  loaders: [
    /**
     * Gives a story its framework as `context.loaded.framework`: the toolbar's, or the one that the story names by
     * `parameters.framework`. A story that needs none says `parameters: { framework: false }`.
     */
    async ({ parameters, globals }) => {
      const wanted: unknown = parameters.framework ?? globals.framework;
      const name = frameworkNames.find((known) => known === wanted);
      return name ? { framework: await loadFramework(name) } : {};
    },
  ],
  /** Writes what a person does to the Actions panel; there is none where a story is shown without Storybook. */
  beforeEach: ({ canvasElement, parameters }) => {
    if (parameters.__isPortableStory) return undefined;
    const removal = new AbortController();
    for (const name of elements.events) {
      const log = action(name);
      canvasElement.addEventListener(name, (event) => void log(event instanceof CustomEvent ? event.detail : event.type), { signal: removal.signal });
    }
    return () => removal.abort();
  },
  decorators: [
    (story, { viewMode, canvasElement, globals }) => {
      // A documentation page shows stories with settings of their own side by side, so there each gets its own.
      const target = viewMode === 'docs' ? canvasElement : canvasElement.ownerDocument.documentElement;
      applyAppearance(target, globals as unknown as Appearance);
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst' },
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    docs: {
      extractArgTypes: (tag: string) => elements.argTypes(tag),
      extractComponentDescription: (tag: string) => elements.description(tag),
    },
    options: {
      storySort: { order: ['Foundations', ['Introduction', 'Tokens', 'Ladder', 'Brands', 'Themes', 'Contrast', 'Languages'], 'Elements'] },
    },
  },
};

export default preview;
