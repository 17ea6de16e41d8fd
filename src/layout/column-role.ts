import type { Column } from '../table/column.js';

/** Columns that number or date the rows and are no measures, by the names they go by in Czech open data. */
const NO_MEASURE = /^(object_?id|fid|gid|id|oid|rok|year|psc|psč|ic|ico|ičo|x|y|lat|lon|lng)$|(^|_)(kod|kód|id)(_|$)/i;
/** Columns named after what has codes; they may as well tell how many of it there are. */
const TERRITORY = /^(kraj|okres|orp|pou|obec|lau2?)$/i;
/** So many values tell which; whoever writes a cell asks. */
const ENOUGH = 999;

/**
 * Whether a column numbers the rows, or the territories that they are in, rather than naming or measuring them. Codes of municipalities and
 * their unions are numbers of four to six digits.
 */
export const isCodeColumn = (column: Column): boolean =>
  NO_MEASURE.test(column.name) ||
  (column.type === 'number' &&
    TERRITORY.test(column.name) &&
    // NaN is none of these.
    !column.values.subarray(0, ENOUGH).some((value) => value % 1 || value < 1e3 || value > 1e6));
