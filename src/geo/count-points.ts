import type { Geometry, Position } from '../table/geometry.js';
import type { Table } from '../table/table.js';
import { findProjection } from './find-projection.js';
import type { ArcRing, Territories } from './territories.js';

type Shapes = Pick<Territories, 'points' | 'arcs' | 'polygons'>;

export interface PointCount {
  /** Of each point its territory; -1 for one in none, -2 for one without a place. */
  readonly unitOfPoint: Int32Array;
  /** How many points each territory has: a true zero where there are none. */
  readonly counts: Uint32Array;
  /** Points outside of all territories. */
  readonly outside: number;
  /** Rows without a place on the map. */
  readonly placeless: number;
}

const OUTSIDE = -1;
const PLACELESS = -2;

/**
 * How many points lie in each territory. One on a border lies in one of the two, always in the same (the one east of it, or north):
 * together they have each point once. Where shapes overlap it is the first's.
 *
 * @param positions longitude and latitude by turns; NaN where there is none
 */
export function countPoints(shapes: Shapes, positions: ArrayLike<number>): PointCount {
  const find = unitFinder(shapes);
  const count = Math.floor(positions.length / 2);
  const unitOfPoint = new Int32Array(count);
  const counts = new Uint32Array(shapes.polygons.length);
  let outside = 0;
  let placeless = 0;
  for (let point = 0; point < count; point++) {
    const x = positions[2 * point] as number;
    const y = positions[2 * point + 1] as number;
    const unit = Number.isFinite(x) && Number.isFinite(y) ? find(x, y) : PLACELESS;
    unitOfPoint[point] = unit;
    if (unit >= 0) counts[unit] = (counts[unit] as number) + 1;
    else if (unit === OUTSIDE) outside++;
    else placeless++;
  }
  return { unitOfPoint, counts, outside, placeless };
}

/** The territory that a place lies in; -1 for none. */
export function unitFinder(shapes: Shapes): (x: number, y: number) => number {
  const units = shapes.polygons.map((parts) => edgesOf(parts, shapes));
  const grid = gridOf(units);
  return (x, y) => {
    for (const unit of grid(x, y)) {
      const { edges, box } = units[unit] as Edges;
      if (x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && isInside(x, y, edges)) return unit;
    }
    return OUTSIDE;
  };
}

interface Edges {
  /** x, y, x, y of each edge, the southern end first: an edge of two shapes is the same numbers in both. */
  readonly edges: Float64Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

function edgesOf(parts: readonly (readonly ArcRing[])[], { points, arcs }: Shapes): Edges {
  const edges: number[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of parts.flat()) {
    for (const arc of ring) {
      const number = arc < 0 ? ~arc : arc;
      for (let place = (arcs[number] as number) + 1; place < (arcs[number + 1] as number); place++) {
        const [x1, y1] = [points[2 * place - 2] as number, points[2 * place - 1] as number];
        const [x2, y2] = [points[2 * place] as number, points[2 * place + 1] as number];
        west = Math.min(west, x1, x2);
        east = Math.max(east, x1, x2);
        south = Math.min(south, y1, y2);
        north = Math.max(north, y1, y2);
        if (y1 < y2) edges.push(x1, y1, x2, y2);
        else if (y1 > y2) edges.push(x2, y2, x1, y1);
      }
    }
  }
  return { edges: new Float64Array(edges), box: [west, south, east, north] };
}

/** By the number of edges east of the place, an edge with its southern end and without its northern one (ring.ts). */
function isInside(x: number, y: number, edges: Float64Array): boolean {
  let inside = false;
  for (let edge = 0; edge < edges.length; edge += 4) {
    const south = edges[edge + 1] as number;
    const north = edges[edge + 3] as number;
    if (y < south || y >= north) continue;
    const from = edges[edge] as number;
    if (x < from + (((edges[edge + 2] as number) - from) * (y - south)) / (north - south)) inside = !inside;
  }
  return inside;
}

/** Which territories may have a place: those whose boxes meet its cell, in their order. About as many cells as territories. */
function gridOf(units: readonly Edges[]): (x: number, y: number) => readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of units) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  const side = Math.max(1, Math.ceil(Math.sqrt(units.length)));
  const width = (east - west) / side || 1;
  const height = (north - south) / side || 1;
  const cellOf = (value: number, start: number, size: number): number => {
    return Math.min(side - 1, Math.max(0, Math.floor((value - start) / size)));
  };
  const cells: number[][] = [...new Array<undefined>(side * side)].map(() => []);
  units.forEach(({ box, edges }, unit) => {
    if (edges.length === 0) return;
    for (let row = cellOf(box[1], south, height); row <= cellOf(box[3], south, height); row++) {
      for (let column = cellOf(box[0], west, width); column <= cellOf(box[2], west, width); column++) {
        cells[row * side + column]?.push(unit);
      }
    }
  });
  return (x, y) => {
    const isIn = x >= west && x <= east && y >= south && y <= north;
    return isIn ? (cells[cellOf(y, south, height) * side + cellOf(x, west, width)] as number[]) : [];
  };
}

/**
 * Places of a table's rows: its shapes (of a line or an area one place of it), else its columns of longitude and latitude, by their names.
 * NaN where a row has none. Null where the table has no places at all. Throws where its numbers are in a system that cannot be computed.
 */
export function positionsOf(table: Table): Float64Array | null {
  const positions = new Float64Array(2 * table.length).fill(NaN);
  if (table.geometry) {
    table.geometry.forEach((shape, row) => {
      const place = shape && firstPosition(shape);
      if (place) positions.set(place, 2 * row);
    });
    return positions;
  }
  const named = (pattern: RegExp): Float64Array | null => {
    const column = table.columns.find(({ name, type }) => type === 'number' && pattern.test(name));
    return column?.type === 'number' ? column.values : null;
  };
  const longitudes = named(/^(?:lon|lng|long|longitude|x|zem.*delka|point_x)$/i);
  const latitudes = named(/^(?:lat|latitude|y|zem.*sirka|point_y)$/i);
  if (!longitudes || !latitudes) return null;
  for (let row = 0; row < table.length; row++) {
    positions.set([longitudes[row] as number, latitudes[row] as number], 2 * row);
  }
  const projection = findProjection(positions, null);
  for (let row = 0; projection && row < table.length; row++) {
    positions.set(projection(longitudes[row] as number, latitudes[row] as number), 2 * row);
  }
  return positions;
}

function firstPosition(shape: Geometry): Position | null {
  if (shape.type === 'GeometryCollection') return shape.geometries[0] ? firstPosition(shape.geometries[0]) : null;
  let value: unknown = shape.coordinates;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
  return Array.isArray(value) && typeof value[0] === 'number' ? (value as unknown as Position) : null;
}
