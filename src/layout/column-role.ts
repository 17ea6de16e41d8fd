import type { Column } from '../table/column.js';

/** Columns that number or date the rows and are no measures, by the names they go by in Czech open data. */
const NO_MEASURE = /^(object_?id|fid|gid|id|oid|rok|year|psc|psč|ic|ico|ičo|x|y|lat|lon|lng)$|(^|_)(kod|kód|id)(_|$)/i;
/** Whether a column numbers the rows rather than naming or measuring them. */
export const isCodeColumn = ({ name }: Column): boolean => NO_MEASURE.test(name);
const YEAR = /^(rok|year|yr)$|(^|_)(rok|year)(_|$)/i;

/** Whether a numeric column holds calendar years, which are written without group separators and have an order. */
export function isYearColumn(column: Column): boolean {
  if (column.type !== 'number' || !YEAR.test(column.name)) return false;
  return column.values.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value > 0 && value < 3000));
}
