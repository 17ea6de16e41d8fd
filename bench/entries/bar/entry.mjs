import { canvasBars, shadowBars, svgBars } from '../../lib/chart/count-bars.mjs';
import { reportCharts } from '../../lib/chart/report.mjs';
import { chartSite } from '../../lib/chart/site.mjs';
import { visitChart } from '../../lib/chart/visit.mjs';
import { heading, rows } from './data.mjs';

export const title = 'Navigation to painted 20-bar chart, CPU throttle 4×';
export const rounds = { rounds: 15, warmup: 2 };
/** Without a limit of frames the browser's own sign of loading is drawn some 230 times a second, on the core that fetches and compiles. */
export const paced = true;

/** Shares of the fastest peer: of its time, and of its time over the floor's. */
const goals = { time: 0.8, overFloor: 0.5 };

/** What the comments in the pages stand for. */
const parts = {
  heading,
  data: `<script type="application/json" id="data">${JSON.stringify(rows)}</script>`,
  style:
    '<style>body { margin: 16px; width: 800px; font: 16px/1.4 sans-serif } #chart { width: 800px; height: 400px }</style>',
};

const bars = rows.length;

/** `count` runs in the page and must find `bars`; `script` is bundled into one module and named in the page. */
export const contestants = [
  { name: 'ours', label: 'lk-chart', page: 'ours.html', count: shadowBars, bars },
  { name: 'chartjs', label: 'chart.js 4.6.1', page: 'peer.html', script: 'chartjs.js', count: canvasBars, bars },
  { name: 'echarts', label: 'echarts 6.1.0', page: 'peer.html', script: 'echarts.js', count: canvasBars, bars },
  { name: 'plot', label: 'plot 0.6.17', page: 'peer.html', script: 'plot.js', count: svgBars, bars },
  { name: 'floor', label: 'floor: one static svg', page: 'floor.html', count: svgBars, bars },
];

export const passes = ({ network }) => [
  { name: 'bar', label: 'no network limit', network: false, hasShots: true },
  ...(network ? [{ name: 'bar-network', label: '10 Mbit/s, 40 ms', network: true }] : []),
];
export const site = (folder) => chartSite(contestants, parts, folder);
export const visit = visitChart;
export const report = (samples) => reportCharts({ contestants, goals }, samples);
