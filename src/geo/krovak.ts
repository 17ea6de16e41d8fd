import type { Position } from '../table/geometry.js';

const DEGREES = 180 / Math.PI;

/** Bessel 1841 and WGS84: longer half axis in metres and eccentricity squared. */
const BESSEL = { a: 6377397.155, e2: 0.006674372230614 };
const WGS84 = { a: 6378137, e2: 0.00669437999014 };

/** Parameters of the projection of S-JTSK (EPSG:5514, in the method's own terms), angles in radians. */
const CENTRE = 49.5 / DEGREES;
const ORIGIN = (24 + 50 / 60) / DEGREES;
/** 30° 17′ 17.30311″: between the pole and the cone's axis. */
const CONE = (30 + 17 / 60 + 17.30311 / 3600) / DEGREES;
const PARALLEL = 78.5 / DEGREES;
const SCALE = 0.9999;

const E = Math.sqrt(BESSEL.e2);
const N = Math.sin(PARALLEL);
const A = (BESSEL.a * Math.sqrt(1 - BESSEL.e2)) / (1 - BESSEL.e2 * Math.sin(CENTRE) ** 2);
const B = Math.sqrt(1 + (BESSEL.e2 * Math.cos(CENTRE) ** 4) / (1 - BESSEL.e2));
const R0 = (SCALE * A) / Math.tan(PARALLEL);
const GAMMA = Math.asin(Math.sin(CENTRE) / B);
const T0 = (Math.tan(Math.PI / 4 + GAMMA / 2) * oblate(CENTRE) ** B) / Math.tan(Math.PI / 4 + CENTRE / 2) ** B;

function oblate(latitude: number): number {
  const part = E * Math.sin(latitude);
  return ((1 + part) / (1 - part)) ** (E / 2);
}

/**
 * Latitude and longitude (radians, Bessel) of a southing and a westing in metres, both above zero in Czechia: the inverse of EPSG's method
 * 9819 "Krovak" (IOGP Guidance Note 7-2, 3.2.2.1).
 */
export function fromKrovak(southing: number, westing: number): readonly [latitude: number, longitude: number] {
  const r = Math.hypot(southing, westing);
  const d = Math.atan2(westing, southing) / N;
  const t = 2 * (Math.atan((R0 / r) ** (1 / N) * Math.tan(Math.PI / 4 + PARALLEL / 2)) - Math.PI / 4);
  const u = Math.asin(Math.cos(CONE) * Math.sin(t) - Math.sin(CONE) * Math.cos(t) * Math.cos(d));
  const v = Math.asin((Math.cos(t) * Math.sin(d)) / Math.cos(u));
  const base = (Math.tan(u / 2 + Math.PI / 4) / T0) ** (1 / B);
  let latitude = u;
  // Each round is a hundredfold nearer; the sixth is below what a double holds.
  for (let round = 0; round < 6; round++) latitude = 2 * (Math.atan(base * oblate(latitude)) - Math.PI / 4);
  return [latitude, ORIGIN - v / B];
}

/**
 * S-JTSK to WGS84, about a metre: EPSG:1623 "S-JTSK to WGS 84 (1)" by EPSG's method 9606 (position vector): metres, seconds of arc, parts per
 * million.
 */
const SHIFT = [570.8, 85.7, 462.8] as const;
const TURN = ([4.998, 1.587, 5.261] as const).map((seconds) => seconds / 3600 / DEGREES) as [number, number, number];
const GROWTH = 1 + 3.56e-6;

/** Longitude and latitude in degrees of WGS84 of a point of S-JTSK: southing and westing in metres, both above zero in Czechia. */
export function fromSJtsk(southing: number, westing: number): Position {
  const [latitude, longitude] = fromKrovak(southing, westing);
  const radius = BESSEL.a / Math.sqrt(1 - BESSEL.e2 * Math.sin(latitude) ** 2);
  const x = radius * Math.cos(latitude) * Math.cos(longitude);
  const y = radius * Math.cos(latitude) * Math.sin(longitude);
  const z = radius * (1 - BESSEL.e2) * Math.sin(latitude);
  const [rx, ry, rz] = TURN;
  return geographic(
    SHIFT[0] + GROWTH * (x - rz * y + ry * z),
    SHIFT[1] + GROWTH * (rz * x + y - rx * z),
    SHIFT[2] + GROWTH * (-ry * x + rx * y + z),
  );
}

/** Bowring's formula, of which the first round is exact to a hair on the ground (Survey Review 23, 1976). */
function geographic(x: number, y: number, z: number): Position {
  const { a, e2 } = WGS84;
  const b = a * Math.sqrt(1 - e2);
  const p = Math.hypot(x, y);
  const theta = Math.atan2(z * a, p * b);
  const latitude = Math.atan2(z + ((e2 * a * a) / b) * Math.sin(theta) ** 3, p - e2 * a * Math.cos(theta) ** 3);
  return [Math.atan2(y, x) * DEGREES, latitude * DEGREES];
}
