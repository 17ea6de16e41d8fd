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
  const of = (name, key) => median(samples.get(name).map((sample) => sample[key]));
  const ratio = (name, other, key) => (of(name, key) / of(other, key)).toFixed(2);
  const rows = contestants.map(({ name, label }) => [
    label,
    of(name, 'first').toFixed(1),
    ratio(name, 'floor', 'first'),
    ratio(name, 'arquero', 'first'),
    of(name, 'again').toFixed(1),
    ratio(name, 'floor', 'again'),
    ratio(name, 'arquero', 'again'),
  ]);
  const isMet = of('ours', 'again') <= 3 * of('floor', 'again') && of('ours', 'again') <= 0.2 * of('arquero', 'again');
  return [
    '|  | first, ms | / loop | / arquero | again, ms | / loop | / arquero |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `goal again <= 3 of the loop and <= 0.2 of arquero: ${isMet ? 'met' : 'NOT met'}`,
  ].join('\n');
}
