import type { DateReading } from './date-reading.js';

/** True for a date and time that names its offset. */
export function namesOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)\s*$/i.test(text);
}

const HOUR_MS = 3_600_000;

/**
 * Tells apart, in place, the two readings of the hour that autumn repeats, in a column of instants (epoch ms, NaN where missing) read from
 * wall-clock texts, which all give the first: where time seems to go back, or to stand still, inside that hour, the second is meant. Rows
 * of several series at the same times are known by times that stand still elsewhere. `isLocal` says of a row that it names no offset.
 */
export function tellRepeatedHours(
  values: Float64Array,
  isLocal: (row: number) => boolean,
  { repeatedHour }: Pick<DateReading, 'repeatedHour'>,
): void {
  let doubtful = false;
  let stands = false;
  let before = NaN;
  values.forEach((value) => {
    if (value <= before) {
      if (repeatedHour(value) === 'first' && repeatedHour(before) === 'first') doubtful = true;
      else stands ||= value === before;
    }
    if (!Number.isNaN(value)) before = value;
  });
  if (!doubtful) return;
  before = NaN;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const again = value < before || (value === before && !stands);
    const later = value + HOUR_MS;
    if (again && isLocal(row) && later >= before && repeatedHour(value) === 'first' && repeatedHour(before) !== null) {
      values[row] = later;
    }
    before = values[row] as number;
  }
}
