/** Red, green and blue from 0 to 1 of a colour such as `#2362a2`. */
function channels(hex: string): readonly [number, number, number] {
  const part = (start: number): number => parseInt(hex.slice(start, start + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** sRGB without its transfer curve (IEC 61966-2-1). */
const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2, relative luminance), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export type Lab = readonly [number, number, number];

/** CIELAB under D65. */
export function labOf(hex: string): Lab {
  const [red, green, blue] = channels(hex).map(linear) as [number, number, number];
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;
const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180);
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180);

/** CIEDE2000 difference of two colours (Sharma, Wu and Dalal 2005, numbered equations of that paper). */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const hue = (a: number, b: number): number => (degrees(Math.atan2(b, a * (1 + g))) + 360) % 360;
  const [h1, h2] = [c1 === 0 ? 0 : hue(a1, b1), c2 === 0 ? 0 : hue(a2, b2)];
  const grey = c1 * c2 === 0;
  // Hues lie on a circle: the shorter way round, and the middle of that way.
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const meanH = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [meanL, meanC2] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * cosine(meanH - 30) +
    0.24 * cosine(2 * meanH) +
    0.32 * cosine(3 * meanH + 6) -
    0.2 * cosine(4 * meanH - 63);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * meanC2;
  const sh = 1 + 0.015 * meanC2 * t;
  const rc = 2 * Math.sqrt(meanC2 ** 7 / (meanC2 ** 7 + 25 ** 7));
  const rt = -sine(60 * Math.exp(-(((meanH - 275) / 25) ** 2))) * rc;
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rt * dc * dh);
}
