import { resolveColumn } from '../query/resolve-column.js';
import { Table } from '../table/table.js';

/** The same rows with only these columns, in this order. */
export function pickColumns(table: Table, names: readonly string[]): Table {
  const columns = names.map((name) => {
    const column = table.column(name);
    if (!column) throw new Error(`missing column: ${name}`);
    return column;
  });
  return new Table(table.length, columns, table.meta, table.problems, table.geometry);
}

/** The columns that these names mean, without regard to case; one that is named twice comes once. Throws a `MissingColumnError`. */
export function pickNamed(table: Table, wanted: readonly string[]): Table {
  const names = table.columns.map(({ name }) => name);
  return pickColumns(table, [...new Set(wanted.map((name) => resolveColumn(name, names)))]);
}
