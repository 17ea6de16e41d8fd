import type { Column } from '../table/column.js';
import { figuresOf } from '../table/number-figures.js';

const YEAR = /^(rok|year|yr)$|(^|_)(rok|year)(_|$)/i;

/** Whether a numeric column holds calendar years, which are written without group separators and have an order. */
export function isYearColumn(column: Column): boolean {
  if (column.type !== 'number' || !YEAR.test(column.name)) return false;
  return column.values.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value > 0 && value < 3000));
}

/** Whether a column holds years, and not all between its first and its last one. */
export function lacksYears(column: Column): boolean {
  if (!isYearColumn(column)) return false;
  const values = column.values as Float64Array;
  const { count, low, high } = figuresOf(values);
  const different = new Set(values).size - (count < values.length ? 1 : 0);
  return different <= (values[high] as number) - (values[low] as number);
}
