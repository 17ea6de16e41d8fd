import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { portalPlugin } from '../demo/portal/vite-plugin.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // What lies beside the library once it is built.
  staticDirs: [{ from: '../dist/geo', to: '/geo' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), portalPlugin() as Plugin] }),
};

export default config;
