import { bundle } from './bundle.mjs';
import { reportOf } from './report.mjs';
import { visit } from './visit.mjs';

export const title = 'Group and sort 1,000,000 rows';

/** Shares of the time of the fastest peer that gives the same rows. */
export const goal = 0.5;

export const tasks = [
  { name: 'group', title: 'Group by two texts (860 groups), count, sum, avg, max, ordered by the sum' },
  { name: 'number', title: 'Sort by a number' },
  { name: 'text', title: 'Sort by Czech text, 6,000 distinct' },
  { name: 'distinct', title: 'Sort by Czech text, all distinct' },
];

const sorts = ['number', 'text', 'distinct'];
const texts = ['text', 'distinct'];

/**
 * `script` is bundled, `options` go to its `__prepare`. `gives` is what comes out, and only those who give the same are set against each other: a
 * table whose columns are all in the new order, or the order of its rows alone. `same` says that its rows must be ours.
 */
export const contestants = [
  {
    name: 'ours',
    label: 'lk-widgets/data: load({ data })',
    script: 'ours.js',
    options: {},
    gives: 'table',
    same: true,
  },
  { name: 'arquero', label: 'arquero, arrays', script: 'arquero.js', options: {}, gives: 'table', same: true },
  {
    name: 'arrow',
    label: 'arquero, Arrow dictionaries',
    script: 'arquero.js',
    options: { arrow: true },
    gives: 'table',
    same: true,
    only: ['group', 'number', 'text'],
  },
  {
    name: 'oursIndices',
    label: 'lk-widgets, order only: the half of load()',
    script: 'ours.js',
    options: { indices: true },
    gives: 'order',
    same: true,
    only: sorts,
  },
  {
    name: 'indices',
    label: 'arquero, order only: indices()',
    script: 'arquero.js',
    options: { indices: true },
    gives: 'order',
    same: true,
    only: sorts,
  },
  {
    name: 'plain',
    label: 'arquero, order only, by code units (not Czech)',
    script: 'arquero.js',
    options: { indices: true, plain: true },
    gives: 'order',
    same: false,
    only: texts,
  },
];

/** Unless asked for otherwise. */
export const rounds = { rounds: 11, warmup: 1 };

/** Visits the contestants in turn, round after round, for each task; prints a table per task. */
export async function measure(browser, { rounds, warmup, tasks: only }) {
  const scripts = new Map();
  for (const { script } of contestants) scripts.set(script, await bundle(script));
  for (const task of tasks.filter(({ name }) => !only || name === only)) {
    const rivals = contestants.filter(({ only }) => !only || only.includes(task.name));
    const samples = new Map(rivals.map(({ name }) => [name, []]));
    for (let round = -warmup; round < rounds; round++) {
      process.stderr.write(`${task.name} ${round + 1}/${rounds}   \r`);
      for (const rival of rivals) {
        const sample = await visit(browser, scripts.get(rival.script), task.name, rival.options);
        if (round >= 0) samples.get(rival.name).push(sample);
      }
    }
    console.log(`\n${task.title}\n\n${reportOf(rivals, samples, goal)}`);
  }
}
