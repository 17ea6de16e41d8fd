import { groupSpec, specOf } from '../query/group-columns.js';
import type { GroupKey, Query } from '../query/query.js';
import { ColumnBuilder } from '../table/column-builder.js';
import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import { missing } from '../table/missing.js';
import { Table } from '../table/table.js';
import { calendarParts } from '../time/calendar.js';
import { foldText } from './compare-text.js';
import { build, Measuring, numbersOf } from './measuring.js';
import { forLarge } from './prepare-large.js';
import { codesOf, groupingOf, joinCodes } from './row-codes.js';
import type { RowCodes } from './row-codes.js';
import { codesOneByOne } from './unit-codes.js';

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
  const problems = [...table.problems.map((problem) => ({ ...problem, row: -1 })), ...measured.problems];
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
    return { codes: codesOf(withoutCase(column)), take: (rows) => rebuilt(named, rows) };
  }
  const { starts, ...codes } = (forLarge()?.calendarCodes ?? codesOneByOne)(numbersOf(column), unit);
  const valueAt = (row: number): number => {
    const start = starts[codes.codes[row] as number] as number;
    return unit === 'year' && !Number.isNaN(start) ? calendarParts(start).year : start;
  };
  return { codes, take: (rows) => build(spec, rows.length, (group) => valueAt(rows[group] as number)) };
}

/** Texts that differ in case only are one group, written as the first of them, as they are one value to a filter; codes are what they are. */
function withoutCase(column: Column): Column {
  if (column.type !== 'text' || column.codes) return column;
  const places = new Map<string, number>();
  const firstPlaces = column.dictionary.map((text, place) => {
    const folded = foldText(text);
    const known = places.get(folded) ?? place;
    places.set(folded, known);
    return known;
  });
  if (places.size === column.dictionary.length) return column;
  return { ...column, values: column.values.map((code) => firstPlaces[code] ?? code) };
}

function rebuilt(column: Column, rows: Uint32Array): Column {
  const spec = specOf(column);
  const builder = new ColumnBuilder(spec, rows.length);
  for (const row of rows) {
    const value = column.values[row] as number;
    if (isMissing(column, row)) builder.pushMissing(missing.null);
    else if (column.type === 'text') builder.pushText((column.codes ?? column.dictionary).at(value) as string | number);
    else builder.pushNumber(value);
  }
  return builder.build();
}
