import type { Geometry, Position, Ring } from '../table/geometry.js';
import type { Projection } from './esri-geometry.js';
import { isOnEarth } from './esri-geometry.js';
import { closed, turned } from './ring.js';

const MAX_DEPTH = 8;

/**
 * A geometry as RFC 7946 has it, in two dimensions, its rings turned for d3-geo: exteriors clockwise, whatever way they came. Null for null
 * and for one without positions; undefined for one that cannot be read.
 */
export function fromGeoJson(value: unknown, projection: Projection, depth = 0): Geometry | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return undefined;
  const { type, coordinates, geometries } = value as Readonly<Record<string, unknown>>;
  if (type === 'GeometryCollection') return collectionOf(geometries, projection, depth);
  if (!Array.isArray(coordinates)) return undefined;
  if (coordinates.length === 0) return null;
  const position = (pair: unknown): Position | undefined => positionOf(pair, projection);
  switch (type) {
    case 'Point':
      return made('Point', position(coordinates));
    case 'MultiPoint':
      return made('MultiPoint', each(coordinates, position));
    case 'LineString':
      return made('LineString', each(coordinates, position));
    case 'MultiLineString':
      return made(
        'MultiLineString',
        each(coordinates, (line) => each(line, position)),
      );
    case 'Polygon': {
      const rings = polygonOf(coordinates, position);
      return rings && rings.length === 0 ? null : made('Polygon', rings);
    }
    case 'MultiPolygon': {
      const polygons = each(coordinates, (polygon) => polygonOf(polygon, position))?.filter(({ length }) => length > 0);
      return polygons?.length === 0 ? null : made('MultiPolygon', polygons);
    }
    default:
      return undefined;
  }
}

function collectionOf(geometries: unknown, projection: Projection, depth: number): Geometry | null | undefined {
  const parts = each(geometries, (part) => fromGeoJson(part, projection, depth + 1));
  if (!parts) return undefined;
  const shapes = parts.filter((part) => part !== null);
  return shapes.length > 0 ? { type: 'GeometryCollection', geometries: shapes } : null;
}

/** The first ring is the exterior (RFC 7946 §3.1.6); without it there is no polygon. */
function polygonOf(value: unknown, position: (pair: unknown) => Position | undefined): Ring[] | undefined {
  const lines = each(value, (line) => each(line, position));
  if (!lines) return undefined;
  const [exterior, ...holes] = lines.map(closed);
  if (!exterior) return [];
  return [turned(exterior, true), ...holes.filter((hole) => hole !== null).map((hole) => turned(hole, false))];
}

function positionOf(pair: unknown, projection: Projection): Position | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [x, y] = pair as readonly unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const position = projection(x, y);
  return isOnEarth(position) ? position : undefined;
}

/** Every part read, or undefined when one cannot be. */
function each<T>(list: unknown, read: (part: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const parts: T[] = [];
  for (const entry of list as readonly unknown[]) {
    const part = read(entry);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function made(type: Geometry['type'], coordinates: unknown): Geometry | undefined {
  return coordinates === undefined ? undefined : ({ type, coordinates } as Geometry);
}
