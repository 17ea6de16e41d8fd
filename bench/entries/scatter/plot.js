import { dot, plot } from '@observablehq/plot';
import { COLOUR, box, xs, ys } from './data.js';

globalThis.__draw = async () => {
  const marks = [dot({ length: xs.length }, { x: xs, y: ys, fill: COLOUR, stroke: '#ffffff', r: 3.5 })];
  box.append(plot({ width: 1200, height: 400, marks }));
};
