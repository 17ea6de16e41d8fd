import type { Geometry, Position, Ring } from '../table/geometry.js';
import { closed, isInside, signedArea, turned } from './ring.js';

type Json = Readonly<Record<string, unknown>>;
/** Degrees from whatever the service answered in. */
export type Projection = (x: number, y: number) => Position;

/**
 * A geometry of an ArcGIS service (Esri's JSON of points, multipoints, polylines and polygons: "Geometry objects", ArcGIS REST API) as
 * GeoJSON. Z and M are dropped. Null for one that is empty; undefined for one that cannot be read: curves, coordinates that are no numbers.
 */
export function fromEsri(geometry: Json, projection: Projection): Geometry | null | undefined {
  const { rings, paths, points, x, y } = geometry;
  // A true curve is a control point, an ellipse, a spline: what lies between its ends is not in the numbers.
  if ('curveRings' in geometry || 'curvePaths' in geometry) return undefined;
  if (Array.isArray(rings)) {
    const lines = linesOf(rings, projection);
    return lines && polygonOf(lines.map(closed).filter((ring) => ring !== null));
  }
  if (Array.isArray(paths)) {
    const lines = linesOf(paths, projection)?.filter((line) => line.length > 1);
    if (!lines) return undefined;
    const [line] = lines;
    if (lines.length > 1) return { type: 'MultiLineString', coordinates: lines };
    return line ? { type: 'LineString', coordinates: line } : null;
  }
  if (Array.isArray(points)) {
    const positions = positionsOf(points, projection);
    return positions && (positions.length > 0 ? { type: 'MultiPoint', coordinates: positions } : null);
  }
  // An empty point is "NaN" for x, or null.
  if (x === null || x === 'NaN' || (x === undefined && y === undefined)) return 'x' in geometry ? null : undefined;
  const position = positionOf([x, y], projection);
  return position && { type: 'Point', coordinates: position };
}

/**
 * A polygon, or several, from rings in any order. Clockwise ones are exteriors, and the others holes, each in the smallest exterior
 * around it; one that is in none was wound the wrong way and is an exterior itself. Where the holes would be more than the exteriors, all
 * rings came the other way round.
 */
function polygonOf(rings: readonly Ring[]): Geometry | null {
  const areas = rings.map(signedArea);
  const clockwise = areas.reduce((sum, area) => sum + area, 0) >= 0;
  const polygons: Ring[][] = [];
  const holes: Ring[] = [];
  rings.forEach((ring, index) => {
    if ((areas[index] as number) > 0 === clockwise) polygons.push([turned(ring, true)]);
    else holes.push(turned(ring, false));
  });
  const exteriors = [...polygons];
  for (const hole of holes) {
    const polygon = around(hole, exteriors);
    if (polygon) polygon.push(hole);
    else polygons.push([turned(hole, true)]);
  }
  const [polygon] = polygons;
  if (polygons.length > 1) return { type: 'MultiPolygon', coordinates: polygons };
  return polygon ? { type: 'Polygon', coordinates: polygon } : null;
}

/** Of the exteriors around a hole the innermost: the one that lies in all the others. */
function around(hole: Ring, exteriors: readonly Ring[][]): Ring[] | undefined {
  let found: Ring[] | undefined;
  for (const polygon of exteriors) {
    const exterior = polygon[0] as Ring;
    if (!isInsideMostly(hole, exterior)) continue;
    if (!found || isInsideMostly(exterior, found[0] as Ring)) found = polygon;
  }
  return found;
}

/** Two of three corners: one may touch the other ring, and so be told either way. */
function isInsideMostly(inner: Ring, outer: Ring): boolean {
  const step = Math.max(1, Math.floor((inner.length - 1) / 3));
  return [0, step, 2 * step].filter((index) => isInside(inner[index] as Position, outer)).length >= 2;
}

function linesOf(lines: readonly unknown[], projection: Projection): Position[][] | undefined {
  const read = lines.map((line) => (Array.isArray(line) ? positionsOf(line, projection) : undefined));
  return read.every((line) => line !== undefined) ? read : undefined;
}

function positionsOf(positions: readonly unknown[], projection: Projection): Position[] | undefined {
  const read = positions.map((position) => (Array.isArray(position) ? positionOf(position, projection) : undefined));
  return read.every((position) => position !== undefined) ? read : undefined;
}

function positionOf([x, y]: readonly unknown[], projection: Projection): Position | undefined {
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const position = projection(x, y);
  return isOnEarth(position) ? position : undefined;
}

/** Whether these are degrees at all. */
export function isOnEarth([x, y]: Position): boolean {
  return Math.abs(x) <= 360 && Math.abs(y) <= 90.000001;
}
