type Scale = (value: number) => number;

/**
 * Where the column of pixels of the point at `start` ends: of a million points few need to be looked at, and fewest where they are about as dense
 * as in the column before, which had `size` of them. `x` ascends.
 */
export function columnEnd(x: Float64Array, place: Scale, start: number, size: number): number {
  // A place that is no number is inside no column; one of its own it has. None is asked for that is not there: code that once was is slow.
  const edge = Math.floor(place(x[start] as number)) + 1;
  const inside = (index: number): boolean => index < x.length && place(x[index] as number) < edge;
  const guess = start + size - 2;
  let low = guess > start && inside(guess) ? guess : start;
  let step = 1;
  while (inside(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, x.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (inside(middle)) low = middle;
    else high = middle;
  }
  return high;
}
