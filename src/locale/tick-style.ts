import { ENDLESS, TINY } from './number-format.js';
import type { NumberStyle } from './number-format.js';

/** The decimal places that tell ticks of this step apart: 0 for 5, 1 for 0.5, 2 for 0.25. */
export function digitsOfStep(step: number): number {
  if (!Number.isFinite(step)) return 0;
  for (let digits = 0; digits < 12; digits++) {
    const scaled = Math.abs(step) * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-6 * scaled) return digits;
  }
  return 12;
}

/** How the labels of an axis are written, all alike: as short as leaves them apart. */
export function tickStyle(ticks: readonly number[], step: number): NumberStyle {
  const largest = Math.max(...ticks.map(Math.abs));
  if (largest >= ENDLESS || (step > 0 && step < TINY)) return { scientific: true };
  const power = largest >= 1e6 ? 3 * Math.floor(Math.log10(largest) / 3) : 0;
  const digits = digitsOfStep(step / 10 ** power);
  return power > 0 && digits <= 2 ? { power, digits } : { digits: digitsOfStep(step) };
}
