#!/usr/bin/env node
// Fills a folder with the borders of Liberecký kraj's municipalities, POÚ, ORP, districts and of the region, for `<lk-cartogram>` to load:
// `npx lk-geo --out web/lk/geo`. The built form of this file is dist/lk-geo.js.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { indexWith, loadAtlas, MAX_BYTES } from '../src/atlas/load-atlas.ts';

const USAGE = `lk-geo [options]

Writes lk.topo.json (TopoJSON of all levels: obce, POÚ, ORP, okresy, kraj) and index.json into a folder.
Serve the folder as geo/ beside lk.js, and <lk-cartogram> finds it by itself.

  --out <folder>          where to write (default geo)
  --obce <file or URL>    municipalities: GeoJSON, TopoJSON, a .zip with a GeoJSON in it, or a layer of an ArcGIS service;
                          each says in its properties what it lies in (pou, orp, okres). Default: the state's RÚIAN
  --key <property>        the property with their codes
  --registry <URL>        another MapServer of RÚIAN
  --name <file>           name of the file (default lk.topo.json)
  --max-kb <number>       most kB of the file when sent with gzip (default ${MAX_BYTES / 1000}); simplified as little as that allows
  --attribution, --license, --vintage <text>   what the file says of itself where the source does not
`;

const OPTIONS = {
  out: { type: 'string', default: 'geo' },
  name: { type: 'string', default: 'lk.topo.json' },
  obce: { type: 'string' },
  key: { type: 'string' },
  registry: { type: 'string' },
  'max-kb': { type: 'string', default: String(MAX_BYTES / 1000) },
  attribution: { type: 'string' },
  license: { type: 'string' },
  vintage: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

/** The parsed JSON of a file on this machine, or of one in a zip; undefined for an address. */
function bodyOf(place) {
  if (place === undefined || /^https?:/i.test(place)) return undefined;
  const bytes = readFileSync(place);
  if (!/\.zip$/i.test(place)) return JSON.parse(bytes.toString('utf8'));
  const files = Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(?:geo|topo)?json$/i.test(name) }));
  if (files.length !== 1) throw new Error(`expected one JSON in ${place}, found ${files.length}`);
  return JSON.parse(strFromU8(files[0][1]));
}

/** What was asked; a word that is none is said with all that there are. */
function optionsOf(words) {
  try {
    return parseArgs({ args: words, options: OPTIONS }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${USAGE}`);
  }
}

async function main() {
  const values = optionsOf(process.argv.slice(2));
  if (values.help) return void console.log(USAGE);
  const maxBytes = Number(values['max-kb']) * 1000;
  if (!(maxBytes > 0)) throw new Error(`--max-kb is not a number: ${values['max-kb']}`);
  const body = bodyOf(values.obce);
  const source = body === undefined ? { obce: values.obce } : { body };
  const { key, registry, attribution, license, vintage } = values;
  const atlas = await loadAtlas({ ...source, key, registry, attribution, license, vintage, maxBytes });
  mkdirSync(values.out, { recursive: true });
  const index = path.join(values.out, 'index.json');
  const known = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : null;
  writeFileSync(path.join(values.out, values.name), atlas.text);
  // A level of one territory is no map: that of all regions comes from elsewhere.
  const levels = atlas.levels.filter((level) => atlas.units[level] > 1);
  const entry = { file: values.name, levels, ...(vintage && { vintage }) };
  writeFileSync(index, `${JSON.stringify(indexWith(known, entry), null, 2)}\n`);
  const units = atlas.levels.map((level) => `${atlas.units[level]} ${level}`).join(', ');
  console.log(`${path.join(values.out, values.name)}: ${units}`);
  console.log(
    `${atlas.bytes} bytes, ${atlas.gzipBytes} with gzip; ${atlas.pointsAfter} of ${atlas.pointsBefore} points`,
  );
  for (const { unit, reason } of atlas.problems) console.warn(`${unit}: ${reason}`);
}

main().catch((error) => {
  console.error(`lk-geo: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
