// The package as users get it: entries import in Node without a DOM where they promise to, and dist/ is complete.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

// Every export names files that are there.
for (const [name, target] of Object.entries(manifest.exports)) {
  for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
    assert.ok(existsSync(path.join(ROOT, file.replace(/\*$/, ''))), `exports["${name}"] names no file: ${file}`);
  }
}

// The data layer runs in Node.
const data = await import(pathToFileURL(path.join(DIST, 'data.js')).href);
const answers = new Map([['https://example.org/rows.json', '[{"okres":"Semily","v":1},{"okres":"Liberec","v":null}]']]);
const table = await data.load({
  src: 'https://example.org/rows.json',
  where: "okres = 'semily'",
  fetch: (url) =>
    Promise.resolve(new Response(answers.get(String(url)), { headers: { 'content-type': 'application/json' } })),
});
assert.deepEqual(table.rows(), [{ okres: 'Semily', v: 1 }]);
assert.deepEqual((await data.parse('[{"kod":"00501"}]', { contentType: 'application/json' })).rows(), [
  { kod: '00501' },
]);

// So does the arithmetic of energy.
const energy = await import(pathToFileURL(path.join(DIST, 'energy.js')).href);
assert.equal(energy.localDay('2026-10-25').quarters, 100);
const options = { kind: 'interval', unit: 'kWh', step: 900, stamp: 'start' };
const pv = energy.toIntervals([{ at: '2026-07-01T10:00:00Z', value: 1.5 }], options);
assert.deepEqual(pv.values, [1500]);
const quarter = { from: new Date('2026-07-01T10:00:00Z'), to: new Date('2026-07-01T10:15:00Z') };
assert.equal(energy.summarise({ pv }, quarter).selfConsumption, 1);

// The loader is a classic script too: it must neither export nor leave names behind.
const loader = readFileSync(path.join(DIST, 'lk.js'), 'utf8');
new Function(loader);
assert.match(loader, /^(?:\/\/#.*\n)?\((?:function\(\)|\(\)=>)\{/, 'lk.js is not wrapped');

// Nothing in the package makes code of text.
const integrity = JSON.parse(readFileSync(path.join(DIST, 'sri.json'), 'utf8'));
for (const [file, hash] of Object.entries(integrity)) {
  const bytes = readFileSync(path.join(DIST, file));
  assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, `sri.json is wrong for ${file}`);
  assert.doesNotMatch(bytes.toString(), /\beval\(|new Function\(/, `${file} makes code of text`);
}

const elements = JSON.parse(readFileSync(path.join(DIST, 'custom-elements.json'), 'utf8'));
const chart = elements.modules
  .flatMap((module) => module.declarations ?? [])
  .find(({ tagName }) => tagName === 'lk-chart');
assert.ok(chart, 'the manifest has no lk-chart');
for (const attribute of [
  'src',
  'dataset',
  'where',
  'group-by',
  'kind',
  'x',
  'y',
  'series',
  'stack',
  'unit',
  'heading',
]) {
  assert.ok(
    chart.attributes.some(({ name }) => name === attribute),
    `the manifest lacks the attribute ${attribute}`,
  );
}

// The templates of frameworks know every attribute and event of it.
const written = readFileSync(path.join(DIST, 'types/frameworks/elements.d.ts'), 'utf8');
for (const { name } of [...chart.attributes, ...chart.events]) {
  assert.match(written, new RegExp(`^  '?${name}'?\\??:`, 'm'), `elements.d.ts lacks ${name}`);
}
for (const framework of ['react', 'vue', 'svelte']) {
  const types = readFileSync(path.join(DIST, `types/frameworks/${framework}.d.ts`), 'utf8');
  assert.match(types, /'lk-chart': .*LkChartAttributes & LkChartListeners/, `${framework}.d.ts lacks lk-chart`);
}
