// The tests of calendar and energy arithmetic once more, in Node, under time zones of viewers far away: `node .ci/time-zones.mjs [zone …]`.
// A browser's zone is its process's, so each would need a browser of its own; the code under test needs none.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = path.join(ROOT, 'node_modules/.cache/time-zones');
/** UTC, either side of it, half an hour off the hour, and beyond the date line. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'];

const require = createRequire(import.meta.url);
// The assertions alone of what the tests import: the rest of it wants a document.
const chai = createRequire(require.resolve('@open-wc/testing')).resolve('@esm-bundle/chai/esm/chai.js');

const tests = ['test/energy', 'test/time', 'test/metering', 'test/source/meters'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.test.ts'))
    // Of the sources those that read clocks on walls.
    .filter((file) => folder !== 'test/source/meters' || /^(?:pnd|edc)-/.test(file))
    .map((file) => path.join(ROOT, folder, file))
    // What reads a file of the repository asks the test runner's server for it; others need what a browser or its runner has.
    .filter((file) => !/\bfetch\(|waitUntil|\.timeout\(/.test(readFileSync(file, 'utf8'))),
);

const PRELUDE = `
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
// By a name that both spell alike: Asia/Kolkata is Asia/Calcutta to some.
const nameOf = (timeZone) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
if (nameOf() !== nameOf(process.env.TZ)) throw new Error('not in the zone asked for: ' + nameOf());
Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });
`;

mkdirSync(OUT, { recursive: true });
const entry = path.join(OUT, 'entry.mjs');
const prelude = path.join(OUT, 'prelude.mjs');
writeFileSync(prelude, PRELUDE);
writeFileSync(entry, [prelude, ...tests].map((file) => `import ${JSON.stringify(file)};\n`).join(''));
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { '@open-wc/testing': chai } },
  ssr: { noExternal: true },
  build: {
    ssr: entry,
    outDir: path.join(OUT, 'built'),
    minify: false,
    target: 'es2022',
    // The package says that its modules do nothing by themselves; tests do.
    rolldownOptions: { treeshake: false, output: { entryFileNames: 'tests.mjs', codeSplitting: false } },
  },
});

/** Runs the tests under a zone; resolves to whether all passed, and tells of those that did not. */
function runIn(zone) {
  return new Promise((resolve) => {
    const args = ['--test-reporter=spec', path.join(OUT, 'built/tests.mjs')];
    const child = spawn(process.execPath, args, { env: { ...process.env, TZ: zone } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.on('exit', (code) => {
      const passed = Number(/^ℹ pass (\d+)$/m.exec(text)?.[1] ?? 0);
      const isGood = code === 0 && passed > 0;
      console.log(isGood ? `    TZ=${zone}: ${passed} passed` : `    TZ=${zone}:\n${text}`);
      resolve(isGood);
    });
  });
}

const asked = process.argv.slice(2);
const results = await Promise.all((asked.length > 0 ? asked : ZONES).map(runIn));
if (results.includes(false)) process.exitCode = 1;
