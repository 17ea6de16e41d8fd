import { median, p90 } from '../../lib/statistics.mjs';

const ms = (value) => (value === null ? '-' : value.toFixed(0));

/** What contestants give (see `contestants`), as the verdicts call it. */
const KINDS = { table: 'whole table', order: 'order only' };

/** A Markdown table and the verdicts. Throws when somebody who should have our rows has others. */
export function reportOf(rivals, samples, goal) {
  const checks = new Set(
    rivals.filter(({ same }) => same).flatMap(({ name }) => samples.get(name).map(({ check }) => check)),
  );
  if (checks.size !== 1) throw new Error(`results differ: ${[...checks].join(', ')}`);
  const rows = rivals.map((rival) => {
    const values = samples.get(rival.name);
    const first = values.map((value) => value.first);
    return {
      ...rival,
      isOurs: rival.script === 'ours.js',
      first: median(first),
      p90: p90(first),
      least: Math.min(...first),
      again: median(values.flatMap((value) => value.again ?? [])),
    };
  });
  const kinds = Object.keys(KINDS).filter((kind) => rows.some(({ gives }) => gives === kind));
  return [
    '|  | first, median ms | p90 ms | least ms | first / fastest peer | again, median ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...kinds.flatMap((kind) => linesOf(rows, kind)),
    '',
    ...kinds.map((kind) => verdictOf(rows, kind, goal)),
  ].join('\n');
}

/** Of those who give the same as we, and the same rows. */
function fastestPeer(rows, kind) {
  return rows
    .filter(({ isOurs, same, gives }) => !isOurs && same && gives === kind)
    .reduce((best, row) => (row.first < best.first ? row : best));
}

function linesOf(rows, kind) {
  const fastest = fastestPeer(rows, kind);
  return rows
    .filter(({ gives }) => gives === kind)
    .map((row) =>
      [
        '',
        row.label,
        ms(row.first),
        ms(row.p90),
        ms(row.least),
        (row.first / fastest.first).toFixed(2),
        ms(row.again),
        '',
      ]
        .join(' | ')
        .trim(),
    );
}

function verdictOf(rows, kind, goal) {
  const ours = rows.find(({ isOurs, gives }) => isOurs && gives === kind);
  const fastest = fastestPeer(rows, kind);
  const share = ours.first / fastest.first;
  return (
    `${KINDS[kind]}: goal first <= ${goal} of ${fastest.label}: ${share.toFixed(2)} ` +
    `(${(ours.least / fastest.least).toFixed(2)} of the least), ${share <= goal ? 'met' : 'NOT met'}`
  );
}
