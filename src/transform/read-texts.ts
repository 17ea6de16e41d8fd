import type { Table } from '../table/table.js';

/** Reads the texts of some columns that are still bytes, piece by piece: by whoever compares them they would all be read at once. */
export async function readTexts(table: Table, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const column = table.column(name);
    if (column?.type === 'text') await column.dictionary.readAll?.();
  }
}
