import type { Territories, Territory } from '../../src/geo/territories.js';

/** Longitude and latitude of the corner from which squares are counted; a step of a tenth of a degree. */
const [WEST, NORTH, STEP] = [15, 51, 0.1];

/**
 * A grid of square territories, `columns` by `rows`, named A1, B1 … from the north-west, coded 1, 2 …; borders are shared. `more` are facts
 * about them.
 */
export function squares(
  columns: number,
  rows: number,
  more: (index: number) => Partial<Territory> = () => ({}),
): Territories {
  const points: number[] = [];
  const arcs: number[] = [];
  const known = new Map<string, number>();
  const arc = (x1: number, y1: number, x2: number, y2: number): number => {
    const back = known.get([x2, y2, x1, y1].join());
    if (back !== undefined) return ~back;
    known.set([x1, y1, x2, y2].join(), arcs.length);
    arcs.push(points.length / 2);
    points.push(WEST + x1 * STEP, NORTH - y1 * STEP, WEST + x2 * STEP, NORTH - y2 * STEP);
    return arcs.length - 1;
  };
  const units: Territory[] = [];
  const polygons: number[][][][] = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const code = String(units.length + 1);
      const name = String.fromCharCode(65 + x) + (y + 1);
      const facts = { code, name, codes: [code], parents: {}, population: null, areaKm2: () => null, properties: {} };
      units.push({ ...facts, ...more(units.length) });
      const ring = [arc(x, y, x + 1, y), arc(x + 1, y, x + 1, y + 1), arc(x + 1, y + 1, x, y + 1), arc(x, y + 1, x, y)];
      polygons.push([[[...ring]]]);
    }
  }
  return {
    level: 'obec',
    units,
    points: Float64Array.from(points),
    arcs: Uint32Array.from([...arcs, points.length / 2]),
    polygons,
    attribution: null,
    license: null,
    vintage: null,
    approximate: false,
    problems: [],
  };
}
