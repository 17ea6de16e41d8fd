import { dateReading } from '../time/date-reading.js';
import type { Table } from './table.js';
import { typedRows } from './typed-rows.js';
import type { RowLike, TableFromRowsOptions } from './typed-rows.js';

export type { ColumnHint, TableFromRowsOptions } from './typed-rows.js';

/**
 * Rows (plain objects) as a typed table. A column takes the type of most of its values: numbers, booleans, dates (`Date` or ISO 8601
 * text), else text; numeric texts stay text. What does not fit the type is missing and named in `problems`; `null` and
 * `undefined` are missing (null), a key that is not there is missing (absent). No rows give no columns, unless hinted.
 */
export const tableFromRows = (rows: readonly RowLike[], options: TableFromRowsOptions = {}): Table =>
  typedRows(rows, options, dateReading);
