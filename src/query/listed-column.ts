import type { Column } from '../table/column.js';
import { MissingColumnError } from './query-error.js';
import { resolveColumn } from './resolve-column.js';

/** What a reader and an author know of a column of a list. */
export type ListedColumn = Pick<Column, 'name' | 'label'>;

/**
 * The name of the column of a list that is meant by a name, or by the head that stands over it on screen. Throws a `MissingColumnError`, or a
 * `QueryError` when several could be meant.
 */
export function listedColumn(name: string, columns: readonly ListedColumn[]): string {
  const names = columns.map((column) => column.name);
  try {
    return resolveColumn(name, names);
  } catch (error) {
    const labels = columns.map(({ label }) => label);
    try {
      return names[labels.indexOf(resolveColumn(name, labels))] ?? name;
    } catch (other) {
      throw other instanceof MissingColumnError ? error : other;
    }
  }
}
