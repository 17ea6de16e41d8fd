import { groupSpec, measureSpec, specOf } from '../query/group-columns.js';
import type { GroupKey, GroupUnit, Measure, Query } from '../query/query.js';
import { ColumnBuilder } from '../table/column-builder.js';
import type { ColumnSpec } from '../table/column-builder.js';
import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import { missing } from '../table/missing.js';
import { Table } from '../table/table.js';
import { calendarParts, startOf } from '../time/calendar.js';
import { aggregate, countOf } from './aggregate.js';
import type { Grouping } from './aggregate.js';
import { czechRanks } from './compare-text.js';

/**
 * One row per distinct combination of the group keys, in order of first appearance, with the measures. Missing keys are one group;
 * missing values are skipped, and a measure of none is missing. Without keys there is one row, even of no rows.
 */
export function groupRows(table: Table, query: Pick<Query, 'groupBy' | 'measures'>): Table {
  const keys = query.groupBy.map((key) => keyColumn(columnOf(table, key.column), key));
  const grouping =
    keys.length > 0 ? groupingOf(keys, table.length) : { groups: new Uint32Array(table.length), count: 1 };
  const first = firstRows(grouping);
  const columns = [
    ...keys.map((key) => rebuilt(key, first)),
    ...query.measures.map((measure) => measured(table, measure, grouping, query.measures)),
  ];
  // A cell that could not be read now speaks of no row on screen.
  const problems = table.problems.map((problem) => ({ ...problem, row: -1 }));
  return new Table(grouping.count, columns, { ...table.meta, matched: grouping.count }, problems);
}

function columnOf(table: Table, name: string): Column {
  const column = table.column(name);
  if (!column) throw new Error(`missing column: ${name}`);
  return column;
}

/** The column that a key groups by, under the key's own name. */
function keyColumn(column: Column, key: GroupKey): Column {
  const spec = groupSpec(key, specOf(column));
  const { unit } = key;
  if (unit === null) return { ...column, name: spec.name, label: spec.label ?? spec.name };
  return build(spec, column.values.length, (row) =>
    isMissing(column, row) ? NaN : unitOf(column.values[row] as number, unit),
  );
}

function unitOf(epochMs: number, unit: GroupUnit): number {
  return unit === 'year' ? calendarParts(epochMs).year : startOf(epochMs, unit);
}

/** Number of the group of each row, in order of first appearance. */
function groupingOf(keys: readonly Column[], length: number): Grouping {
  let groups = new Uint32Array(length);
  let count = 1;
  for (const key of keys) {
    const before = groups;
    // Two maps, as a missing cell is a value of its own here.
    const known = new Map<number, Map<number | null, number>>();
    let next = 0;
    groups = before.map((group, row) => {
      let inner = known.get(group);
      if (!inner) known.set(group, (inner = new Map<number | null, number>()));
      const value = isMissing(key, row) ? null : (key.values[row] as number);
      let id = inner.get(value);
      if (id === undefined) inner.set(value, (id = next++));
      return id;
    });
    count = next;
  }
  return { groups, count };
}

function firstRows({ groups, count }: Grouping): Uint32Array {
  const first = new Uint32Array(count);
  for (let row = groups.length - 1; row >= 0; row--) first[groups[row] as number] = row;
  return first;
}

function rebuilt(column: Column, rows: Uint32Array): Column {
  const spec = specOf(column);
  const builder = new ColumnBuilder(spec, rows.length);
  for (const row of rows) {
    const value = column.values[row] as number;
    if (isMissing(column, row)) builder.pushMissing(missing.null);
    else if (column.type === 'text') builder.pushText((column.codes ?? column.dictionary)[value] as string | number);
    else builder.pushNumber(value);
  }
  return builder.build();
}

function measured(table: Table, measure: Measure, grouping: Grouping, measures: readonly Measure[]): Column {
  const { operation } = measure;
  const column = measure.column === null ? null : columnOf(table, measure.column);
  const spec = measureSpec(measure, column && specOf(column), measures);
  if (operation === 'count' || column === null) {
    const counts = countOf(grouping, column);
    return build(spec, grouping.count, (group) => counts[group] as number);
  }
  const ranks = column.type === 'text' ? czechRanks(column.dictionary) : null;
  const values = new Float64Array(table.length).map((_, row) =>
    isMissing(column, row) ? NaN : ((ranks ?? column.values)[ranks ? (column.values[row] as number) : row] as number),
  );
  const results = aggregate(operation, grouping, values);
  if (column.type !== 'text' || ranks === null) return build(spec, grouping.count, (group) => results[group] as number);
  const stored = column.codes ?? column.dictionary;
  return build(spec, grouping.count, (group) => stored[ranks.indexOf(results[group] as number)] ?? NaN);
}

/** A column from a function of the row; NaN is a missing cell. */
function build(spec: ColumnSpec, length: number, valueOf: (row: number) => number | string): Column {
  const builder = new ColumnBuilder(spec, length);
  for (let row = 0; row < length; row++) {
    const value = valueOf(row);
    if (Number.isNaN(value)) builder.pushMissing(missing.null);
    else if (typeof value === 'string' || spec.type === 'text') builder.pushText(value);
    else builder.pushNumber(value);
  }
  return builder.build();
}
