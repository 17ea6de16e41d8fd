import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = path.join(ROOT, 'dist');

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const newest = (files) => Math.max(...files.map((file) => statSync(file).mtimeMs));

function isFresh() {
  const loader = path.join(DIST, 'lk.js');
  if (!existsSync(loader)) return false;
  // The loader is written last, so its age is the age of the whole build.
  const sources = [
    ...filesOf(path.join(ROOT, 'src')),
    path.join(ROOT, '.ci/build.mjs'),
    path.join(ROOT, 'package-lock.json'),
  ];
  return statSync(loader).mtimeMs >= newest(sources);
}

/** The scripts of dist/ by their path on the site, built first when src is newer. */
export function libraryScripts() {
  if (!isFresh()) {
    console.log('building dist/ …');
    execFileSync(process.execPath, [path.join(ROOT, '.ci/build.mjs'), '--code'], { cwd: ROOT, stdio: 'inherit' });
  }
  const scripts = filesOf(DIST).filter((file) => file.endsWith('.js'));
  // Read once: a build that runs meanwhile must not mix two versions in one run.
  return new Map(
    scripts.map((file) => [`/${path.relative(DIST, file).replaceAll(path.sep, '/')}`, readFileSync(file)]),
  );
}
