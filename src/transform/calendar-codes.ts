import type { GroupUnit } from '../query/query.js';
import { addUnits, startOf } from '../time/calendar.js';
import { codesOneByOne } from './unit-codes.js';
import type { CalendarCodes } from './unit-codes.js';

// Prague's offsets are whole hours only since 1891; a table of units is not worth more than so many.
const SINCE = Date.UTC(1900, 0, 1);
const MAX_UNITS = 1 << 20;
/** Mean lengths. */
export const UNIT_MS: Readonly<Record<GroupUnit, number>> = {
  year: 365.2425 * 86_400_000,
  month: 30.436875 * 86_400_000,
  day: 86_400_000,
  hour: 3_600_000,
};

/** Sorts instants (epoch ms, NaN where missing) into years, months, days or hours of Prague. */
export function calendarCodes(values: Float64Array, unit: GroupUnit): CalendarCodes {
  let least = Infinity;
  let greatest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const units = (greatest - least) / UNIT_MS[unit];
  // Few instants over a long time are sooner asked one by one.
  if (least > greatest || least < SINCE || units > MAX_UNITS || units > values.length * 4 + 1000)
    return codesOneByOne(values, unit);
  const starts = calendarEdges(least, greatest, unit);
  const codes = placesIn(starts, values, unit);
  const size = starts.length;
  // The last edge starts nothing that is here: its code is that of the missing.
  starts[size - 1] = NaN;
  return { codes, size, starts };
}

/** Where each unit from that of the least to that of the greatest instant starts, and where the last one ends (epoch ms). */
export function calendarEdges(least: number, greatest: number, unit: GroupUnit): Float64Array {
  const edges = [startOf(least, unit)];
  for (let last = edges[0] as number; last <= greatest; edges.push(last)) last = addUnits(last, unit, 1);
  return new Float64Array(edges);
}

/** The unit that each instant lies in, all of which must lie between the edges; for NaN the last edge. */
export function placesIn(edges: Float64Array, values: Float64Array, unit: GroupUnit): Uint32Array {
  const places = new Uint32Array(values.length);
  const last = edges.length - 1;
  const first = edges[0] as number;
  for (let row = 0; row < places.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) {
      places[row] = last;
      continue;
    }
    // Units are nearly alike in length: the guess is right or one off.
    let place = Math.min(last - 1, Math.floor((value - first) / UNIT_MS[unit]));
    while (value < (edges[place] as number)) place--;
    while (value >= (edges[place + 1] as number)) place++;
    places[row] = place;
  }
  return places;
}
