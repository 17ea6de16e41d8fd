/**
 * The roundest numbers that part ascending values as `breaks` do: every value stays in its class, as a break may move within the gap between the
 * highest value below it and the lowest that reaches it. Two breaks in one gap stay in their order. None crosses `wall`.
 */
export function readableBreaks(sorted: Float64Array, breaks: readonly number[], wall?: number): number[] {
  return breaks.map((one, index) => {
    const reached = firstReaching(sorted, one);
    const before = breaks[index - 1];
    const after = breaks[index + 1];
    const above = Math.max(
      sorted[reached - 1] ?? -Infinity,
      before === undefined ? -Infinity : middle(before, one),
      wall !== undefined && wall < one ? wall : -Infinity,
    );
    const most = Math.min(
      sorted[reached] ?? Infinity,
      after === undefined ? Infinity : middle(one, after),
      wall !== undefined && wall > one ? middle(one, wall) : Infinity,
    );
    return roundestWithin(above, most, one);
  });
}

const middle = (low: number, high: number): number => low / 2 + high / 2;

function firstReaching(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if ((sorted[at] as number) >= value) high = at;
    else low = at + 1;
  }
  return low;
}

/** The roundest number above `above` and not above `most`; of equally round ones the nearest to `wanted`, which is one of them. */
export function roundestWithin(above: number, most: number, wanted: number): number {
  const span = most - above;
  if (!(span > 0) || !Number.isFinite(span)) return wanted;
  if (above < 0 && most >= 0) return 0;
  const start = Math.ceil(Math.log10(Math.max(Math.abs(above), Math.abs(most))));
  for (let power = start; power > start - 16; power--) {
    for (const factor of [10, 5, 2]) {
      const found = multipleWithin(above, most, wanted, factor, power - 1);
      if (found !== null) return found;
    }
  }
  return wanted;
}

function multipleWithin(above: number, most: number, wanted: number, factor: number, power: number): number | null {
  const step = factor * 10 ** power;
  const nearest = Math.round(wanted / step);
  for (const count of [nearest, nearest - 1, nearest + 1]) {
    // Through a decimal text, so that three times 0.1 is 0.3.
    const value = Number((count * step).toPrecision(15));
    if (value > above && value <= most) return value;
  }
  return null;
}
