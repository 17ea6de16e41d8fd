import type { DatePrecision } from '../../locale/date-format.js';
import type { Locale } from '../../locale/locale.js';
import type { DateColumn } from '../../table/column.js';
import { dateCells } from '../date-cells.js';
import type { CellWriter, Grain } from './row-cells.js';

const EXACTNESS: readonly Grain[] = ['day', 'minute', 'second'];

/** Writes the dates of a column of a list, at least as exactly as `least` says. */
export type RowDates = (column: DateColumn, locale: Locale, least: Grain) => CellWriter;

/** Days, or instants as exact as the rows are: a list never shows less of a date than its day. */
export function rowDates(): RowDates {
  const dates = dateCells();
  return (column, locale, least) => {
    const finest = dates.precision(column);
    const precision = EXACTNESS.indexOf(least) > EXACTNESS.indexOf(finest) ? (least as DatePrecision) : finest;
    const grain = EXACTNESS.includes(precision) ? precision : 'day';
    return { write: (row) => dates.text(column.values[row] as number, grain, locale), grain };
  };
}
