import { Grid } from './grid.js';
import type { Reading } from './intervals.js';
import { mergeReadings } from './merge-readings.js';
import type { MergedReading } from './merge-readings.js';
import { ESTIMATED, INVALID, MISSING } from './quality.js';
import type { SeriesReader } from './read-by.js';
import type { ReadingOptions } from './reading-options.js';
import type { Series } from './series.js';
import { toBase } from './units.js';
import type { Unit } from './units.js';

/** Of an interval that samples cover less than this share of, nothing is said. */
const LEAST_SHARE = 0.5;

/**
 * Each reading is the mean until the next (`start`) or since the one before (`end`): means of whole steps and samples finer than a step
 * alike. Power becomes energy by the time it lasted; states are averaged by it.
 */
export function seriesOfPower(readings: readonly Reading[], unit: Unit, options: ReadingOptions): Series {
  const { step, limitW = Infinity } = options;
  const merged = mergeReadings(readings);
  const spans = merged.map((_, index) => spanOf(merged, index, options));
  const grid = new Grid(spans[0]?.from ?? 0, spans[spans.length - 1]?.to ?? 0, step);
  merged.forEach(({ value, code }, index) => {
    const { from, to } = spans[index] as Span;
    const power = toBase(value, unit);
    const isPossible = unit.kind === 'state' || Math.abs(power) <= limitW;
    if (Number.isNaN(value)) grid.note(from, Math.max(code, MISSING));
    else if (!isPossible) grid.note(from, INVALID);
    else grid.add(from, to, power * ((to - from) / 1000), code);
  });
  const hours = unit.kind === 'state' ? 1 : step / 3600;
  return grid.series(unit.base, (sum, covered) => (sum / covered) * hours, {
    leastShare: LEAST_SHARE,
    code: ESTIMATED,
  });
}

/** Epoch ms. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The time a reading speaks of: to its neighbour, unless that is further than `hold`. Then there is a gap, and it speaks for as long as
 * the nearest of its neighbours is away, as samples of a minute do not tell of the quarter hour in which they stopped.
 */
function spanOf(merged: readonly MergedReading[], index: number, { step, stamp, hold }: ReadingOptions): Span {
  const { ms } = merged[index] as MergedReading;
  const before = ms - (merged[index - 1]?.ms ?? -Infinity);
  const after = (merged[index + 1]?.ms ?? Infinity) - ms;
  const most = (hold ?? step) * 1000;
  const wanted = stamp === 'end' ? before : after;
  const alone = hold === undefined ? Math.min(most, before, after) : most;
  const length = wanted <= most ? wanted : alone;
  return stamp === 'end' ? { from: ms - length, to: ms } : { from: ms, to: ms + length };
}

export const readPower: SeriesReader = (...given) => ({ series: seriesOfPower(...given), events: [] });
