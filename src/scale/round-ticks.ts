/** A step of 1, 2 or 5 times a power of ten; below one it is kept as its inverse, so that 0.1 steps stay exact. */
interface RoundStep {
  readonly size: number;
  readonly inverse: number;
}

/** The round step nearest (geometrically) to a `count`-th of the span. */
function roundStep(low: number, high: number, count: number): RoundStep {
  const wanted = (high - low) / Math.max(1, count);
  const power = Math.floor(Math.log10(wanted));
  const share = wanted / 10 ** power;
  // Borders are the geometric means of 1, 2, 5 and 10.
  const factor = share >= Math.sqrt(50) ? 10 : share >= Math.sqrt(10) ? 5 : share >= Math.SQRT2 ? 2 : 1;
  return { size: factor * 10 ** power, inverse: power < 0 ? 10 ** -power / factor : 0 };
}

const steps = (value: number, { size, inverse }: RoundStep): number => (inverse > 0 ? value * inverse : value / size);
const times = (count: number, { size, inverse }: RoundStep): number => (inverse > 0 ? count / inverse : count * size);

/** Multiples of a round step inside [low, high], ascending: about `count`. Empty for an empty or endless span. */
export function roundTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [];
  // A span that no number can hold is laid out at half its size.
  if (!Number.isFinite(high - low))
    return Number.isFinite(high / 2 - low / 2) ? roundTicks(low / 2, high / 2, count).map((tick) => tick * 2) : [];
  const step = roundStep(low, high, count);
  let first = Math.round(steps(low, step));
  let last = Math.round(steps(high, step));
  if (times(first, step) < low) first++;
  if (times(last, step) > high) last--;
  // So far from zero that a step vanishes there is nothing round, and no end of counting.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [];
  const values: number[] = [];
  // Counted from zero: so far from it that the step vanishes in them, multiples do not grow by one, and some of them are the same.
  for (let index = 0; index <= last - first; index++) {
    // Adding zero makes an ordinary one of its negative.
    const tick = times(first + index, step) + 0;
    if (tick !== values.at(-1)) values.push(tick);
  }
  return values;
}

/** The span [low, high] widened to multiples of the step that its ticks will have. */
export function roundSpan(low: number, high: number, count: number): readonly [number, number] {
  let [from, to] = [low, high];
  // The wider span may ask for a wider step; three rounds settle it.
  for (let round = 0; round < 3 && Number.isFinite(to - from) && to > from; round++) {
    const step = roundStep(from, to, count);
    from = times(Math.floor(steps(low, step)), step) + 0;
    to = times(Math.ceil(steps(high, step)), step) + 0;
  }
  // A value next to nothing may vanish in the division.
  return [Math.min(from, low), Math.max(to, high)];
}
