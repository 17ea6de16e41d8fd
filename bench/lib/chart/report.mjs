import { markdownTable, verdict } from '../markdown-table.mjs';
import { median, p90 } from '../statistics.mjs';

const ms = (value) => value.toFixed(0);
const share = (value) => (Number.isFinite(value) ? value.toFixed(2) : '-');

/**
 * What the samples say: one row per contestant, and the shares of the fastest peer that the goals are about.
 * `samples` has the { ms, cpuMs, bytes } of each contestant by name.
 */
function judge({ contestants, goals }, samples) {
  const rows = contestants.map(({ name, label }) => {
    const values = samples.get(name).map(({ ms }) => ms);
    const cpu = median(samples.get(name).map(({ cpuMs }) => cpuMs));
    return { name, label, bytes: samples.get(name).at(-1).bytes, median: median(values), p90: p90(values), cpu };
  });
  const floor = rows.find(({ name }) => name === 'floor').median;
  const ours = rows.find(({ name }) => name === 'ours');
  const peers = rows.filter(({ name }) => name !== 'ours' && name !== 'floor');
  const fastest = peers.reduce((best, row) => (row.median < best.median ? row : best));
  for (const row of rows) {
    row.time = row.median / fastest.median;
    row.overFloor = row.name === 'floor' ? Number.NaN : (row.median - floor) / (fastest.median - floor);
  }
  return { rows, fastest, checks: Object.entries(goals).map(([key, goal]) => ({ key, goal, seen: ours[key] })) };
}

const NAMES = { time: 't', overFloor: '(t - floor)' };

/** The samples of charts as a Markdown table, and a line per goal. */
export function reportCharts(entry, samples) {
  const { rows, fastest, checks } = judge(entry, samples);
  const heads = [
    '',
    'gzip B',
    'median ms',
    'p90 ms',
    't / fastest peer',
    '(t - floor) / same of fastest peer',
    'CPU ms',
  ];
  const cells = rows.map((row) => [
    row.label,
    row.bytes.toLocaleString('en'),
    ms(row.median),
    ms(row.p90),
    share(row.time),
    share(row.overFloor),
    ms(row.cpu),
  ]);
  const verdicts = checks.map(({ key, goal, seen }) => verdict(NAMES[key], goal, fastest.label, seen));
  return [markdownTable(heads, cells), '', ...verdicts].join('\n');
}
