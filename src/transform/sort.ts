import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { czechRanks } from './compare-text.js';

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * Row indexes in order of the keys: text by Czech rules (labels, where there are codes), missing cells last in either direction,
 * rows that no key tells apart as they came.
 */
export function sortRows(table: Table, keys: readonly SortKey[]): Uint32Array {
  const ranks = keys.map(({ column, descending }) => ranksOf(table.column(column), descending));
  const rows = new Uint32Array(table.length).map((_, index) => index);
  return rows.sort((a, b) => {
    for (const rank of ranks) {
      const left = rank[a] as number;
      const right = rank[b] as number;
      // Two infinities have no difference.
      if (left !== right) return left < right ? -1 : 1;
    }
    return a - b;
  });
}

function ranksOf(column: Column | undefined, descending: boolean): Float64Array {
  if (!column) throw new Error('missing column');
  const places = column.type === 'text' ? czechRanks(column.dictionary) : null;
  const sign = descending ? -1 : 1;
  const ranks = new Float64Array(column.values.length);
  for (let row = 0; row < ranks.length; row++) {
    const value = column.values[row] as number;
    ranks[row] = isMissing(column, row) ? Infinity : sign * (places ? (places[value] as number) : value);
  }
  return ranks;
}
