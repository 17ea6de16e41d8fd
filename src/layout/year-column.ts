import type { Column } from '../table/column.js';

const YEAR = /^(rok|year|yr)$|(^|_)(rok|year)(_|$)/i;

/** Whether a numeric column holds calendar years, which are written without group separators and have an order. */
export function isYearColumn(column: Column): boolean {
  if (column.type !== 'number' || !YEAR.test(column.name)) return false;
  return column.values.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value > 0 && value < 3000));
}
