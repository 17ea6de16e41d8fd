import { Grid } from './grid.js';
import { mergeReadings } from './merge-readings.js';
import type { MergedReading } from './merge-readings.js';
import { INVALID, MEASURED, MISSING } from './quality.js';
import type { SeriesReader } from './read-by.js';
import type { ReadingOptions } from './reading-options.js';
import type { Reading } from './intervals.js';
import type { Series } from './series.js';
import { toBase } from './units.js';
import type { Unit } from './units.js';

/** How far a stamp may be off the grid and still mean it: a tenth of a step, a minute at most. */
const JITTER = 0.1;
const JITTER_S = 60;

/**
 * Each reading is the amount (or mean) of one interval. One that no interval of the grid is meant by is not split: both it lies in are invalid, as
 * are all where readings come oftener than the step says.
 */
export function seriesOfIntervals(readings: readonly Reading[], unit: Unit, options: ReadingOptions): Series {
  const { step, stamp, limitW = Infinity } = options;
  const stepMs = step * 1000;
  const shift = stamp === 'end' ? stepMs : 0;
  const place = (ms: number): number => (ms - shift) / stepMs;
  const jitter = Math.min(JITTER, JITTER_S / step);
  const isOnGrid = (ms: number): boolean => Math.abs(place(ms) - Math.round(place(ms))) <= jitter;
  const merged = mergeReadings(readings, (one, other) =>
    isOnGrid(one.ms) && isOnGrid(other.ms)
      ? Math.round(place(one.ms)) === Math.round(place(other.ms))
      : one.ms === other.ms,
  );
  if (merged.length === 0) return new Grid(0, 0, step).series(unit.base);

  const first = (merged[0] as MergedReading).ms;
  const last = (merged[merged.length - 1] as MergedReading).ms;
  const startOf = (ms: number): number => Math.round(place(ms)) * stepMs;
  const grid = new Grid(Math.floor(place(first)) * stepMs, startOf(last) + stepMs, step);
  for (const { ms, value, code } of merged) {
    if (!isOnGrid(ms)) continue;
    const amount = toBase(value, unit);
    const isPossible = unit.kind === 'state' || (Math.abs(amount) * 3600) / step <= limitW;
    const from = startOf(ms);
    if (Number.isNaN(value)) grid.note(from, code === MEASURED ? MISSING : code);
    else if (!isPossible) grid.note(from, INVALID);
    else grid.add(from, from + stepMs, amount, code);
  }
  for (const { ms } of merged) {
    if (isOnGrid(ms)) continue;
    grid.invalidate(ms - shift);
    grid.invalidate(ms - shift + stepMs);
  }
  return grid.series(unit.base);
}

export const readIntervals: SeriesReader = (...given) => ({ series: seriesOfIntervals(...given), events: [] });
