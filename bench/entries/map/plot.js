import { geo, plot } from '@observablehq/plot';
import { feature } from 'topojson-client';
import { box, COLOURS, fetchBorders, HEIGHT, quantiles, steps, WIDTH } from './data.js';

let features;
let domain;

function draw(values) {
  return plot({
    width: WIDTH,
    height: HEIGHT,
    projection: { type: 'mercator', domain: features },
    color: { type: 'threshold', domain, range: COLOURS, legend: false },
    marks: [geo(features.features, { fill: (_, index) => values[index], stroke: '#ffffff', strokeWidth: 0.5 })],
  });
}

globalThis.__draw = async () => {
  const topology = await fetchBorders();
  features = feature(topology, topology.objects.obce);
  domain = quantiles();
  box.append(draw(steps.at(-1)));
};
globalThis.__recolour = async (step) => box.replaceChildren(draw(steps[step]));
