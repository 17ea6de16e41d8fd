import type { GroupUnit } from '../query/query.js';
import { addUnits, startOf } from '../time/calendar.js';
import type { RowCodes } from './row-codes.js';

/** The calendar unit each instant lies in, and where the unit of each code starts (epoch ms; NaN for the missing). */
export interface CalendarCodes extends RowCodes {
  readonly starts: Float64Array;
}

// Prague's offsets are whole hours only since 1891; a table of units is not worth more than so many.
const SINCE = Date.UTC(1900, 0, 1);
const MAX_UNITS = 1 << 20;
const UNIT_MS: Readonly<Record<GroupUnit, number>> = {
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
    return oneByOne(values, unit);
  const edges = [startOf(least, unit)];
  while ((edges[edges.length - 1] as number) <= greatest)
    edges.push(addUnits(edges[edges.length - 1] as number, unit, 1));
  const starts = Float64Array.from(edges);
  const size = starts.length;
  // The last edge starts nothing that is here: its code is that of the missing.
  starts[size - 1] = NaN;
  const codes = new Uint32Array(values.length);
  const [first] = edges as [number];
  for (let row = 0; row < codes.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) codes[row] = size - 1;
    else {
      // Units are nearly alike in length: the guess is right or one off.
      let index = Math.min(size - 2, Math.floor((value - first) / UNIT_MS[unit]));
      while (value < (edges[index] as number)) index--;
      while (value >= (edges[index + 1] as number)) index++;
      codes[row] = index;
    }
  }
  return { codes, size, starts };
}

function oneByOne(values: Float64Array, unit: GroupUnit): CalendarCodes {
  const known = new Map<number, number>();
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = values[row] as number;
    const start = Number.isNaN(value) ? NaN : startOf(value, unit);
    let code = known.get(start);
    if (code === undefined) known.set(start, (code = known.size));
    codes[row] = code;
  }
  return { codes, size: Math.max(known.size, 1), starts: Float64Array.from(known.keys()) };
}
