import type { ArcRing, Territories } from './territories.js';

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

/** What an arc adds to the area of a ring that it is in, km²; ~i is arc i backwards. */
export type ArcAreas = (arc: number) => number;

/**
 * Areas on the ellipsoid of WGS84: the belts below the edges of an arc, each taken at its mean latitude. The sum around a ring is above zero
 * where it runs clockwise on the map, below where against; not across the 180th meridian. Each is found when it is asked for, as few maps do before
 * they are seen.
 */
export function arcAreas({ points, arcs }: Arcs): ArcAreas {
  const areas: number[] = [];
  // What is measured from a latitude nearby loses little to rounding.
  const base = belt(points[1] || 0);
  const areaOf = (arc: number): number => {
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
    return sum * RADIANS * AXIS_KM * AXIS_KM;
  };
  const known = (arc: number): number => (areas[arc] ??= areaOf(arc));
  return (arc) => (arc < 0 ? -known(~arc) : known(arc));
}

/** Below zero for a ring against the clock; 0 where there is only what rounding left. */
function ringArea(ring: ArcRing, areas: ArcAreas): number {
  const area = ring.reduce((sum, arc) => sum + areas(arc), 0);
  return Math.abs(area) < NOISE_KM2 ? 0 : area;
}

/** Whether a ring ends where it begins, and each of its arcs where the next one begins. */
export function isSewn(ring: ArcRing, { points, arcs }: Arcs): boolean {
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
  readonly rings: readonly ArcRing[];
  readonly areaKm2: number;
}

/** The rings of one polygon as d3-geo wants them, whatever way they came, the largest first: that is the exterior. Null for one without an area. */
export function woundPolygon(rings: readonly ArcRing[], areas: ArcAreas): Wound | null {
  const sized = rings
    .map((ring) => ({ ring, area: ringArea(ring, areas) }))
    .filter(({ area }) => area !== 0)
    .sort((one, other) => Math.abs(other.area) - Math.abs(one.area));
  if (sized.length === 0) return null;
  return {
    rings: sized.map(({ ring, area }, index) =>
      area > 0 === (index === 0) ? ring : ring.map((arc) => ~arc).reverse(),
    ),
    areaKm2: sized.reduce((sum, { area }, index) => sum + (index === 0 ? 1 : -1) * Math.abs(area), 0),
  };
}
