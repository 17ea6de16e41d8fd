import type { Position } from '../table/geometry.js';

const DEGREES = 180 / Math.PI;
/** Half the length of the equator of WGS84's ellipsoid taken for a sphere: 6 378 137 m × π. */
const HALF_EQUATOR = 20_037_508.342789244;

const GEOGRAPHIC = new Set([4326, 4258, 84]);
const WEB_MERCATOR = new Set([3857, 102100, 102113, 900913, 3785]);

/**
 * How coordinates of a reference system (EPSG or Esri's number) become degrees of WGS84; null for a system that takes more than a line of
 * arithmetic, S-JTSK among them. ETRS89 (4258) is less than a metre off and taken as it is.
 */
export function projectionOf(wkid: number): ((x: number, y: number) => Position) | null {
  if (GEOGRAPHIC.has(wkid)) return (x, y) => [x, y];
  return WEB_MERCATOR.has(wkid) ? fromWebMercator : null;
}

/**
 * Longitude and latitude of a point of Web Mercator, metres in, degrees out: the inverse of EPSG's method 1024 "Popular Visualisation
 * Pseudo Mercator" (IOGP Guidance Note 7-2, 3.2.1.2).
 */
export function fromWebMercator(x: number, y: number): Position {
  const longitude = (x / HALF_EQUATOR) * 180;
  const latitude = 90 - 2 * Math.atan(Math.exp((-y / HALF_EQUATOR) * Math.PI)) * DEGREES;
  return [longitude, latitude];
}
