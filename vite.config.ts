import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { portalPlugin } from './demo/portal/vite-plugin.js';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds dist/ anew when the library's source changes, and reloads the pages: the demo runs what a webmaster gets. */
function rebuild(): Plugin {
  return {
    name: 'lk-rebuild',
    configureServer(server) {
      server.watcher.add(file('src'));
      let building = Promise.resolve();
      server.watcher.on('change', (changed) => {
        if (!changed.startsWith(file('src'))) return;
        building = building
          .then(() => promisify(execFile)(process.execPath, [file('.ci/build.mjs'), '--code']))
          .then(() => server.ws.send({ type: 'full-reload' }))
          .catch((error: Error) => server.config.logger.error(error.message));
      });
    },
  };
}

export default defineConfig({
  root: file('demo'),
  publicDir: file('dist'),
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [portalPlugin(), rebuild()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: { outDir: file('node_modules/.cache/demo'), emptyOutDir: true },
});
