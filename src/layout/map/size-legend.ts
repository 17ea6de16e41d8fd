import { unitPlaces } from '../unit-places.js';
import type { MapGeometry } from './map-geometry.js';

/** A circle that says how large a value is drawn. */
export interface SizeSample {
  readonly value: number;
  /** px */
  readonly radius: number;
}

/** Larger circles of a legend would be larger than the legend, px. */
const LARGEST_PX = 32;
/** Smaller ones are dots, and labels closer than this lie over each other, px. */
const [SMALLEST_PX, LABEL_PX] = [2.5, 14];

/** The largest of 1, 2 and 5 times a power of ten that is not above a number. */
function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number) + 1e-9);
  return power * ([5, 2, 1].find((step) => step * power <= number * (1 + 1e-9)) ?? 1);
}

/** Round values with the circles they have in a drawing whose circles have areas as the sizes, the largest first; none where nothing has a size. */
export function sizeLegend(geometry: MapGeometry, sizes: ArrayLike<number>): readonly SizeSample[] {
  const { boxes } = unitPlaces(geometry);
  let [most, radius] = [0, 0];
  for (let unit = 0; unit < sizes.length; unit++) {
    const across = ((boxes[4 * unit + 2] as number) - (boxes[4 * unit] as number)) / 2;
    // What has no shape is endlessly small.
    if ((sizes[unit] as number) > most && across > 0) [most, radius] = [sizes[unit] as number, across];
  }
  if (most === 0) return [];
  const radiusOf = (value: number): number => radius * Math.sqrt(value / most);
  const samples: SizeSample[] = [];
  let value = roundBelow(Math.min(most, most * (LARGEST_PX / radius) ** 2));
  while (samples.length < 3 && radiusOf(value) >= SMALLEST_PX) {
    const last = samples[samples.length - 1];
    const sample = { value, radius: radiusOf(value) };
    if (!last || 2 * (last.radius - sample.radius) >= LABEL_PX) samples.push(sample);
    value = roundBelow(value * 0.6);
  }
  return samples;
}
