import { median } from '../../lib/statistics.mjs';
import { bundle } from '../query/bundle.mjs';
import { visit } from './visit.mjs';

export const title = 'Ten years of quarter hours × 6 meters to days, months and years';

export const contestants = [
  { name: 'ours', label: 'lk-widgets/energy: days, rolled up', script: 'ours.js', options: {} },
  { name: 'single', label: 'lk-widgets/energy: each view alone', script: 'ours.js', options: { single: true } },
  { name: 'arquero', label: 'arquero: three group-bys', script: 'arquero.js', options: {} },
  { name: 'floor', label: 'a bare loop that sums', script: 'floor.js', options: {} },
];

export const rounds = { rounds: 9, warmup: 1 };

/** Visits the contestants in turn, round after round; prints a table and whether the goals are met. */
export async function measure(browser, { rounds, warmup }) {
  const scripts = new Map();
  for (const { script } of contestants) {
    if (!scripts.has(script)) scripts.set(script, await bundle(new URL(script, import.meta.url).href));
  }
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    process.stderr.write(`round ${round + 1}/${rounds}   \r`);
    for (const { name, script, options } of contestants) {
      const sample = await visit(browser, scripts.get(script), options);
      if (round >= 0) samples.get(name).push(sample);
    }
  }
  console.log(`\n${reportOf(samples)}`);
}

function reportOf(samples) {
  const checks = new Set(['ours', 'single', 'arquero'].flatMap((name) => samples.get(name).map(({ check }) => check)));
  if (checks.size !== 1) throw new Error(`results differ: ${[...checks].join(', ')}`);
  const of = (name, key) =>
    (key === 'least' ? Math.min : (...all) => median(all))(...samples.get(name).map((one) => one[key]));
  const share = (name, other, key) => of(name, key) / of(other, key);
  const rows = contestants.map(({ name, label }) => [
    label,
    ...['first', 'again', 'least'].flatMap((key) => [
      of(name, key).toFixed(1),
      share(name, 'floor', key).toFixed(2),
      share(name, 'arquero', key).toFixed(3),
    ]),
  ]);
  const verdict = (key) =>
    share('ours', 'floor', key) <= 3 && share('ours', 'arquero', key) <= 0.2 ? 'met' : 'NOT met';
  return [
    '|  | first, ms | / loop | / arquero | again, median ms | / loop | / arquero | least ms | / loop | / arquero |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `goal <= 3 of the loop and <= 0.2 of arquero: again ${verdict('again')}, least ${verdict('least')}`,
  ].join('\n');
}
