import type { Projection } from './esri-geometry.js';
import { areDegrees, areTurned, isIn, middleOf } from './degrees.js';
import { fromSJtsk } from './krovak.js';
import { fromWebMercator, projectionOf } from './projection.js';

/** EPSG's and Esri's numbers of S-JTSK, in either order of axes and with either sign; the numbers themselves say which. */
const S_JTSK = new Set([5514, 5513, 2065, 5221, 102067, 102066, 102065]);

/** Somewhat more than Czechia: [west, south, east, north], and southing and westing of S-JTSK by their size. */
const MERCATOR_BOX = [1_300_000, 6_100_000, 2_200_000, 6_700_000] as const;
const SOUTHING = [920_000, 1_250_000] as const;
const WESTING = [420_000, 915_000] as const;

/**
 * How numbers become degrees of WGS84; null where they are degrees already. The numbers themselves are believed first (a file in degrees that
 * says it is in S-JTSK is in degrees, and one in metres without a word is in what lies in Czechia), then what the source says: a number of EPSG
 * or Esri, a `crs` member of GeoJSON (2008, 3), a spatial reference of Esri. Throws where nothing fits.
 *
 * @param points x and y by turns
 */
export function findProjection(points: ArrayLike<number>, said: unknown): Projection | null {
  const middle = middleOf(points);
  if (!middle) return null;
  const [x, y] = middle;
  if (areTurned(middle)) return (latitude, longitude) => [longitude, latitude];
  if (areDegrees(middle)) return null;
  const wkid = wkidOf(said);
  // Degrees they are not, whatever is said.
  const known = wkid === null || S_JTSK.has(wkid) || wkid === 4326 || wkid === 4258 ? null : projectionOf(wkid);
  if (known) return known;
  const unsaid = wkid === null || wkid === 4326 || wkid === 4258;
  if (unsaid || S_JTSK.has(wkid)) {
    const [a, b] = [Math.abs(x), Math.abs(y)];
    if (isIn(a, SOUTHING) && isIn(b, WESTING)) return (one, two) => fromSJtsk(Math.abs(one), Math.abs(two));
    if (isIn(b, SOUTHING) && isIn(a, WESTING)) return (one, two) => fromSJtsk(Math.abs(two), Math.abs(one));
  }
  const [west, south, east, north] = MERCATOR_BOX;
  if (unsaid && isIn(x, [west, east]) && isIn(y, [south, north])) return fromWebMercator;
  const system = wkid === null ? 'a system that is not said' : `EPSG:${wkid}`;
  throw new Error(`coordinates are in ${system}, not degrees of WGS84: ${x}, ${y}`);
}

/** The number of a reference system, however it is said; null for none and for WGS84's other names. */
export function wkidOf(said: unknown): number | null {
  if (typeof said === 'number') return Number.isInteger(said) ? said : null;
  if (typeof said === 'string') {
    if (/CRS:?:?84|OGC.*84/i.test(said)) return 4326;
    const [, digits] = /(\d+)\s*$/.exec(said) ?? [];
    return digits === undefined ? null : Number(digits);
  }
  if (typeof said !== 'object' || said === null) return null;
  const { latestWkid, wkid, properties, name, code } = said as Readonly<Record<string, unknown>>;
  return wkidOf(latestWkid ?? wkid ?? name ?? code ?? properties ?? null);
}
