/** Least and greatest x and y; nothing that is no number counts. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const known = new WeakMap<Float64Array, Bounds>();

/** The bounds of points (x and y by turns), found once for all who ask. */
export function boundsOf(points: Float64Array): Bounds {
  const found = known.get(points);
  if (found) return found;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // Run once and cold: each number on the way to a point takes time, and room that is to be swept.
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] as number;
    const y = points[index + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const bounds: Bounds = [west, south, east, north];
  known.set(points, bounds);
  return bounds;
}
