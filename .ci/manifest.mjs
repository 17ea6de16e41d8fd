// The custom elements manifest, and what editors read, from the docblocks of src/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { writeFrameworkTypes } from './framework-types.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const require = createRequire(import.meta.url);

/** Analyses src/ and returns the manifest: private members left out, paths as they are in the package. */
export function readManifest() {
  const analyzer = require.resolve('@custom-elements-manifest/analyzer/cem.js');
  const outdir = path.join(ROOT, 'node_modules/.cache/manifest');
  mkdirSync(outdir, { recursive: true });
  const globs = ['src/element/lk-*.ts', 'src/element/events.ts', 'src/lk-*.ts'];
  const relative = path.relative(ROOT, outdir);
  execFileSync(
    process.execPath,
    [analyzer, 'analyze', '--litelement', '--quiet', '--outdir', relative, '--globs', ...globs],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const manifest = JSON.parse(readFileSync(path.join(outdir, 'custom-elements.json'), 'utf8'));
  for (const module of manifest.modules) {
    for (const declaration of module.declarations ?? []) {
      // The analyzer takes arguments of event constructors for names of events.
      if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('lk-'));
      declaration.members = declaration.members?.filter((member) => !member.privacy || member.privacy === 'public');
    }
  }
  return manifest;
}

/** Paths of source files as they are in the package: an element's class is in the file that defines it. */
function published(manifest) {
  const text = JSON.stringify(manifest)
    .replaceAll(/src\/element\/(lk-[a-z-]+)\.(?:ts|js)/g, 'elements/$1.js')
    .replaceAll(/src\/(lk-[a-z-]+)\.(?:ts|js)/g, 'elements/$1.js')
    .replaceAll(/\/?src\/element\/events\.(?:ts|js)/g, 'index.js');
  return JSON.parse(text);
}

export function writeManifest() {
  const manifest = published(readManifest());
  mkdirSync(DIST, { recursive: true });
  writeFileSync(path.join(DIST, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  generateVsCodeCustomElementData(manifest, { outdir: DIST, hideLogs: true });
  generateJetBrainsWebTypes(manifest, { outdir: DIST, hideLogs: true });
  writeFrameworkTypes(manifest, path.join(DIST, 'types/frameworks'));
}

// Storybook takes its arguments from the manifest in dist/.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeManifest();
