import { boundsOf } from '../../geo/bounds.js';
import type { MapShapes } from './map-shapes.js';

export const RADIANS = Math.PI / 180;

/** Arcs of a map in px, projected once for all that is drawn along them. */
export interface MapFrame {
  /** x, y of all points one after another, px. */
  readonly points: Float64Array;
  /** Start of each arc in `points`, one more at the end; counted in points. */
  readonly arcs: Uint32Array;
  /** px */
  readonly width: number;
  readonly height: number;
  /** px of a position, degrees in. */
  place(longitude: number, latitude: number): readonly [number, number];
  /** Metres of one px in the middle of the map. */
  readonly metresPerPx: number;
}

/** Angles stay as they are on the ground (Mercator's projection of a sphere); degrees in, of no unit out. The poles are endlessly far. */
export const northing = (latitude: number): number =>
  Math.atanh(Math.sin((latitude > 85 ? 85 : latitude < -85 ? -85 : latitude) * RADIANS));

const EARTH_METRES = 6_371_009;

/** px that something takes of the upper left corner of a map. */
export type Taken = readonly [width: number, height: number];

/** Whether a point lies north-west of a place. */
function reaches(points: ArrayLike<number>, longitude: number, latitude: number): boolean {
  for (let index = 0; index < points.length; index += 2)
    if ((points[index] as number) < longitude && (points[index + 1] as number) > latitude) return true;
  return false;
}

/** Fits all arcs of a map into the middle of a box, as large as they can be; below what takes the corner, where they would lie under it. */
export function mapFrame(
  { points, arcs }: Pick<MapShapes, 'points' | 'arcs'>,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
  [takenX, takenY]: Taken = [0, 0],
): MapFrame {
  const bounds = boundsOf(points);
  const [west, east] = [bounds[0] * RADIANS, bounds[2] * RADIANS];
  const [south, north] = [northing(bounds[1]), northing(bounds[3])];
  const [across, down] = [Math.max(east - west, 1e-9), Math.max(north - south, 1e-9)];
  let [scale, left, top] = [0, 0, 0];
  for (const above of [0, takenY]) {
    scale = Math.min((width - 2 * margin) / across, (height - above - 2 * margin) / down);
    left = (width - across * scale) / 2 - west * scale;
    top = (height + above + down * scale) / 2 + south * scale;
    const [longitude, north] = [(takenX - left) / scale, Math.tanh((top - takenY) / scale)];
    // In degrees, as projecting all points twice would take as long again.
    if (!reaches(points, longitude / RADIANS, Math.asin(north) / RADIANS)) break;
  }
  const placed = new Float64Array(points.length);
  const perDegree = RADIANS * scale;
  // Run once and cold: no calls but these.
  for (let index = 0; index < points.length; index += 2) {
    placed[index] = left + (points[index] as number) * perDegree;
    placed[index + 1] = top - northing(points[index + 1] as number) * scale;
  }
  const middle = 2 * Math.atan(Math.exp((south + north) / 2)) - Math.PI / 2;
  return {
    points: placed,
    arcs,
    width,
    height,
    place: (longitude, latitude) => [left + longitude * RADIANS * scale, top - northing(latitude) * scale],
    metresPerPx: (EARTH_METRES * Math.cos(middle)) / scale,
  };
}
