import { geoMercator } from 'd3-geo';
import eurostatmap from 'eurostat-map';
import { feature } from 'topojson-client';
import { box, COLOURS, codes, fetchBorders, HEIGHT, quantiles, steps, WIDTH } from './data.js';

let map;
const data = (values) => Object.fromEntries(values.map((value, index) => [codes[index], value]));

globalThis.__draw = async () => {
  const topology = await fetchBorders();
  const regions = feature(topology, topology.objects.obce);
  for (const one of regions.features) one.properties.id = one.id;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.id = 'map';
  box.append(svg);
  map = eurostatmap
    .map('choropleth')
    .svgId('map')
    .width(WIDTH)
    .height(HEIGHT)
    .projectionFunction(geoMercator().fitSize([WIDTH, HEIGHT], regions))
    .geometries([{ id: 'obce', features: regions.features, statisticalRegions: true }])
    .classificationMethod('threshold')
    .thresholds(quantiles())
    .colors(COLOURS)
    .transitionDuration(0)
    .showSourceLink(false);
  map.statData().setData(data(steps.at(-1)));
  map.build();
};
globalThis.__recolour = async (step) => {
  map.statData().setData(data(steps[step]));
  map.updateStatValues();
  // Its colours are a transition's, of no length: they are there by the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
};
/** What a step changes comes in a later frame. */
globalThis.__later = true;
