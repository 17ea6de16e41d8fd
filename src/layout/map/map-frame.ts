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

/** Angles stay as they are on the ground (Mercator's projection of a sphere); radians in, of no unit out. */
export const northing = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (clamped(latitude) * RADIANS) / 2));
/** The poles are endlessly far. */
const clamped = (latitude: number): number => Math.max(-85, Math.min(85, latitude));

const EARTH_METRES = 6_371_009;

/** Fits all arcs of a map into a box, as large as they can be; they begin at its left edge and stand in the middle of its height. */
export function mapFrame(
  { points, arcs }: Pick<MapShapes, 'points' | 'arcs'>,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): MapFrame {
  const placed = new Float64Array(points.length);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    const x = (points[index] as number) * RADIANS;
    const y = northing(points[index + 1] as number);
    placed[index] = x;
    placed[index + 1] = y;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const [across, down] = [Math.max(east - west, 1e-9), Math.max(north - south, 1e-9)];
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
  const left = margin - west * scale;
  const top = (height + down * scale) / 2 + south * scale;
  for (let index = 0; index < placed.length; index += 2) {
    placed[index] = left + (placed[index] as number) * scale;
    placed[index + 1] = top - (placed[index + 1] as number) * scale;
  }
  const middle = 2 * Math.atan(Math.exp((south + north) / 2)) - Math.PI / 2;
  return {
    points: placed,
    arcs,
    width: Math.min(width, across * scale + 2 * margin),
    height,
    place: (longitude, latitude) => [left + longitude * RADIANS * scale, top - northing(latitude) * scale],
    metresPerPx: (EARTH_METRES * Math.cos(middle)) / scale,
  };
}
