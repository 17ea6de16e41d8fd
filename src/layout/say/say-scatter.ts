import type { StatedValue } from '../../locale/facts.js';
import { missingOf } from './chart-facts.js';
import { countBeyond } from '../chart/author-ends.js';
import { xValuesAt } from '../chart/chart-model.js';
import type { ChartModel } from '../chart/chart-model.js';
import { inBlocks } from '../chart/in-blocks.js';
import { FirstRows } from '../chart/row-numbers.js';
import type { RowNumbers } from '../chart/row-numbers.js';
import { ranksOf } from '../chart/value-order.js';
import type { Say } from './say.js';
import { figuresOf } from '../../table/number-figures.js';

/** Fewer points than these show nothing but themselves. */
const LEAST_POINTS = 8;

/** Of points: how many, between what, and whether both measures go together. */
export const sayScatter: Say = ({ model, spec, text }, locale, words) => {
  const { xColumn, names } = model;
  const [places, xs, ys] = pointsOf(model);
  const [across, up] = [figuresOf(xs), figuresOf(ys)];
  const state = (point: number, value: string): StatedValue => ({
    at: names?.of(places.at(point) as number) ?? '',
    value,
  });
  const at = (values: Float64Array, point: number): number => values[point] as number;
  return words.scatter({
    x: xColumn.label,
    brief: model.brief,
    y: model.measure,
    count: ys.length,
    // The unit once, behind the higher.
    xRange:
      across.count === 0
        ? null
        : [
            state(across.low, locale.number(at(xs, across.low))),
            state(across.high, locale.measure(at(xs, across.high), xColumn.unit)),
          ],
    yRange:
      up.count === 0 ? null : [state(up.low, text.bare(at(ys, up.low))), state(up.high, text.value(at(ys, up.high)))],
    together: goTogether(xs, ys),
    missing: missingOf(model),
    beyond: countBeyond(ys, spec),
  });
};

/** The points that are there, series by series: their positions in the model, and both measures. */
function pointsOf({ series, positions, xColumn }: ChartModel): readonly [RowNumbers, Float64Array, Float64Array] {
  const [only] = series.length === 1 ? series : [];
  // What is known of these already need not be found again.
  if (only && figuresOf(only.values).count === only.values.length)
    return [new FirstRows(only.values.length), xValuesAt(xColumn, positions), only.values];
  const count = series.reduce((sum, { values }) => sum + figuresOf(values).count, 0);
  const [places, xs, ys] = [new Int32Array(count), new Float64Array(count), new Float64Array(count)];
  let point = 0;
  for (const { values } of series) {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number;
      if (value !== value) continue;
      places[point] = index;
      xs[point] = xColumn.values[positions.at(index) as number] as number;
      ys[point++] = value;
    }
  }
  return [places, xs, ys];
}

/**
 * Whether two measures rise together (1), one falls as the other rises (−1), or neither (0): C. Spearman's rank correlation of 0.6 or more
 * that would hardly be met by chance (|t| above 3), or of no more than 0.2. In between, and of fewer than eight points, nothing is said.
 */
export function goTogether(xs: Float64Array, ys: Float64Array): -1 | 0 | 1 | null {
  const count = xs.length;
  if (count < LEAST_POINTS) return null;
  const rho = rankCorrelation(xs, ys);
  if (Number.isNaN(rho)) return null;
  if (Math.abs(rho) <= 0.2) return 0;
  const t = Math.abs(rho) * Math.sqrt((count - 2) / Math.max(1e-12, 1 - rho * rho));
  return Math.abs(rho) >= 0.6 && t > 3 ? (Math.sign(rho) as 1 | -1) : null;
}

/** C. Spearman's rank correlation, −1 to 1, equal values sharing the mean of their ranks; NaN where one measure is the same everywhere. */
export function rankCorrelation(xs: Float64Array, ys: Float64Array): number {
  const x = ranksOf(xs);
  const y = ranksOf(ys);
  const mean = (xs.length - 1) / 2;
  let both = 0;
  let across = 0;
  let up = 0;
  inBlocks(xs.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const dx = (x[index] as number) - mean;
      const dy = (y[index] as number) - mean;
      both += dx * dy;
      across += dx * dx;
      up += dy * dy;
    }
  });
  return both / Math.sqrt(across * up);
}
