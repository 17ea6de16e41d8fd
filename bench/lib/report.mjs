import { median, p90 } from './statistics.mjs';

const ms = (value) => value.toFixed(0);
const share = (value) => (Number.isFinite(value) ? value.toFixed(2) : '-');

/**
 * What the samples say: one row per contestant, and the shares of the fastest peer that the goals are about.
 * `samples` has the { ms, cpuMs } of each contestant by name, `bytes` what it transferred.
 */
export function judge({ contestants, goals }, samples, bytes) {
  const rows = contestants.map(({ name, label }) => {
    const values = samples.get(name).map(({ ms }) => ms);
    const cpu = median(samples.get(name).map(({ cpuMs }) => cpuMs));
    return { name, label, bytes: bytes.get(name), median: median(values), p90: p90(values), cpu };
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

/** The verdict as a Markdown table and a line per goal. */
export function report({ rows, fastest, checks }) {
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
  const widths = heads.map((head, column) => Math.max(3, head.length, ...cells.map((line) => line[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  const line = (texts) => `| ${texts.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const verdicts = checks.map(({ key, goal, seen }) => {
    const met = seen <= goal ? 'met' : 'NOT met';
    return `goal ${NAMES[key]} <= ${goal} of ${fastest.label}'s: ${share(seen)}, ${met}`;
  });
  return [line(heads), line(rule), ...cells.map(line), '', ...verdicts].join('\n');
}
