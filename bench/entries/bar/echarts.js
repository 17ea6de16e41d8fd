import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLOUR, box, rows } from './peer-rows.js';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

const chart = init(box);
chart.on('finished', () => window.__done());
chart.setOption({
  animation: false,
  color: [COLOUR],
  grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
  tooltip: {},
  xAxis: { type: 'category', data: rows.map(({ jmeno }) => jmeno), axisLabel: { interval: 0 } },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', data: rows.map(({ pocet }) => pocet) }],
});
