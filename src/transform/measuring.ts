import { measureSpec, specOf } from '../query/group-columns.js';
import type { Measure } from '../query/query.js';
import { ColumnBuilder } from '../table/column-builder.js';
import type { ColumnSpec } from '../table/column-builder.js';
import { isMissing } from '../table/column.js';
import type { Column, TextColumn } from '../table/column.js';
import { missing } from '../table/missing.js';
import type { Problem, Table } from '../table/table.js';
import { Aggregation, countOf } from './aggregate.js';
import { czechRanks } from './czech-ranks.js';
import type { Grouping } from './row-codes.js';

const TOO_LARGE = 'beyond the range of numbers';

/** Makes the columns of measures; those of one column share what they have in common. */
export class Measuring {
  readonly #table: Table;
  readonly #grouping: Grouping;
  readonly #measures: readonly Measure[];
  readonly #known = new Map<Column, Aggregation>();
  readonly #problems: Problem[] = [];

  constructor(table: Table, grouping: Grouping, measures: readonly Measure[]) {
    this.#table = table;
    this.#grouping = grouping;
    this.#measures = measures;
  }

  /** Results that no number can hold, which are missing; `row` is the group's. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  column(measure: Measure): Column {
    const { operation } = measure;
    const column = measure.column === null ? null : (this.#table.column(measure.column) as Column);
    const spec = measureSpec(measure, column && specOf(column), this.#measures);
    const { length } = this.#grouping.first;
    if (operation === 'count' || column === null) {
      const counts = countOf(this.#grouping, column);
      return build(spec, length, (group) => counts[group] as number);
    }
    const results = this.#aggregationOf(column).of(operation);
    if (column.type !== 'text') {
      results.forEach((result, row) => {
        if (Math.abs(result) === Infinity)
          this.#problems.push({ row, column: spec.name, value: String(result), reason: TOO_LARGE });
      });
      return build(spec, length, (group) => results[group] as number);
    }
    const ranks = czechRanks(column.dictionary);
    const entries = new Map<number, number>();
    for (let entry = ranks.length - 1; entry >= 0; entry--) entries.set(ranks[entry] as number, entry);
    const stored = column.codes ?? column.dictionary;
    return build(spec, length, (group) => stored.at(entries.get(results[group] as number) ?? stored.length) ?? NaN);
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
export function numbersOf({ values }: Column): Float64Array {
  return values instanceof Float64Array ? values : new Float64Array(values.length).fill(NaN);
}

/** A column from a function of the row; NaN is a missing cell. */
export function build(spec: ColumnSpec, length: number, valueOf: (row: number) => number | string): Column {
  const builder = new ColumnBuilder(spec, length);
  for (let row = 0; row < length; row++) {
    const value = valueOf(row);
    if (Number.isNaN(value)) builder.pushMissing(missing.null);
    else if (typeof value === 'string' || spec.type === 'text') builder.pushText(value);
    else builder.pushNumber(value);
  }
  return builder.build();
}
