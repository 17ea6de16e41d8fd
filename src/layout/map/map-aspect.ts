import { northing, RADIANS } from './map-frame.js';
import type { MapShapes } from './map-shapes.js';

/** Height that arcs need at a width, px; NaN for none. */
export function mapAspect({ points }: Pick<MapShapes, 'points'>): number {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    west = Math.min(west, points[index] as number);
    east = Math.max(east, points[index] as number);
    south = Math.min(south, points[index + 1] as number);
    north = Math.max(north, points[index + 1] as number);
  }
  return (northing(north) - northing(south)) / ((east - west) * RADIANS);
}
