import type { GroupUnit } from '../query/query.js';
import { startOf } from '../time/calendar.js';
import type { RowCodes } from './row-codes.js';

/** The calendar unit each instant lies in, and where the unit of each code starts (epoch ms; NaN for the missing). */
export interface CalendarCodes extends RowCodes {
  readonly starts: Float64Array;
}

/** Sorts instants (epoch ms, NaN where missing) into years, months, days or hours of Prague, asking the calendar about each. */
export function codesOneByOne(values: Float64Array, unit: GroupUnit): CalendarCodes {
  const known = new Map<number, number>();
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = values[row] as number;
    const start = Number.isNaN(value) ? NaN : startOf(value, unit);
    let code = known.get(start);
    if (code === undefined) known.set(start, (code = known.size));
    codes[row] = code;
  }
  return { codes, size: Math.max(known.size, 1), starts: new Float64Array(known.keys()) };
}
