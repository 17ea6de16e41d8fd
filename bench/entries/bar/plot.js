// The whole package by name: Plot's own documentation imports it so, and esbuild shakes what it can.
import { barY, plot } from '@observablehq/plot';
import { COLOUR, box, rows } from './peer-rows.js';

box.append(
  plot({
    width: 800,
    height: 400,
    x: { domain: rows.map(({ jmeno }) => jmeno), label: null },
    marks: [barY(rows, { x: 'jmeno', y: 'pocet', fill: COLOUR })],
  }),
);
window.__done();
