import uPlot from 'uplot';
import { COLOUR, box, times, values } from './data.js';

globalThis.__draw = () =>
  new Promise((resolve) => {
    new uPlot(
      {
        width: 1200,
        height: 400,
        ms: 1,
        series: [{}, { label: 'výkon', stroke: COLOUR, width: 2 }],
        hooks: { draw: [() => resolve()] },
      },
      [times, values],
      box,
    );
  });
