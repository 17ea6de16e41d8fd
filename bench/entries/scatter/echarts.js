import { ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLOUR, box, xs, ys } from './data.js';

use([ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

globalThis.__drawBy = (large) =>
  new Promise((resolve) => {
    const data = new Float64Array(xs.length * 2);
    for (let index = 0; index < xs.length; index++) [data[2 * index], data[2 * index + 1]] = [xs[index], ys[index]];
    const chart = init(box);
    chart.on('finished', () => resolve());
    chart.setOption({
      animation: false,
      color: [COLOUR],
      tooltip: {},
      xAxis: { type: 'value' },
      yAxis: { type: 'value' },
      series: [{ type: 'scatter', large, dimensions: ['x', 'y'], data, symbolSize: 7 }],
    });
  });
globalThis.__draw = () => globalThis.__drawBy(false);
