import type { Territories } from './territories.js';

type Arcs = Pick<Territories, 'points' | 'arcs'>;

const RADIANS = Math.PI / 180;
/** WGS84: half of its longer axis in km, and the first eccentricity squared (NIMA TR8350.2, tables 3.1 and 3.3). */
const AXIS_KM = 6378.137;
const E2 = 0.00669437999014;
/** Below this an area is what rounding left: a tenth of a square metre. */
const NOISE_KM2 = 1e-7;

/**
 * Area of the ellipsoid from the equator to a latitude, per radian of longitude and axis squared: q / 2 of Snyder, "Map Projections – A
 * Working Manual", USGS Professional Paper 1395, 1987, (3-12), as a series in e², whose first left-out term is below 1e-11.
 */
function belt(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  const part = E2 * sine * sine;
  return (1 - E2) * sine * (1 + part * (2 / 3 + part * (3 / 5 + part * (4 / 7 + (part * 5) / 9))));
}

/**
 * What each arc adds to the area of a ring that it is in, in km² on the ellipsoid of WGS84: the belts below its edges, each taken at its
 * mean latitude. The sum around a ring is above zero where it runs clockwise on the map, below where against; not across the 180th
 * meridian.
 */
export function arcAreas({ points, arcs }: Arcs): Float64Array {
  const areas = new Float64Array(Math.max(0, arcs.length - 1));
  // What is measured from a latitude nearby loses little to rounding.
  const base = belt(Number.isFinite(points[1]) ? (points[1] as number) : 0);
  for (let arc = 0; arc < areas.length; arc++) {
    const end = 2 * (arcs[arc + 1] as number);
    let place = 2 * (arcs[arc] as number);
    let west = points[place] as number;
    let south = points[place + 1] as number;
    let sum = 0;
    for (place += 2; place < end; place += 2) {
      const east = points[place] as number;
      const north = points[place + 1] as number;
      sum += (east - west) * (belt((south + north) / 2) - base);
      west = east;
      south = north;
    }
    areas[arc] = sum * RADIANS * AXIS_KM * AXIS_KM;
  }
  return areas;
}

function ringArea(ring: Int32Array, areas: Float64Array): number {
  let area = 0;
  for (let index = 0; index < ring.length; index++) {
    const arc = ring[index] as number;
    if (arc < 0) area -= areas[~arc] as number;
    else area += areas[arc] as number;
  }
  return Math.abs(area) < NOISE_KM2 ? 0 : area;
}

/** The same ring the other way round. */
export function reversedRing(ring: Int32Array): Int32Array {
  return ring.map((arc) => ~arc).reverse();
}

/** Whether a ring ends where it begins, and each of its arcs where the next one begins. */
export function isSewn(ring: Int32Array, { points, arcs }: Arcs): boolean {
  // Where the last arc ends, and from then on the one before.
  let end = -1;
  for (let index = -1; index < ring.length; index++) {
    const arc = ring[index < 0 ? ring.length - 1 : index] as number;
    const number = arc < 0 ? ~arc : arc;
    const first = 2 * (arcs[number] as number);
    const last = 2 * (arcs[number + 1] as number) - 2;
    const start = arc < 0 ? last : first;
    if (index >= 0 && (points[end] !== points[start] || points[end + 1] !== points[start + 1])) return false;
    end = arc < 0 ? first : last;
  }
  return ring.length > 0;
}

export interface Wound {
  /** Exterior first and clockwise, holes against it. */
  readonly rings: readonly Int32Array[];
  readonly areaKm2: number;
}

/** The rings of one polygon as d3-geo wants them, whatever way they came; the largest is the exterior. Null for one without an area. Takes `arcAreas`. */
export function woundPolygon(rings: readonly Int32Array[], arcAreasKm2: Float64Array): Wound | null {
  const areas = rings.map((ring) => ringArea(ring, arcAreasKm2));
  let exterior = 0;
  areas.forEach((area, index) => {
    if (Math.abs(area) > Math.abs(areas[exterior] as number)) exterior = index;
  });
  if (!Math.abs(areas[exterior] ?? 0)) return null;
  const wound: Int32Array[] = [];
  let areaKm2 = 0;
  areas.forEach((area, index) => {
    if (area === 0) return;
    const ring = rings[index] as Int32Array;
    const right = (index === exterior) === area > 0 ? ring : reversedRing(ring);
    areaKm2 += index === exterior ? Math.abs(area) : -Math.abs(area);
    if (index === exterior) wound.unshift(right);
    else wound.push(right);
  });
  return { rings: wound, areaKm2 };
}
