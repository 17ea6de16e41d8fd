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

/** The most that a building's connection carries where nobody says what its own does, base units per hour: 10 MW, and 1000 m³. */
const MOST_PER_HOUR: Readonly<Record<string, number>> = { Wh: 1e7, m3: 1000, l: 1e6 };

/**
 * Readings by the reader of their kind, on the grid of UTC: in any order, duplicates allowed. No readings give no intervals. The options are
 * good ones. Throws at an unknown unit, at one that the kind of reading can't have, and at a reading without an instant.
 */
export function readBy(reader: SeriesReader, readings: readonly Reading[], options: ReadingOptions): ReadSeries {
  const unit = parseUnit(options.unit);
  if (!kinds[options.kind].includes(unit.kind)) throw new Error(`no unit of a ${options.kind}: ${options.unit}`);
  const { sentinels, limitW = MOST_PER_HOUR[unit.base] ?? Infinity } = options;
  const trusted = sentinels
    ? readings.map((reading) =>
        reading.value !== null && sentinels.includes(reading.value) ? { ...reading, value: null } : reading,
      )
    : readings;
  return reader(trusted, unit, { ...options, limitW });
}
