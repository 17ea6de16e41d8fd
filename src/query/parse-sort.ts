import { listedColumn } from './listed-column.js';
import type { ListedColumn } from './listed-column.js';
import { parseOrderBy } from './parse-order-by.js';
import type { OrderKey } from './query.js';

/**
 * Reads what a list is in order of, `okres, kapacita DESC`, with names or heads of its columns, as `columns` has them: one of several words needs no quotes.
 * Throws a `QueryError`.
 */
export function parseSort(text: string, columns: readonly ListedColumn[]): OrderKey[] {
  const keys = looseKeys(text) ?? parseOrderBy(text);
  return keys.map((key) => ({ ...key, column: listedColumn(key.column, columns) }));
}

/** Names of words with blanks between them; null where that is not how the text is written. */
function looseKeys(text: string): OrderKey[] | null {
  const parts = text.split(',').map((part) => part.trim());
  const words = parts.every((part) => part !== '' && !/["()]/.test(part));
  return words
    ? parts.map((part) => {
        const [, column = part, direction = ''] = /^(.*\S)\s+(asc|desc)$/is.exec(part) ?? [];
        return { column, descending: direction.toLowerCase() === 'desc' };
      })
    : null;
}
