import type { Column } from '../table/column.js';
import type { ColumnFilter } from './column-filter.js';
import { filterText, parseFilterText } from './filter-text.js';
import { listedColumn } from './listed-column.js';
import { QueryError } from './query-error.js';

/** Filters by the names of their columns, in the order they were made in. */
export type Filters = ReadonlyMap<string, ColumnFilter>;

/** Filters as one text that an attribute or an address holds: `okres=Liberec|Semily&kapacita=10..50`. */
export function filtersText(filters: Filters): string {
  return [...filters].map(([name, filter]) => `${escaped(name)}=${escaped(filterText(filter))}`).join('&');
}

/** Reads what `filtersText` wrote, or the same with the heads of columns for their names. Throws a `QueryError` for a column that is not there, or a filter that is none of such a column. */
export function parseFilters(
  text: string,
  columns: readonly Pick<Column, 'name' | 'label' | 'type' | 'domain'>[],
): Filters {
  const filters = new Map<string, ColumnFilter>();
  for (const part of text.split('&')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    const name = listedColumn(unescaped(at < 0 ? part : part.slice(0, at)), columns);
    const column = columns.find((one) => one.name === name);
    const filter = column && at >= 0 ? parseFilterText(unescaped(part.slice(at + 1)), column) : null;
    if (!filter) throw new QueryError(`filter: not for a column of type ${column?.type ?? '?'}: ${part}`);
    filters.set(name, filter);
  }
  return filters;
}

const escaped = (text: string): string => text.replace(/[%&=+]|^\s|\s$/g, (sign) => encodeURIComponent(sign));

/** What can't be decoded is taken as it stands. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text.trim();
  }
}
