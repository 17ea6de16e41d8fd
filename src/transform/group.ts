import { groupSpec, measureSpec, specOf } from '../query/group-columns.js';
import type { GroupKey, Measure, Query } from '../query/query.js';
import { ColumnBuilder } from '../table/column-builder.js';
import type { ColumnSpec } from '../table/column-builder.js';
import { isMissing } from '../table/column.js';
import type { Column, TextColumn } from '../table/column.js';
import { missing } from '../table/missing.js';
import { Table } from '../table/table.js';
import { calendarParts } from '../time/calendar.js';
import { Aggregation, countOf } from './aggregate.js';
import { calendarCodes } from './calendar-codes.js';
import { czechRanks } from './czech-ranks.js';
import { codesOf, groupingOf, joinCodes } from './row-codes.js';
import type { Grouping, RowCodes } from './row-codes.js';

/**
 * One row per distinct combination of the group keys, in order of first appearance, with the measures. Missing keys are one group;
 * missing values are skipped, and a measure of none is missing. Without keys there is one row, even of no rows.
 */
export function groupRows(table: Table, query: Pick<Query, 'groupBy' | 'measures'>): Table {
  const keys = query.groupBy.map((key) => keyOf(columnOf(table, key.column), key));
  const grouping =
    keys.length > 0
      ? groupingOf(keys.map((key) => key.codes).reduce(joinCodes))
      : { groups: new Uint32Array(table.length), first: new Uint32Array(1) };
  const { length } = grouping.first;
  const measured = new Measuring(table, grouping, query.measures);
  const columns = [
    ...keys.map((key) => key.take(grouping.first)),
    ...query.measures.map((measure) => measured.column(measure)),
  ];
  // A cell that could not be read now speaks of no row on screen.
  const problems = table.problems.map((problem) => ({ ...problem, row: -1 }));
  return new Table(length, columns, { ...table.meta, matched: length }, problems);
}

function columnOf(table: Table, name: string): Column {
  const column = table.column(name);
  if (!column) throw new Error(`missing column: ${name}`);
  return column;
}

/** What rows are told apart by, and the column of the key made of one row per group. */
interface Key {
  readonly codes: RowCodes;
  readonly take: (rows: Uint32Array) => Column;
}

function keyOf(column: Column, key: GroupKey): Key {
  const spec = groupSpec(key, specOf(column));
  const { unit } = key;
  if (unit === null) {
    const named = { ...column, name: spec.name, label: spec.label ?? spec.name };
    return { codes: codesOf(column), take: (rows) => rebuilt(named, rows) };
  }
  const { starts, ...codes } = calendarCodes(numbersOf(column), unit);
  const valueAt = (row: number): number => {
    const start = starts[codes.codes[row] as number] as number;
    return unit === 'year' && !Number.isNaN(start) ? calendarParts(start).year : start;
  };
  return { codes, take: (rows) => build(spec, rows.length, (group) => valueAt(rows[group] as number)) };
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

/** Makes the columns of measures; those of one column share what they have in common. */
class Measuring {
  readonly #table: Table;
  readonly #grouping: Grouping;
  readonly #measures: readonly Measure[];
  readonly #known = new Map<Column, Aggregation>();

  constructor(table: Table, grouping: Grouping, measures: readonly Measure[]) {
    this.#table = table;
    this.#grouping = grouping;
    this.#measures = measures;
  }

  column(measure: Measure): Column {
    const { operation } = measure;
    const column = measure.column === null ? null : columnOf(this.#table, measure.column);
    const spec = measureSpec(measure, column && specOf(column), this.#measures);
    const { length } = this.#grouping.first;
    if (operation === 'count' || column === null) {
      const counts = countOf(this.#grouping, column);
      return build(spec, length, (group) => counts[group] as number);
    }
    const results = this.#aggregationOf(column).of(operation);
    if (column.type !== 'text') return build(spec, length, (group) => results[group] as number);
    const ranks = czechRanks(column.dictionary);
    const entries = new Map<number, number>();
    for (let entry = ranks.length - 1; entry >= 0; entry--) entries.set(ranks[entry] as number, entry);
    const stored = column.codes ?? column.dictionary;
    return build(spec, length, (group) => stored[entries.get(results[group] as number) ?? -1] ?? NaN);
  }

  #aggregationOf(column: Column): Aggregation {
    let known = this.#known.get(column);
    if (!known) {
      known = new Aggregation(this.#grouping, column.type === 'text' ? ranksOf(column) : numbersOf(column));
      this.#known.set(column, known);
    }
    return known;
  }
}

/** Place of each row's text in Czech order; NaN where missing. */
function ranksOf(column: TextColumn): Float64Array {
  const ranks = czechRanks(column.dictionary);
  const places = new Float64Array(column.values.length);
  for (let row = 0; row < places.length; row++) {
    places[row] = isMissing(column, row) ? NaN : (ranks[column.values[row] as number] as number);
  }
  return places;
}

/** NaN where missing; a column of no value may be of any type. */
function numbersOf({ values }: Column): Float64Array {
  return values instanceof Float64Array ? values : new Float64Array(values.length).fill(NaN);
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
