import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, CanvasRenderer]);

for (const box of document.querySelectorAll('.chart')) {
  const rows = JSON.parse(box.querySelector('script').textContent);
  init(box).setOption({
    animation: false,
    xAxis: { type: 'category', data: rows.map(({ mesic }) => mesic) },
    yAxis: {},
    series: [{ type: 'bar', data: rows.map(({ spotreba }) => spotreba), itemStyle: { color: '#2362a2' } }],
  });
}
