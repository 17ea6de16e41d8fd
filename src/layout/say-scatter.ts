import type { StatedValue } from '../locale/facts.js';
import { missingOf } from './chart-facts.js';
import { endsOf, valuesOf } from './say.js';
import type { Found, Say } from './say.js';

/** Fewer points than these show nothing but themselves. */
const LEAST_POINTS = 8;

/** Of points: how many, between what, and whether both measures go together. */
export const sayScatter: Say = ({ model, text }, locale, words) => {
  const { xColumn, names } = model;
  const xs = new Float64Array(model.positions).map((row) => xColumn.values[row] as number);
  const points = [...valuesOf(model.series)];
  const across = endsOf(points.map((point) => ({ ...point, value: xs[point.index] as number })));
  const up = endsOf(points);
  const state = ({ index }: Found, value: string): StatedValue => ({ at: names?.of(index) ?? '', value });
  const pairs = points.map(({ index, value }) => [xs[index] as number, value] as const);
  return words.scatter({
    x: xColumn.label,
    y: model.measure,
    count: points.length,
    // The unit once, behind the higher.
    xRange: across && [
      state(across[0], locale.number(across[0].value)),
      state(across[1], locale.measure(across[1].value, xColumn.unit)),
    ],
    yRange: up && [state(up[0], text.bare(up[0].value)), state(up[1], text.value(up[1].value))],
    together: goTogether(pairs),
    missing: missingOf(model),
  });
};

/**
 * Whether two measures rise together (1), one falls as the other rises (−1), or neither (0): C. Spearman's rank correlation of 0.6 or more
 * that would hardly be met by chance (|t| above 3), or of no more than 0.2. In between, and of fewer than eight points, nothing is said.
 */
export function goTogether(pairs: readonly (readonly [number, number])[]): -1 | 0 | 1 | null {
  const count = pairs.length;
  if (count < LEAST_POINTS) return null;
  const rho = rankCorrelation(pairs);
  if (Number.isNaN(rho)) return null;
  if (Math.abs(rho) <= 0.2) return 0;
  const t = Math.abs(rho) * Math.sqrt((count - 2) / Math.max(1e-12, 1 - rho * rho));
  return Math.abs(rho) >= 0.6 && t > 3 ? (Math.sign(rho) as 1 | -1) : null;
}

/** C. Spearman's rank correlation, −1 to 1, equal values sharing the mean of their ranks; NaN where one measure is the same everywhere. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const x = ranksOf(pairs.map(([value]) => value));
  const y = ranksOf(pairs.map(([, value]) => value));
  const mean = (pairs.length - 1) / 2;
  let [both, across, up] = [0, 0, 0];
  x.forEach((rank, index) => {
    const [dx, dy] = [rank - mean, (y[index] as number) - mean];
    both += dx * dy;
    across += dx * dx;
    up += dy * dy;
  });
  return both / Math.sqrt(across * up);
}

function ranksOf(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[start] as number]) end++;
    for (let index = start; index <= end; index++) ranks[order[index] as number] = (start + end) / 2;
    start = end + 1;
  }
  return ranks;
}
