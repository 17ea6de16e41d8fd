import { readIntervals } from './interval-readings.js';
import type { Intervals, Reading } from './intervals.js';
import { readPower } from './power-readings.js';
import { readBy } from './read-by.js';
import type { ReadSeries, SeriesReader } from './read-by.js';
import { checkReadingOptions } from './reading-options.js';
import type { ReadingKind, ReadingOptions } from './reading-options.js';
import { seriesOfRegister } from './register-readings.js';
import { intervalsOf } from './series.js';

const readers: Readonly<Record<ReadingKind, SeriesReader>> = {
  register: seriesOfRegister,
  interval: readIntervals,
  power: readPower,
};

/**
 * What a meter counted or measured, on the grid of UTC: readings in any order, duplicates allowed. No readings give no intervals. Throws at
 * an unknown unit, at one that the kind of reading can't have, and at a reading without an instant.
 */
export function toIntervals(readings: readonly Reading[], options: ReadingOptions): Intervals {
  return intervalsOf(readSeries(readings, options).series);
}

/** The same as a series, and what the meter met with: resets, faults, changes, conflicts. */
export function readSeries(readings: readonly Reading[], options: ReadingOptions): ReadSeries {
  checkReadingOptions(options);
  return readBy(readers[options.kind], readings, options);
}
