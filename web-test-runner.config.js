import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browser } from './.ci/browser.mjs';
import { emulateFeaturesPlugin } from './.ci/emulate-features.mjs';
import { withoutSpares } from './.ci/lit-spares.mjs';
import { summaryReporter } from './.ci/summary-reporter.mjs';
import { koaPortal } from './demo/portal/koa-middleware.js';

const launchOptions = await browser();
// For tests of what is left behind by elements that are gone.
launchOptions.args = [...launchOptions.args, '--js-flags=--expose-gc'];
export default {
  files: ['test/**/*.test.ts'],
  // lit as it is shipped.
  nodeResolve: { exportConditions: ['production'] },
  // One file after another: a tab behind another does not paint, and forced colours are emulated for a whole process.
  concurrency: 1,
  // The local portal on the runner's own origin: tests reach it at /arcgis/… without any network.
  middleware: [koaPortal()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'auto', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    { name: 'lit-spares', transform: ({ path, body }) => withoutSpares(path, String(body)) },
    a11ySnapshotPlugin(),
    emulateFeaturesPlugin(),
  ],
  browsers: [chromeLauncher({ launchOptions })],
  reporters: [defaultReporter(), summaryReporter()],
  testsFinishTimeout: 180000,
  testFramework: { config: { timeout: 10000 } },
};
