import type { Operation } from '../query/query.js';
import type { Column } from '../table/column.js';
import type { Grouping } from './row-codes.js';

/** Rows per group, or rows with a value where a column is given. */
export function countOf({ groups, first }: Grouping, column: Column | null): Float64Array {
  const counts = new Float64Array(first.length);
  const missing = column && column.missing;
  for (let row = 0; row < groups.length; row++) {
    if (missing && missing[row] !== 0) continue;
    const group = groups[row] as number;
    counts[group] = (counts[group] as number) + 1;
  }
  return counts;
}

/** Sum per group and how many values are in it. */
interface Sums {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/**
 * One number per group from one number per row (read as NaN where missing). Missing values are skipped; a group without any value
 * gives NaN, never 0. Sums are compensated (Neumaier 1974), so that their order does not show; one that no number can hold is infinite.
 */
export class Aggregation {
  readonly #grouping: Grouping;
  readonly #values: Float64Array;
  #sums: Sums | null = null;

  constructor(grouping: Grouping, values: Float64Array) {
    this.#grouping = grouping;
    this.#values = values;
  }

  /** Sum and average share their work, so ask the same instance. */
  of(operation: Exclude<Operation, 'count'>): Float64Array {
    if (operation === 'median') return medians(this.#grouping, this.#values);
    if (operation === 'min' || operation === 'max') return extremes(operation, this.#grouping, this.#values);
    const { sums, counts } = (this.#sums ??= sumsOf(this.#grouping, this.#values, 1));
    const isSafe = sums.every(Number.isFinite);
    // What overflowed on the way may fit at the end: once more, far from the end of the range.
    const scale = isSafe ? 1 : TINY;
    const scaled = isSafe ? sums : sumsOf(this.#grouping, this.#values, TINY).sums;
    return scaled.map((sum, group) => {
      const count = counts[group] as number;
      if (count === 0) return NaN;
      return operation === 'avg' ? sum / count / scale : sum / scale;
    });
  }
}

const TINY = 2 ** -64;

function sumsOf({ groups, first }: Grouping, values: Float64Array, scale: number): Sums {
  const count = first.length;
  const sums = new Float64Array(count);
  const rest = new Float64Array(count);
  const counts = new Float64Array(count);
  for (let row = 0; row < values.length; row++) {
    const value = (values[row] as number) * scale;
    if (value !== value) continue;
    const group = groups[row] as number;
    const before = sums[group] as number;
    const sum = before + value;
    counts[group] = (counts[group] as number) + 1;
    const lost = Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
    rest[group] = (rest[group] as number) + lost;
    sums[group] = sum;
  }
  for (let group = 0; group < count; group++) sums[group] = (sums[group] as number) + (rest[group] as number);
  return { sums, counts };
}

function extremes(operation: 'min' | 'max', { groups, first }: Grouping, values: Float64Array): Float64Array {
  const result = new Float64Array(first.length).fill(NaN);
  const sign = operation === 'min' ? 1 : -1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value !== value) continue;
    const group = groups[row] as number;
    // Nothing is less than NaN, so the first value must be let in by itself.
    if (!(sign * value >= sign * (result[group] as number))) result[group] = value;
  }
  return result;
}

/** The middle value of each group, or the mean of the two middle ones. */
function medians({ groups, first }: Grouping, values: Float64Array): Float64Array {
  const count = first.length;
  const begin = new Uint32Array(count + 1);
  for (let row = 0; row < values.length; row++) {
    const next = (groups[row] as number) + 1;
    if (!Number.isNaN(values[row])) begin[next] = (begin[next] as number) + 1;
  }
  for (let group = 0; group < count; group++)
    begin[group + 1] = (begin[group + 1] as number) + (begin[group] as number);
  const sorted = new Float64Array(begin[count] as number);
  const place = begin.slice();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const group = groups[row] as number;
    const at = place[group] as number;
    place[group] = at + 1;
    sorted[at] = value;
  }
  return new Float64Array(count).map((_, group) => medianOf(sorted.subarray(begin[group], begin[group + 1])));
}

function medianOf(values: Float64Array): number {
  if (values.length === 0) return NaN;
  values.sort();
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  const lower = values[middle - 1] as number;
  if (values.length % 2 === 1) return upper;
  // The sum of the two may be beyond the range of numbers.
  return Number.isFinite(lower + upper) ? (lower + upper) / 2 : lower / 2 + upper / 2;
}
