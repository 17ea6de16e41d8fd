import { median, p90 } from '../../lib/statistics.mjs';

const ms = (value) => (value === null ? '-' : value.toFixed(0));

/** A Markdown table and the verdict. Throws when somebody who should have our rows has others. */
export function reportOf(rivals, samples, goal) {
  const rows = rivals.map((rival) => {
    const values = samples.get(rival.name);
    const first = values.map((value) => value.first);
    return {
      ...rival,
      first: median(first),
      p90: p90(first),
      again: median(values.flatMap((value) => value.again ?? [])),
    };
  });
  const checks = new Set(
    rivals.filter(({ same }) => same).flatMap(({ name }) => samples.get(name).map(({ check }) => check)),
  );
  if (checks.size !== 1) throw new Error(`results differ: ${[...checks].join(', ')}`);
  const ours = rows.find(({ name }) => name === 'ours');
  const peers = rows.filter(({ name, same }) => name !== 'ours' && same);
  const fastest = peers.reduce((best, row) => (row.first < best.first ? row : best));
  const lines = rows.map((row) =>
    [row.label, ms(row.first), ms(row.p90), (row.first / fastest.first).toFixed(2), ms(row.again)].join(' | '),
  );
  const share = ours.first / fastest.first;
  return [
    '|  | first, median ms | p90 ms | first / fastest peer | again, median ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line} |`),
    '',
    `goal first <= ${goal} of ${fastest.label}'s: ${share.toFixed(2)}, ${share <= goal ? 'met' : 'NOT met'}`,
  ].join('\n');
}
