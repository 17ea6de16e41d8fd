import { findProjection } from './find-projection.js';
import { isTopology, readTopology } from './read-topology.js';
import type { ShapeOptions } from './read-topology.js';
import type { Territories } from './territories.js';
import { withoutFar } from './without-far.js';

/**
 * Territories of a TopoJSON in any system, as `readTopology` reads them, without those that lie far from all others. Throws also where its numbers are in a system that cannot be computed
 * (`findProjection`).
 */
export function territoriesFromTopoJson(topology: unknown, options: ShapeOptions = {}): Territories {
  const read = isTopology(topology) ? readTopology(topology, options, project) : null;
  if (!read) throw new Error('expected a TopoJSON');
  return withoutFar(read);
}

/** In place: degrees, whatever they were. */
function project(points: Float64Array, said: unknown): boolean {
  const projection = findProjection(points, said);
  for (let place = 0; projection && place < points.length; place += 2) {
    const [x, y] = projection(points[place] as number, points[place + 1] as number);
    points[place] = x;
    points[place + 1] = y;
  }
  return true;
}
