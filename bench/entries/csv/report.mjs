import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { median, p90 } from '../../lib/statistics.mjs';

const whole = (value) => (Number.isNaN(value) ? '-' : value.toFixed(0));
const share = (value) => (Number.isNaN(value) ? '-' : value.toFixed(2));

/** The samples of readers ({ ms, longestTaskMs, memoryMb } of each by name) as a Markdown table, and a line per goal. */
export function reportReading(contestants, goals, samples) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => samples.get(name).map((sample) => sample[key]);
    return {
      name,
      label,
      median: median(of('ms')),
      p90: p90(of('ms')),
      task: median(of('longestTaskMs')),
      worstTask: Math.max(...of('longestTaskMs')),
      memory: median(of('memoryMb')),
    };
  });
  const ours = rows.find(({ name }) => name === 'ours');
  const fastest = rows.filter((row) => row !== ours).reduce((best, row) => (row.median < best.median ? row : best));
  const heads = [
    '',
    'median ms',
    'p90 ms',
    '/ fastest peer',
    'longest task ms, median',
    'worst',
    'peak RSS MB',
    '/ fastest peer',
  ];
  const cells = rows.map((row) => [
    row.label,
    whole(row.median),
    whole(row.p90),
    share(row.median / fastest.median),
    whole(row.task),
    whole(row.worstTask),
    whole(row.memory),
    share(row.memory / fastest.memory),
  ]);
  return [
    markdownTable(heads, cells),
    '',
    verdict('time', goals.time, fastest.label, ours.median / fastest.median),
    verdict('peak memory', goals.memory, fastest.label, ours.memory / fastest.memory),
    // A peer reads the whole file in one task: a browser that tells of none, as the headless shell, tells nothing of ours either.
    rows.every(({ worstTask }) => worstTask === 0)
      ? 'longest task: not measured, this browser tells of no long tasks'
      : verdict('longest task, ms,', goals.longestTaskMs, null, ours.worstTask),
  ].join('\n');
}
