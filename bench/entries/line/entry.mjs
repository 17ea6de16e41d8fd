import { reportPainting } from '../../lib/painting/report.mjs';
import { paintingSite } from '../../lib/painting/site.mjs';
import { visitPainting } from '../../lib/painting/visit.mjs';
import { wrongLine } from './check.mjs';

export const title = 'A line of points in memory';
export const rounds = { rounds: 15, warmup: 2 };

const goals = { uplot: 0.7, 'uplot-compiled': 0.7, chartjs: 0.35, 'echarts-minmax': 0.35, 'echarts-lttb': 0.35 };

const of = (name, label, { peak = true, script = name, ...more } = {}) => ({
  name,
  label,
  script: `${script}.js`,
  check: wrongLine,
  expected: { peak },
  ...more,
});

export const contestants = [
  of('ours', 'lk-chart', { own: true }),
  of('uplot', 'uplot 1.6.32'),
  // As ours asks for: the published one does not.
  of('uplot-compiled', 'uplot 1.6.32, compiled while it loads', { script: 'uplot', hinted: true }),
  of('chartjs', 'chart.js 4.6.1, min-max'),
  // Its sampling may leave out a peak.
  of('echarts-lttb', 'echarts 6.1.0, lttb', { peak: false }),
  of('echarts-minmax', 'echarts 6.1.0, minmax'),
];

export const passes = () => [
  { name: 'line-100k', label: '100,000 points', query: 'points=100000', hasShots: true },
  { name: 'line-1m', label: '1,000,000 points', query: 'points=1000000', hasShots: true },
];
export const site = (folder) => paintingSite(contestants, folder);
export const visit = visitPainting;
export const report = (samples) => reportPainting({ contestants, goals }, samples);
