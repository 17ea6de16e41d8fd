import type { Position } from '../table/geometry.js';
import { FAR, isIn, middleOf } from './degrees.js';
import type { ShapeProblem, Territories } from './territories.js';
import { withUsedArcs } from './used-arcs.js';

/** Longitudes and latitudes of Czechia. */
const [LONGITUDE, LATITUDE] = [[12, 18.9] as const, [48.5, 51.1] as const];

/**
 * The same territories without shapes that lie far from all others, as a wrong sign, a digit too many or a place at zero and zero puts them: to
 * have them in sight the map would be a dot. Only where most of them are in Czechia, as other countries have islands far away.
 */
export function withoutFar(territories: Territories): Territories {
  const { points, arcs, polygons, units } = territories;
  const middle = middleOf(points);
  if (!middle || !isIn(middle[0], LONGITUDE) || !isIn(middle[1], LATITUDE)) return territories;
  const problems: ShapeProblem[] = [];
  const kept = polygons.map((parts, unit) => {
    const far = farthest(parts, points, arcs, middle);
    if (!far) return parts;
    problems.push({ unit: units[unit]?.name ?? '', reason: `far from all others: ${far.join(', ')}` });
    return [];
  });
  if (problems.length === 0) return territories;
  return withUsedArcs({ ...territories, polygons: kept, problems: [...territories.problems, ...problems] });
}

/** A position of a shape that is far from the middle; null for none. */
function farthest(
  parts: Territories['polygons'][number],
  points: Float64Array,
  arcs: Uint32Array,
  middle: Position,
): Position | null {
  for (const arc of parts.flat().flatMap((ring) => [...ring])) {
    const number = arc < 0 ? ~arc : arc;
    for (let at = 2 * (arcs[number] as number); at < 2 * (arcs[number + 1] as number); at += 2) {
      const [x, y] = [points[at] as number, points[at + 1] as number];
      if (Math.abs(x - middle[0]) > FAR || Math.abs(y - middle[1]) > FAR) return [x, y];
    }
  }
  return null;
}
