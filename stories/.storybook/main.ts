import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../foundations/*.mdx', '../**/*.stories.ts'],
  // For stories that load a framework by its address: src="frameworks/arun.json".
  staticDirs: [{ from: '../../src/frameworks', to: '/frameworks' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Storybook looks for it beside this folder; ours stands at the root and serves the public entry points.
    options: { builder: { viteConfigPath: 'vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
