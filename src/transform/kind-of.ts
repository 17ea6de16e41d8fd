import type { ValueKind } from '../query/check-query.js';
import type { Column } from '../table/column.js';

/** What the column's cells compare as; null when it has none. */
export function kindOf(column: Column): ValueKind | null {
  const { missing } = column;
  if (column.values.length === 0 || missing?.every((kind) => kind !== 0)) return null;
  if (column.type !== 'text' || !column.codes) return column.type;
  return column.codes.every((code) => typeof code === 'number') ? 'number' : 'text';
}
