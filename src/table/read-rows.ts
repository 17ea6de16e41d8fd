import type { Table } from './table.js';
import { looksDated, typedRows } from './typed-rows.js';
import type { RowLike, TableFromRowsOptions } from './typed-rows.js';

/** The same as `tableFromRows`; what reads dates is fetched when there is a text that looks like one. */
export async function readRows(rows: readonly RowLike[], options: TableFromRowsOptions = {}): Promise<Table> {
  const dated =
    options.columns?.some(({ type }) => type === 'date') ||
    rows.some((row) => Object.values(row).some((value) => typeof value === 'string' && looksDated(value)));
  const dates = dated ? (await import('../time/date-reading.js')).dateReading : null;
  return typedRows(rows, options, dates);
}
