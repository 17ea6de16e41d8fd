import type { Locale } from '../../locale/locale.js';
import { isMissing } from '../../table/column.js';
import type { Column } from '../../table/column.js';
import { NO_ROW } from './map-values.js';

/** Rows of a table by time and territory. */
export interface MapPeriods {
  /** What of the column of times stands for each, ascending; one without a value where there is no such column. */
  readonly times: readonly number[];
  /** Row of each territory at each time. */
  readonly rows: readonly Int32Array[];
  /** Rows left out, as there is one for the same territory and time before them. */
  readonly repeated: number;
}

/** Sorts rows that met a territory (`unitOfRow`; −1 for none) by time. Rows without a time are left out where there is a column of times. */
export function mapPeriods(unitOfRow: Int32Array, units: number, time: Column | null): MapPeriods {
  const places = new Map<number, number>();
  for (const at of timesOf(unitOfRow, time)) places.set(at, places.size);
  const rows = [...places.keys()].map(() => new Int32Array(units).fill(NO_ROW));
  let repeated = 0;
  for (let row = 0; row < unitOfRow.length; row++) {
    const unit = unitOfRow[row] as number;
    if (unit < 0 || (time && isMissing(time, row))) continue;
    const list = rows[places.get(time ? (time.values[row] as number) : NaN) ?? -1];
    if (!list) continue;
    if (list[unit] === NO_ROW) list[unit] = row;
    else repeated++;
  }
  return { times: [...places.keys()], rows, repeated };
}

function timesOf(unitOfRow: Int32Array, time: Column | null): readonly number[] {
  if (!time) return [NaN];
  const found = new Set<number>();
  for (let row = 0; row < unitOfRow.length; row++) if (!isMissing(time, row)) found.add(time.values[row] as number);
  const order = [...found];
  // Texts stand in their own order, as `2019/20` does, whatever came first.
  if (time.type === 'text')
    return order.sort((a, b) => ((time.dictionary.at(a) ?? '') < (time.dictionary.at(b) ?? '') ? -1 : 1));
  return order.sort((a, b) => a - b);
}

/** A time as it is read. */
export function timeText(time: Column, value: number, locale: Locale): string {
  if (time.type === 'text') return time.dictionary.at(value) ?? '';
  if (time.type === 'date') return locale.date(value, 'day');
  return locale.number(value, { plain: true });
}
