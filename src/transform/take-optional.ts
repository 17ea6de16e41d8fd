import type { Column } from '../table/column.js';
import { missing } from '../table/missing.js';
import { Table } from '../table/table.js';
import { takeRows } from './take.js';

/** Stands for "no row" among row indexes. */
export const NO_ROW = 0xffffffff;

/** As `takeRows`, and a row whose cells are all missing (absent) for every `NO_ROW`. */
export function takeOptional(table: Table, rows: Uint32Array): Table {
  const taken = takeRows(table, rows);
  if (!rows.includes(NO_ROW)) return taken;
  const columns = taken.columns.map((column) => withGaps(column, rows));
  return new Table(taken.length, columns, taken.meta, taken.problems);
}

function withGaps(column: Column, rows: Uint32Array): Column {
  const kinds = column.missing ?? new Uint8Array(rows.length);
  const isNumber = column.type === 'number' || column.type === 'date';
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] !== NO_ROW) continue;
    kinds[row] = missing.absent;
    column.values[row] = isNumber ? NaN : 0;
  }
  return { ...column, missing: kinds };
}
