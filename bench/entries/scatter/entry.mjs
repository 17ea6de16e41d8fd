import { reportPainting } from '../../lib/painting/report.mjs';
import { paintingSite } from '../../lib/painting/site.mjs';
import { visitPainting } from '../../lib/painting/visit.mjs';
import { wrongPoints } from './check.mjs';

export const title = '10,000 points in memory';
export const rounds = { rounds: 15, warmup: 2 };

const POINTS = 10_000;
const goals = { chartjs: 0.45, plot: 0.45, echarts: 0.45, 'echarts-large': 0.45 };

const of = (name, label, more = {}) => ({
  name,
  label,
  script: `${name}.js`,
  check: wrongPoints,
  expected: {},
  ...more,
});

export const contestants = [
  of('ours', 'lk-chart', { own: true }),
  of('chartjs', 'chart.js 4.6.1'),
  of('plot', 'plot 0.6.17', { expected: { circles: POINTS } }),
  of('echarts', 'echarts 6.1.0'),
  of('echarts-large', 'echarts 6.1.0, large'),
];

export const passes = () => [{ name: 'scatter', label: '10,000 points', query: `points=${POINTS}`, hasShots: true }];
export const site = (folder) => paintingSite(contestants, folder);
export const visit = visitPainting;
export const report = (samples) => reportPainting({ contestants, goals }, samples);
