// Installs what is missing, with Node's own modules only: this runs before there are any others.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`lk-widgets needs Node 20.19 or newer; this is ${process.versions.node}`);
  process.exit(1);
}

/** Runs `npm ci` in a package folder unless its node_modules are at least as new as its lock file. */
function ensure(folder) {
  const lock = path.join(folder, 'package-lock.json');
  const mark = path.join(folder, 'node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`installing ${path.relative(ROOT, folder) || 'lk-widgets'} …`);
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  execFileSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
}

const extra = process.argv.slice(2);
for (const folder of ['.', 'demo/portal', ...extra]) ensure(path.join(ROOT, folder));
