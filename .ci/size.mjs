// Holds dist/ to the budgets of size.json: what a page fetches, gzip -9, static imports followed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const budgets = JSON.parse(readFileSync(new URL('./size.json', import.meta.url), 'utf8'));
const chunks = ['chunks', 'data'].flatMap((folder) =>
  readdirSync(path.join(DIST, folder)).map((file) => `${folder}/${file}`),
);

/** A file and everything it imports statically, as paths below dist/. */
function graph(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(DIST, file), 'utf8');
  for (const [, specifier] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^"'`()]*?from)?\s*["'](\.{1,2}\/[^"']+)["']/g,
  )) {
    graph(path.posix.join(path.posix.dirname(file), specifier), seen);
  }
  return seen;
}

/** The file of a chunk by its name, with its folder when that is not the elements' own. */
const chunkOf = (name) => {
  const start = name.includes('/') ? name : `chunks/${name}`;
  const found = chunks.filter(
    (file) => file.startsWith(`${start}-`) && /^-(?:[\w-]{5}|[\w-]{8})\.js$/.test(file.slice(start.length)),
  );
  if (found.length !== 1) throw new Error(`no single chunk of that name: ${name} (${found.join(', ')})`);
  return found[0];
};

let over = 0;
for (const [name, budget] of Object.entries(budgets)) {
  // `alone`: what such a chunk adds to code that is there anyway.
  const files = new Set([...(budget.files ?? []), ...(budget.alone ?? []).map(chunkOf)]);
  for (const start of [...(budget.follow ?? []), ...(budget.chunks ?? []).map(chunkOf)]) graph(start, files);
  const missing = [...files].filter((file) => !existsSync(path.join(DIST, file)));
  if (missing.length > 0) throw new Error(`missing in dist: ${missing.join(', ')}`);
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length,
    0,
  );
  const ok = bytes <= budget.gzip;
  if (!ok) over++;
  // What it should weigh one day; until then it must not grow.
  const goal = budget.goal && bytes > budget.goal ? `, goal ${budget.goal} missed` : '';
  console.log(`  ${ok ? ' ' : '!'} ${name}: ${bytes} of ${budget.gzip} B gzip in ${files.size} files${goal}`);
}

// Each source is a chunk of its own, which comes along with nothing else.
const sources = 'arcgis hub lkod csv json geojson jsonstat ckan sensorthings golemio events'.split(' ');
const alone = sources.map((name) => chunkOf(`data/${name}`));
// A hub leads to a feature service: what pages have for that they have beside it.
const apart = [...alone, ...['arcgis', 'hub'].map(chunkOf)];
for (const start of ['data.js', ...alone, ...chunks.filter((file) => file.startsWith('chunks/whole-'))]) {
  for (const file of graph(start)) {
    if (file === start || !apart.includes(file)) continue;
    over++;
    console.log(`  ! ${start} brings ${file} along`);
  }
}

// What a list fetches later has nothing to do with charts and maps: a small module that both use must not bring these along.
const others = ['chart', 'cartogram', 'dashboard'].map(chunkOf);
const list = chunkOf('rows-table');
const later = [...readFileSync(path.join(DIST, list), 'utf8').matchAll(/\bimport\("\.\/([^"]+)"\)/g)];
for (const [, name] of later) {
  for (const file of graph(`chunks/${name}`)) {
    if (!others.includes(file)) continue;
    over++;
    console.log(`  ! a list fetches chunks/${name}, which brings ${file} along`);
  }
}
process.exitCode = over > 0 ? 1 : 0;
