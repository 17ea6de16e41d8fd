import { markdownTable, verdict } from '../markdown-table.mjs';
import { median, p90 } from '../statistics.mjs';

/** The samples as a Markdown table, and a line per goal: a share of the paint of the contestant it names. */
export function reportPainting({ contestants, goals }, samples) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => samples.get(name).map((sample) => sample[key]);
    return {
      name,
      label,
      paint: median(of('paint')),
      p90: p90(of('paint')),
      work: median(of('work')),
      cpu: median(of('cpu')),
    };
  });
  const ours = rows.find(({ name }) => name === 'ours');
  const heads = ['', 'paint, median ms', 'p90 ms', 'work, median ms', 'ours / this', 'CPU ms', 'ours / this'];
  const cells = rows.map((row) => [
    row.label,
    row.paint.toFixed(1),
    row.p90.toFixed(1),
    row.work.toFixed(1),
    row === ours ? '-' : (ours.paint / row.paint).toFixed(2),
    row.cpu.toFixed(1),
    row === ours ? '-' : (ours.cpu / row.cpu).toFixed(2),
  ]);
  const verdicts = Object.entries(goals).map(([name, goal]) => {
    const peer = rows.find((row) => row.name === name);
    return verdict('paint', goal, peer.label, ours.paint / peer.paint);
  });
  return [markdownTable(heads, cells), '', ...verdicts].join('\n');
}
