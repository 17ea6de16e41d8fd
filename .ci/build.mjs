// Fills dist/: the script-tag loader and the ES modules (`--code`), then typings, manifest, editor data and checksums.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeManifest } from './manifest.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const require = createRequire(import.meta.url);
rmSync(DIST, { recursive: true, force: true });

const elements = readdirSync(path.join(ROOT, 'src')).filter((file) => /^lk-[a-z-]+\.ts$/.test(file));
const shared = { root: ROOT, configFile: false, logLevel: 'warn', publicDir: false };
const target = 'es2022';

/** Whitespace inside CSS and HTML templates is no JavaScript, so minifiers leave it. */
const templates = {
  name: 'template-whitespace',
  transform(code, id) {
    if (!id.startsWith(path.join(ROOT, 'src')) || !/\b(?:css|html)`/.test(code)) return undefined;
    return {
      code: code.replace(/\b(css|html)(`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`{}]|`[^`]*`|\{[^{}]*\})*\})*`)/g, squeeze),
      map: null,
    };
  },
};

function squeeze(whole, tag, text) {
  if (tag === 'css')
    return (
      tag +
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};:,]) ?/g, '$1')
    );
  return tag + text.replace(/\n\s*/g, (gap, offset) => (text[offset - 1] === '`' ? '' : ' '));
}

await build({
  ...shared,
  plugins: [templates],
  build: {
    target,
    outDir: DIST,
    emptyOutDir: false,
    modulePreload: false,
    lib: {
      formats: ['es'],
      entry: Object.fromEntries([
        ['index', 'src/index.ts'],
        ['data', 'src/data.ts'],
        ...elements.map((file) => [`elements/${file.slice(0, -3)}`, `src/${file}`]),
      ]),
    },
    rolldownOptions: {
      output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

// The loader alone is wrapped, as a classic script would leave its names on the page; its imports are URLs it makes itself.
await build({
  ...shared,
  build: {
    target,
    outDir: DIST,
    emptyOutDir: false,
    lib: { formats: ['iife'], name: 'lk', entry: { lk: 'src/lk.ts' } },
    rolldownOptions: { output: { minify: true, entryFileNames: 'lk.js', extend: true } },
  },
});

// Enough to look at pages; the rest is for the package.
if (process.argv.includes('--code')) process.exit(0);

const tsc = require.resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', '.ci/tsconfig.types.json'], { cwd: ROOT, stdio: 'inherit' });
writeManifest();

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => path.join(entry.parentPath, entry.name));
const integrity = Object.fromEntries(
  files
    .sort()
    .map((file) => [
      path.relative(DIST, file).replaceAll(path.sep, '/'),
      `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
    ]),
);
writeFileSync(path.join(DIST, 'sri.json'), `${JSON.stringify(integrity, null, 2)}\n`);
if (existsSync(path.join(ROOT, 'LICENSE'))) cpSync(path.join(ROOT, 'LICENSE'), path.join(DIST, 'LICENSE'));
