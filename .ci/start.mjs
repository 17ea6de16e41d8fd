// The demo: host pages with live widgets on the local portal, at one URL. `npm start -- --port 8000` picks the port.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--port');
const port = at === -1 ? 5173 : Number(process.argv[at + 1]);

/** The newest change below a folder or of a file, ms. */
const changed = (file) => {
  const at = path.join(ROOT, file);
  const files = statSync(at).isDirectory() ? readdirSync(at, { recursive: true }) : [''];
  return Math.max(...files.map((one) => statSync(path.join(at, one)).mtimeMs));
};
// The loader is written last but for the borders and what the package alone needs.
const built = path.join(ROOT, 'dist/lk.js');
const isBuilt = existsSync(built) && existsSync(path.join(ROOT, 'dist/geo'));
if (!isBuilt || ['src', '.ci', 'geo', 'package-lock.json'].some((file) => changed(file) > statSync(built).mtimeMs))
  execFileSync(process.execPath, [path.join(ROOT, '.ci/build.mjs'), '--code'], { stdio: 'inherit' });
const server = await createServer({ configFile: path.join(ROOT, 'vite.config.ts'), server: { port } });
await server.listen();
const address = server.httpServer.address();
console.log(`\n  lk-widgets demo: http://localhost:${address.port}/\n`);
