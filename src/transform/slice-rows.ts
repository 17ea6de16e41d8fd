import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';

/** The rows from one place up to another, without a copy of any cell. Problems are the caller's to add. */
export function sliceRows({ columns, meta, geometry, length }: Table, from: number, to: number): Table {
  const [begin, end] = [Math.min(from, length), Math.min(to, length)];
  const sliced = columns.map((column): Column => {
    const part = column.part?.(begin, end);
    if (part) return part;
    const missing = column.missing && column.missing.subarray(begin, end);
    if (column.type === 'text') return { ...column, missing, values: column.values.subarray(begin, end) };
    if (column.type === 'boolean') return { ...column, missing, values: column.values.subarray(begin, end) };
    return { ...column, missing, values: column.values.subarray(begin, end) };
  });
  return new Table(end - begin, sliced, meta, [], geometry && geometry.slice(begin, end));
}
