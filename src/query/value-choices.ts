import type { ColumnFilter } from './column-filter.js';
import type { Literal } from './query.js';
import type { ColumnValues } from './row-list.js';

/** A value that rows can be filtered by. */
export interface ValueChoice {
  readonly value: Literal | null;
  readonly label: string | null;
  /** Rows with it; null of a chosen one that is not among the first values. */
  readonly count: number | null;
  readonly chosen: boolean;
}

const keyOf = (value: Literal | null): string => (value === null ? '' : `${value.kind} ${value.value}`);

const chosenOf = (filter: ColumnFilter | null): readonly (Literal | null)[] =>
  filter?.kind === 'set' ? filter.values : [];

/** The values of a column to choose from. Those that a filter names and that are not among them come first, so that they can be taken back. */
export function valueChoices({ values, more }: ColumnValues, filter: ColumnFilter | null): readonly ValueChoice[] {
  const chosen = new Map(chosenOf(filter).map((value) => [keyOf(value), value]));
  const listed = values.map((one) => ({ ...one, chosen: chosen.delete(keyOf(one.value)) }));
  // Of all values that are there, one that is not among them stands in no row.
  const others = [...chosen.values()].map((value) => ({ value, label: null, count: more ? null : 0, chosen: true }));
  return [...others, ...listed];
}

/** The filter with a value chosen or not; null where none is left. A filter of another kind gives way. */
export function chooseValue(filter: ColumnFilter | null, value: Literal | null, chosen: boolean): ColumnFilter | null {
  const others = chosenOf(filter).filter((one) => keyOf(one) !== keyOf(value));
  const values = chosen ? [...others, value] : others;
  return values.length > 0 ? { kind: 'set', values } : null;
}
