import type { Position, Ring } from '../table/geometry.js';

const RADIANS = Math.PI / 180;
/** Below this part of what was added up, an area is only what rounding left. */
const NOISE = 1e-12;

/**
 * The area of a ring, above zero where it runs clockwise on the map (north up), below where against; 0 where nothing but rounding is left.
 * Its unit is the sphere's radius squared × π / 360. By the trapezoids below the edges: Chamberlain and Duquette, "Some Algorithms for
 * Polygons on a Sphere", JPL Publication 07-03, 2007. Edges take the shorter way around the earth; a ring around a pole is not told right.
 */
export function signedArea(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  // What is measured from the ring's own latitude loses little to rounding.
  const base = 2 * Math.sin(first[1] * RADIANS);
  let area = 0;
  let size = 0;
  for (let index = 1; index <= ring.length; index++) {
    const [west, south] = ring[index - 1] as Position;
    const [east, north] = ring[index] ?? first;
    const width = east - west - 360 * Math.round((east - west) / 360);
    const part = width * (Math.sin(south * RADIANS) + Math.sin(north * RADIANS) - base);
    area += part;
    size += Math.abs(part);
  }
  return Math.abs(area) <= NOISE * size ? 0 : area;
}

/** The ring in one direction or the other; one without an area stays as it is. */
export function turned(ring: Ring, clockwise: boolean): Ring {
  const area = signedArea(ring);
  return area !== 0 && area > 0 !== clockwise ? [...ring].reverse() : ring;
}

/** A ring from positions, closed; null for what encloses nothing. */
export function closed(positions: readonly Position[]): Ring | null {
  const corners = positions.filter((position, index) => index === 0 || !isSame(position, positions[index - 1]));
  const [first] = corners;
  if (!first) return null;
  const ring = isSame(first, corners[corners.length - 1]) && corners.length > 1 ? corners : [...corners, first];
  return signedArea(ring) === 0 ? null : ring;
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/**
 * Whether a position lies inside a ring, by the number of edges east of it (even-odd; Shimrat, "Algorithm 112", CACM 5(8), 1962). On the
 * edge itself it may be either.
 */
export function isInside([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] as Position;
    const [x2, y2] = ring[index] as Position;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
