import { MapChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent, VisualMapPiecewiseComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { feature } from 'topojson-client';
import { box, COLOURS, codes, fetchBorders, quantiles, steps } from './data.js';

use([MapChart, GeoComponent, TooltipComponent, VisualMapPiecewiseComponent, CanvasRenderer]);

/** Moved and zoomed by hand, where that is measured. */
const roam = new URLSearchParams(location.search).has('roam');
let chart;
const data = (values) => values.map((value, index) => ({ name: codes[index], value }));

globalThis.__draw = async () => {
  const topology = await fetchBorders();
  registerMap('obce', feature(topology, topology.objects.obce));
  const breaks = quantiles();
  const pieces = COLOURS.map((color, index) => ({ gte: breaks[index - 1] ?? -1e9, lt: breaks[index] ?? 1e9, color }));
  await new Promise((resolve) => {
    chart = init(box);
    chart.on('finished', () => resolve());
    chart.setOption({
      animation: false,
      tooltip: {},
      visualMap: { type: 'piecewise', pieces, show: false },
      series: [
        { type: 'map', map: 'obce', nameProperty: 'kod', data: data(steps.at(-1)), label: { show: false }, roam },
      ],
    });
  });
};
globalThis.__recolour = (step) =>
  new Promise((resolve) => {
    const done = () => (chart.off('finished', done), resolve());
    chart.on('finished', done);
    chart.setOption({ series: [{ data: data(steps[step]) }] });
  });
/** Draws at once. */
globalThis.__flush = () => chart.getZr().flush();
/** Where hands act, and who hears them. */
globalThis.__surface = () => chart.getZr().painter.getViewportRoot();
