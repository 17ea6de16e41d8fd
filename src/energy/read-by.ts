import type { Reading } from './intervals.js';
import type { MeterEvent } from './meter-event.js';
import type { ReadingKind, ReadingOptions } from './reading-options.js';
import type { Series } from './series.js';
import { parseUnit } from './units.js';
import type { Unit, UnitKind } from './units.js';

/** A meter's readings as a series, and what it met with: resets, faults, changes, conflicts. */
export interface ReadSeries {
  readonly series: Series;
  readonly events: readonly MeterEvent[];
}

/** Reads what is of one kind. */
export type SeriesReader = (readings: readonly Reading[], unit: Unit, options: ReadingOptions) => ReadSeries;

/** What can be read in which unit: the energy of an interval is no power, whatever its number. */
const kinds: Readonly<Record<ReadingKind, readonly UnitKind[]>> = {
  register: ['amount'],
  interval: ['amount', 'state'],
  power: ['rate', 'state'],
};

/**
 * Readings by the reader of their kind, on the grid of UTC: in any order, duplicates allowed. No readings give no intervals. The options are
 * good ones. Throws at an unknown unit, at one that the kind of reading can't have, and at a reading without an instant.
 */
export function readBy(reader: SeriesReader, readings: readonly Reading[], options: ReadingOptions): ReadSeries {
  const unit = parseUnit(options.unit);
  if (!kinds[options.kind].includes(unit.kind)) throw new Error(`no unit of a ${options.kind}: ${options.unit}`);
  const { sentinels } = options;
  const trusted = sentinels
    ? readings.map((reading) =>
        reading.value !== null && sentinels.includes(reading.value) ? { ...reading, value: null } : reading,
      )
    : readings;
  return reader(trusted, unit, options);
}
