// Synthetic municipalities: Voronoi cells with bent borders that neighbours share.
import { Delaunay } from 'd3-delaunay';
import { topology } from 'topojson-server';

const [WEST, SOUTH, EAST, NORTH] = [12.1, 48.6, 18.9, 51.1];
/** Points that each border is bent at. */
const BENDS = 4;
const STEPS = 24;

function randoms(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** A TopoJSON of so many cells. */
export function shapes(count) {
  const random = randoms(count);
  const points = Array.from({ length: count }, () => [
    WEST + random() * (EAST - WEST),
    SOUTH + random() * (NORTH - SOUTH),
  ]);
  const cells = Delaunay.from(points).voronoi([WEST, SOUTH, EAST, NORTH]);
  const features = points.map((_, index) => ({
    type: 'Feature',
    id: String(500_000 + index),
    properties: { kod: String(500_000 + index), nazev: `Obec ${index}` },
    // d3-geo wants exteriors clockwise.
    geometry: { type: 'Polygon', coordinates: [cells.cellPolygon(index).reverse()] },
  }));
  const made = topology({ obce: { type: 'FeatureCollection', features } }, 0);
  made.arcs = made.arcs.map((arc) =>
    arc.flatMap((point, index) => (index === 0 ? [point] : bent(arc[index - 1], point, random))),
  );
  return made;
}

function bent([x1, y1], [x2, y2], random) {
  const inner = Array.from({ length: BENDS }, (_, index) => {
    const share = (index + 1) / (BENDS + 1);
    const off = (random() - 0.5) * 0.12;
    return [round(x1 + (x2 - x1) * share - (y2 - y1) * off), round(y1 + (y2 - y1) * share + (x2 - x1) * off)];
  });
  return [...inner, [x2, y2]];
}

const round = (value) => Math.round(value * 1e5) / 1e5;

/** A value of each cell at each step. */
export function values(count) {
  const random = randoms(3 * count);
  const start = Array.from({ length: count }, () => random() * 60);
  return Array.from({ length: STEPS }, (_, step) =>
    start.map((value, index) => Math.round(10 * (value + 20 * Math.sin(step / 3 + index))) / 10 + 20),
  );
}
