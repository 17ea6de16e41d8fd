import type { Table } from '../table/table.js';

/** Numbers the texts of some columns, and reads those that are still bytes, piece by piece: by whoever compares them it would all be done at once. */
export async function readTexts(table: Table, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const column = table.column(name);
    if (column?.type !== 'text') continue;
    await column.ready?.();
    await column.dictionary.readAll?.();
  }
}
