import type { Operation } from '../query/query.js';
import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';

/** Which group each row is in, and how many groups there are. */
export interface Grouping {
  readonly groups: Uint32Array;
  readonly count: number;
}

/** Rows per group, or rows with a value where a column is given. */
export function countOf(grouping: Grouping, column: Column | null): Float64Array {
  const counts = new Float64Array(grouping.count);
  grouping.groups.forEach((group, row) => {
    if (column === null || !isMissing(column, row)) counts[group] = (counts[group] as number) + 1;
  });
  return counts;
}

/**
 * One number per group from one number per row (read as NaN where missing). Missing values are skipped; a group without any value
 * gives NaN, never 0. Sums are compensated (Neumaier 1974), so that their order does not show.
 */
export function aggregate(
  operation: Exclude<Operation, 'count'>,
  grouping: Grouping,
  values: Float64Array,
): Float64Array {
  if (operation === 'median') return medians(grouping, values);
  const result = new Float64Array(grouping.count).fill(NaN);
  const rest = new Float64Array(grouping.count);
  const counts = new Float64Array(grouping.count);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const group = grouping.groups[row] as number;
    const before = result[group] as number;
    const first = counts[group] === 0;
    counts[group] = (counts[group] as number) + 1;
    if (first) result[group] = value;
    else if (operation === 'min') result[group] = Math.min(before, value);
    else if (operation === 'max') result[group] = Math.max(before, value);
    else {
      const sum = before + value;
      const lost = Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
      rest[group] = (rest[group] as number) + lost;
      result[group] = sum;
    }
  }
  if (operation === 'min' || operation === 'max') return result;
  return result.map(
    (sum, group) => (sum + (rest[group] as number)) / (operation === 'avg' ? (counts[group] as number) : 1),
  );
}

/** The middle value of each group, or the mean of the two middle ones. */
function medians(grouping: Grouping, values: Float64Array): Float64Array {
  const lists: number[][] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) (lists[grouping.groups[row] as number] ??= []).push(value);
  }
  return new Float64Array(grouping.count).map((_, group) => {
    const list = lists[group];
    if (!list) return NaN;
    list.sort((a, b) => a - b);
    const middle = list.length >> 1;
    const upper = list[middle] as number;
    return list.length % 2 === 1 ? upper : ((list[middle - 1] as number) + upper) / 2;
  });
}
