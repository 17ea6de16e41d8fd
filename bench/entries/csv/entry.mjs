import { fileURLToPath } from 'node:url';
import { bundle } from '../../lib/bundle.mjs';
import { libraryScripts } from '../../lib/library.mjs';
import { PlainFile } from '../../lib/server.mjs';
import { generate } from './generate.mjs';
import { reportReading } from './report.mjs';
import { visitReader } from './visit.mjs';

const ROWS = 1_000_000;

export const title = `CSV of ${ROWS.toLocaleString('en')} × 8 into memory`;
export const rounds = { rounds: 9, warmup: 1 };

/** Shares of the fastest peer, and milliseconds. */
const goals = { time: 0.55, memory: 0.5, longestTaskMs: 50 };

/** `script` exports `read(url)`, which is timed, and `check(result)` → { rows, sum(column), distinct(column) }. */
export const contestants = [
  { name: 'ours', label: 'lk-widgets/data', script: 'ours.js' },
  { name: 'papaparse-chunk', label: 'papaparse 5.7.1, download and chunk', script: 'papaparse-chunk.js' },
  { name: 'papaparse-worker', label: 'papaparse 5.7.1, worker and chunk', script: 'papaparse-worker.js' },
  { name: 'd3-rows', label: 'd3-dsv 3.0.2 parseRows', script: 'd3-rows.js' },
  { name: 'd3-objects', label: 'd3-dsv 3.0.2 parse', script: 'd3-objects.js' },
];

export const passes = () => [
  { name: 'csv', label: 'UTF-8, commas, points, texts that repeat', file: 'plain', rows: ROWS },
  {
    name: 'csv-czech',
    label: 'windows-1250, semicolons, decimal commas, one text column all distinct',
    file: 'czech',
    rows: ROWS,
  },
];

const PAGE = (name) => `<!doctype html><meta charset="utf-8" /><link rel="icon" href="data:," />
<script type="module" src="/run-${name}.js"></script>`;

/** A page for each contestant that loads its code and waits; the two files, and small ones of the same kinds. */
export async function site(folder) {
  const files = libraryScripts();
  for (const { name, script } of contestants) {
    const source = fileURLToPath(new URL(script, folder));
    files.set(`/${name}.js`, name === 'ours' ? await bundle(source, ['/data.js']) : await bundle(source));
    files.set(
      `/run-${name}.js`,
      Buffer.from(`import * as contestant from '/${name}.js'; globalThis.__contestant = contestant;`),
    );
    files.set(`/${name}.html`, Buffer.from(PAGE(name)));
  }
  const types = { plain: 'text/csv; charset=utf-8', czech: 'text/csv; charset=windows-1250' };
  for (const [variant, type] of Object.entries(types)) {
    files.set(`/${variant}.csv`, new PlainFile(generate(ROWS, variant), type));
    files.set(`/${variant}-small.csv`, new PlainFile(generate(10, variant), type));
  }
  return files;
}

export const visit = visitReader;
export const report = (samples) => reportReading(contestants, goals, samples);
