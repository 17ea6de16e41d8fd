import { LineChart } from 'echarts/charts';
import { DatasetComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLOUR, box, times, values } from './data.js';

use([LineChart, DatasetComponent, GridComponent, TooltipComponent, CanvasRenderer]);

/** One flat array of x and y in turn, which it takes as it is. */
globalThis.__drawBy = (sampling) =>
  new Promise((resolve) => {
    const flat = new Float64Array(times.length * 2);
    for (let index = 0; index < times.length; index++) {
      flat[2 * index] = times[index];
      flat[2 * index + 1] = values[index];
    }
    const chart = init(box);
    chart.on('finished', () => resolve());
    chart.setOption({
      animation: false,
      color: [COLOUR],
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'time', min: 'dataMin', max: 'dataMax' },
      yAxis: { type: 'value' },
      series: [
        { type: 'line', showSymbol: false, sampling, dimensions: ['x', 'y'], data: flat, lineStyle: { width: 2 } },
      ],
    });
  });
