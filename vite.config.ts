import { execFile } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineConfig } from 'vite';
import type { Connect, Plugin } from 'vite';
import { portalPlugin } from './demo/portal/vite-plugin.js';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Serves dist/ at the root as it is at the moment: the public folder of Vite remembers its files from the start. */
function serveDist(): Plugin {
  const dist = file('dist');
  const serve = (server: { middlewares: { use(handler: Connect.NextHandleFunction): void } }): void => {
    server.middlewares.use((request, response, next) => {
      const wanted = path.join(dist, decodeURIComponent((request.url ?? '/').replace(/[?#].*/, '')));
      if (!wanted.startsWith(dist + path.sep) || !statSync(wanted, { throwIfNoEntry: false })?.isFile()) return next();
      response.setHeader('Content-Type', TYPES[path.extname(wanted)] ?? 'text/plain; charset=utf-8');
      response.setHeader('Cache-Control', 'no-cache');
      createReadStream(wanted).pipe(response);
    });
  };
  return { name: 'lk-serve-dist', configureServer: serve, configurePreviewServer: serve };
}

/** Builds dist/ anew when the library's source changes, and reloads the pages: the demo runs what a webmaster gets. */
function rebuild(): Plugin {
  return {
    name: 'lk-rebuild',
    configureServer(server) {
      server.watcher.add(file('src'));
      let building = Promise.resolve();
      server.watcher.on('change', (changed) => {
        if (!changed.startsWith(file('src'))) return;
        // Vite says development to all that it starts, and libraries' code for that is none to publish.
        const env = { ...process.env, NODE_ENV: 'production' };
        building = building
          .then(() => promisify(execFile)(process.execPath, [file('.ci/build.mjs'), '--code'], { env }))
          .then(() => server.ws.send({ type: 'full-reload' }))
          .catch((error: Error) => server.config.logger.error(error.message));
      });
    },
  };
}

export default defineConfig({
  root: file('demo'),
  publicDir: false,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [serveDist(), portalPlugin(), rebuild()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: { outDir: file('node_modules/.cache/demo'), emptyOutDir: true },
});
