// The demo: host pages with live widgets on the local portal, at one URL. `npm start -- --port 8000` picks the port.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--port');
const port = at === -1 ? 5173 : Number(process.argv[at + 1]);

execFileSync(process.execPath, [path.join(ROOT, '.ci/build.mjs'), '--code'], { stdio: 'inherit' });
const server = await createServer({ configFile: path.join(ROOT, 'vite.config.ts'), server: { port } });
await server.listen();
const address = server.httpServer.address();
console.log(`\n  lk-widgets demo: http://localhost:${address.port}/\n`);
