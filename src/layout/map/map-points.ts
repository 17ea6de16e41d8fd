import type { MapFrame } from './map-frame.js';

/** Radius of a point, px; of very many of them it is less, so that the map stays to be seen. */
const RADIUS_PX = 2.5;
const LEAST_PX = 1.2;
const MANY = 400;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Places (longitude and latitude by turns; NaN for none) as one path of small circles; those outside of the drawing are left out. */
export function pointsPath(frame: MapFrame, positions: ArrayLike<number>, height: number): string {
  const count = positions.length / 2;
  const radius = tenths(Math.max(LEAST_PX, RADIUS_PX * Math.min(1, Math.sqrt(MANY / count))));
  const arc = `a${radius} ${radius} 0 1 0`;
  let d = '';
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = frame.place(positions[at] as number, positions[at + 1] as number);
    // Not a number is not inside either.
    if (x >= 0 && x <= frame.width && y >= 0 && y <= height)
      d += `M${tenths(x - radius)} ${tenths(y)}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0z`;
  }
  return d;
}
