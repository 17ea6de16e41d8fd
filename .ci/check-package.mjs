// The package as users get it: entries import in Node without a DOM where they promise to, and dist/ is complete.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

// The licences of what is in it go along.
const notices = readFileSync(path.join(DIST, 'THIRD-PARTY.txt'), 'utf8');
for (const name of Object.keys(manifest.dependencies))
  assert.match(notices, new RegExp(`^${name} \\d`, 'm'), `no licence of ${name}`);

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

// geo/ has the 14 regions, each with a code of its own, and what its index says; the demo's cells say what they are.
const geo = (name) => JSON.parse(readFileSync(path.join(DIST, 'geo', name), 'utf8'));
const regions = geo('kraje.topo.json').objects.kraje.geometries.map(({ id }) => id);
const known = geo('codes.json').territories.filter(({ level }) => level === 'kraj');
assert.deepEqual(regions.sort(), known.map(({ code }) => code).sort());
for (const { file } of geo('index.json').files) assert.ok(geo(file).arcs.length > 0, `no arcs in geo/${file}`);
assert.match(geo('ukazka-obce.topo.json').metadata.approximate, /nikoli skutečné hranice/);

// The command makes a file of all levels, whole and in one piece, and adds it to the index.
const folder = mkdtempSync(path.join(tmpdir(), 'lk-geo-'));
const cells = path.join(DIST, 'geo/ukazka-obce.topo.json');
execFileSync(process.execPath, [path.join(DIST, 'lk-geo.js'), '--obce', cells, '--out', folder], { stdio: 'pipe' });
const made = JSON.parse(readFileSync(path.join(folder, 'lk.topo.json'), 'utf8'));
assert.deepEqual(Object.keys(made.objects), ['kraje', 'okresy', 'orp', 'obce']);
assert.equal(made.objects.orp.geometries.length, 10);
const { files: listed } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
assert.deepEqual(listed, [{ file: 'lk.topo.json', levels: ['okres', 'orp', 'obec'] }]);
rmSync(folder, { recursive: true });

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
