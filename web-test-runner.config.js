import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browser } from './.ci/browser.mjs';
import { emulateFeaturesPlugin } from './.ci/emulate-features.mjs';
import { summaryReporter } from './.ci/summary-reporter.mjs';
import { koaPortal } from './demo/portal/koa-middleware.js';

const launchOptions = await browser();
export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  // The local portal on the runner's own origin: tests reach it at /arcgis/… without any network.
  middleware: [koaPortal()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'auto', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    emulateFeaturesPlugin(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions,
      // Files run side by side; a tab behind another would not paint, so each gets a window, which a context of its own brings.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter(), summaryReporter()],
  testsFinishTimeout: 60000,
  testFramework: { config: { timeout: 10000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
