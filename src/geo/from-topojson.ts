import { arcAreas, woundPolygon } from './arc-rings.js';
import { findProjection } from './find-projection.js';
import { isTopology, readTopology } from './read-topology.js';
import type { ShapeOptions } from './read-topology.js';
import type { Territories } from './territories.js';
import { withoutFar } from './without-far.js';

/**
 * Territories of a TopoJSON in any system, as `readTopology` reads them, wound as d3-geo wants them, without those that lie far from all others. Throws also where its numbers are in a system that cannot be computed
 * (`findProjection`).
 */
export function territoriesFromTopoJson(topology: unknown, options: ShapeOptions = {}): Territories {
  const read = isTopology(topology) ? readTopology(topology, options, project) : null;
  if (!read) throw new Error('expected a TopoJSON');
  return withoutFar(allWound(read));
}

/** Degrees, whatever they were. */
function project(points: Float64Array, said: unknown): Float64Array {
  const projection = findProjection(points, said);
  if (!projection) return points;
  const degrees = new Float64Array(points.length);
  for (let place = 0; place < points.length; place += 2)
    degrees.set(projection(points[place] as number, points[place + 1] as number), place);
  return degrees;
}

/** Exteriors run clockwise, and what has no area is no shape. */
function allWound(read: Territories): Territories {
  const areas = arcAreas(read);
  const problems = [...read.problems];
  const polygons = read.polygons.map((parts, unit) => {
    const wound = parts.flatMap((rings) => {
      const one = woundPolygon(rings, areas);
      return one ? [one.rings] : [];
    });
    if (parts.length > 0 && wound.length === 0)
      problems.push({ unit: read.units[unit]?.name ?? '', reason: 'no shape' });
    return wound;
  });
  return { ...read, polygons, problems };
}
