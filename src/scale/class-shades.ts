import type { Classes } from './class-breaks.js';

/** Shades of each palette, from the lightest (in a dark theme the darkest) or from one end to the other. */
export const SHADES = 7;
/** Of a two-sided palette, the one without a side. */
const NEUTRAL = 3;

/** The shade of each class, 0 to `SHADES` − 1: few classes are far apart; around a midpoint both sides go away from the neutral one alike. */
export function classShades({ breaks, middle }: Classes): readonly number[] {
  const count = breaks.length + 1;
  const indexes = [...Array(count).keys()];
  if (middle === null) {
    if (count === 1) return [NEUTRAL];
    return indexes.map((index) => Math.round((index * (SHADES - 1)) / (count - 1)));
  }
  const steps = Math.max(middle, count - middle, 1);
  const shadeOf = (step: number): number => Math.max(1, Math.round((step * NEUTRAL) / steps));
  return indexes.map((index) =>
    index < middle ? NEUTRAL - shadeOf(middle - index) : NEUTRAL + shadeOf(index - middle + 1),
  );
}
