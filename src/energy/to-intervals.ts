import { seriesOfIntervals } from './interval-readings.js';
import type { Intervals, Reading } from './intervals.js';
import type { MeterEvent } from './meter-event.js';
import { seriesOfPower } from './power-readings.js';
import { checkReadingOptions } from './reading-options.js';
import type { ReadingKind, ReadingOptions } from './reading-options.js';
import { seriesOfRegister } from './register-readings.js';
import { intervalsOf } from './series.js';
import type { Series } from './series.js';
import { parseUnit } from './units.js';
import type { UnitKind } from './units.js';

/** What can be read in which unit: the energy of an interval is no power, whatever its number. */
const kinds: Readonly<Record<ReadingKind, readonly UnitKind[]>> = {
  register: ['amount'],
  interval: ['amount', 'state'],
  power: ['rate', 'state'],
};

/**
 * What a meter counted or measured, on the grid of UTC: readings in any order, duplicates allowed. No readings give no intervals. Throws at
 * an unknown unit, at one that the kind of reading can't have, and at a reading without an instant.
 */
export function toIntervals(readings: readonly Reading[], options: ReadingOptions): Intervals {
  return intervalsOf(readSeries(readings, options).series);
}

/** The same as a series, and what the meter met with: resets, faults, changes, conflicts. */
export function readSeries(
  readings: readonly Reading[],
  options: ReadingOptions,
): { series: Series; events: readonly MeterEvent[] } {
  checkReadingOptions(options);
  const unit = parseUnit(options.unit);
  if (!kinds[options.kind].includes(unit.kind)) throw new Error(`no unit of a ${options.kind}: ${options.unit}`);
  const { sentinels } = options;
  const trusted = sentinels
    ? readings.map((reading) =>
        reading.value !== null && sentinels.includes(reading.value) ? { ...reading, value: null } : reading,
      )
    : readings;
  if (options.kind === 'register') return seriesOfRegister(trusted, unit, options);
  const read = options.kind === 'interval' ? seriesOfIntervals : seriesOfPower;
  return { series: read(trusted, unit, options), events: [] };
}
