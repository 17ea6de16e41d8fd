import type { MeterEvent } from '../energy/meter-event.js';
import type { Series } from '../energy/series.js';
import type { Building, Meter, MeterRole, Site, SiteFlag } from '../energy/site-document.js';
import type { SourceError } from '../source/source-error.js';

/** What is wrong with a meter, or with what it tells; none of it is hidden, and none of it costs the other meters. */
export interface MeterProblem {
  readonly code: MeterProblemCode;
  /** Lower case: problem, colon, value. */
  readonly reason: string;
  /** When, epoch ms; null where it is not of a moment. */
  readonly at: number | null;
  /** How many readings are concerned; 0 where it is not about readings. */
  readonly count: number;
  /** Of a source that failed. */
  readonly error: SourceError | null;
}

export const meterProblemCodes = [
  /** The source could not be read, or a part of it. */
  'source',
  /** It says that it has none of this meter's readings for the public. */
  'no-access',
  /** In a unit that is not known, or not one of the meter's quantity. */
  'unit',
  /** Readings that don't make sense as the document describes them. */
  'readings',
  /** Nothing was read for the time asked for. */
  'empty',
  /** The last reading is older than it should be. */
  'stale',
  /** Readings of a time that is still to come. */
  'clock-skew',
  /** The same value for a day and longer. */
  'stuck',
  /** A solar plant that takes: shown as none, its inverter's own use. */
  'negative',
] as const;
export type MeterProblemCode = (typeof meterProblemCodes)[number];

/** The newest that is known of a meter. */
export interface LatestReading {
  /** Of the reading, not of its arrival; epoch ms. */
  readonly at: number;
  /** W, l/h, or the level. */
  readonly value: number;
  readonly unit: string;
}

/** One meter and what it told. */
export interface MeterChannel {
  readonly meter: Meter;
  readonly role: MeterRole;
  /** On the UTC grid, from the first instant asked for to the last that may be seen. */
  readonly series: Series;
  /** What it met with: resets, glitches, changes of the device. */
  readonly events: readonly MeterEvent[];
  readonly latest: LatestReading | null;
  readonly problems: readonly MeterProblem[];
  /** What people said of this meter's medium in that time. */
  readonly flags: readonly SiteFlag[];
}

/** A building in a stretch of time. Its meters that can't be read as described are in `building.refused`. */
export interface LoadedBuilding {
  readonly site: Site;
  readonly building: Building;
  /** One per meter, in the document's order. */
  readonly channels: readonly MeterChannel[];
}
