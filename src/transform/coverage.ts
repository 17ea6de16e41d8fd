import type { Measure } from '../query/query.js';
import { isMissing } from '../table/column.js';
import type { Column, NumberColumn } from '../table/column.js';
import type { Problem, Table } from '../table/table.js';
import { PairIndex } from './pair-index.js';

/** Rows sorted into units of the calendar. */
export interface Buckets {
  /** Number of the bucket (a unit of one series) of each row; buckets of a series follow one another. */
  readonly groups: Uint32Array;
  /** Number of the unit of each row. */
  readonly places: Uint32Array;
  /** Start of each row's interval (epoch ms). */
  readonly starts: Float64Array;
  /** Start of each unit, and the end of the last. */
  readonly edges: Float64Array;
  /** How many buckets there are. */
  readonly length: number;
  readonly stepMs: number;
}

export interface Coverage {
  readonly columns: readonly NumberColumn[];
  readonly problems: readonly Problem[];
}

/**
 * For each column that is measured a column `coverage_<name>`: share of the intervals of a unit that have a value (0 to 1). A unit shorter
 * than the step expects one. Problems say which sums lack values, and where an interval has two.
 */
export function coverageOf(table: Table, measures: readonly Measure[], buckets: Buckets): Coverage {
  const slots = slotsOf(buckets);
  const names = new Set(measures.flatMap(({ column }) => (column === null ? [] : [column])));
  const columns: NumberColumn[] = [];
  const problems: Problem[] = [];
  for (const source of names) {
    const { covered, twice } = countSlots(table.column(source) as Column, slots, buckets);
    const name = `coverage_${source}`;
    const values = new Float64Array(buckets.length);
    for (let row = 0; row < values.length; row++) {
      const expected = expectedIn(row, buckets);
      values[row] = Math.min(1, (covered[row] as number) / expected);
      const lacking = (covered[row] as number) > 0 && (covered[row] as number) < expected;
      const told = lacking ? measures.filter(({ operation, column }) => operation === 'sum' && column === source) : [];
      const value = `${covered[row]} / ${expected}`;
      for (const sum of told) problems.push({ row, column: sum.name, value, reason: 'sum of a part of the intervals' });
      if (twice[row])
        problems.push({ row, column: source, value: String(twice[row]), reason: 'more than one value in an interval' });
    }
    columns.push({ name, label: name, type: 'number', missing: null, values });
  }
  return { columns, problems };
}

/** How many steps fit into the unit of a bucket: a day of a quarter-hour has 92, 96 or 100. */
function expectedIn(bucket: number, { edges, stepMs }: Buckets): number {
  const place = bucket % (edges.length - 1);
  return Math.max(1, Math.round(((edges[place + 1] as number) - (edges[place] as number)) / stepMs));
}

/** Number of the interval of each row, over all buckets. */
function slotsOf({ groups, places, starts, edges, stepMs }: Buckets): Uint32Array {
  const index = new PairIndex();
  return groups.map((group, row) => {
    const since = (starts[row] as number) - (edges[places[row] as number] as number);
    // Days are an hour longer or shorter where the time changes, and months are of several lengths.
    return index.add(group, Math.round(since / stepMs));
  });
}

/** Per bucket: intervals with a value, and values that are in an interval beside another. */
function countSlots(
  column: Column,
  slots: Uint32Array,
  { groups, length }: Buckets,
): { covered: Uint32Array; twice: Uint32Array } {
  const covered = new Uint32Array(length);
  const twice = new Uint32Array(length);
  const seen = new Uint8Array(slots.length);
  for (let row = 0; row < slots.length; row++) {
    if (isMissing(column, row)) continue;
    const slot = slots[row] as number;
    const group = groups[row] as number;
    if (seen[slot] === 0) covered[group] = (covered[group] as number) + 1;
    else twice[group] = (twice[group] as number) + 1;
    seen[slot] = 1;
  }
  return { covered, twice };
}
