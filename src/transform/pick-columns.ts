// A file of its own: every chart picks columns, few take rows.
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
