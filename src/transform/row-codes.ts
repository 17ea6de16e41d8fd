import type { Column } from '../table/column.js';
import { PairIndex } from './pair-index.js';

/** A number per row, the same for the same value, all below `size`. Missing cells, of whatever kind, share one. */
export interface RowCodes {
  readonly codes: Uint32Array;
  readonly size: number;
}

/** Which group each row is in, numbered in order of first appearance, and the first row of each group. */
export interface Grouping {
  readonly groups: Uint32Array;
  readonly first: Uint32Array;
}

/** A table of so many places is looked into directly, whatever the number of rows. */
const SMALL = 1 << 16;
const LARGE = 1 << 22;

function isDirect(size: number, rows: number): boolean {
  return size <= SMALL || (size <= LARGE && size <= rows * 4);
}

export function codesOf(column: Column): RowCodes {
  if (column.type === 'text') return withMissing(column.values, column.missing, column.dictionary.length);
  if (column.type === 'boolean') return withMissing(new Uint32Array(column.values), column.missing, 2);
  return codesOfNumbers(column.values);
}

function withMissing(values: Uint32Array, missing: Uint8Array | null, size: number): RowCodes {
  if (missing === null) return { codes: values, size: Math.max(size, 1) };
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = missing[row] === 0 ? (values[row] as number) : size;
  return { codes, size: size + 1 };
}

/** Whole numbers of a narrow range are their own codes, others are looked up by their bits; NaN is a missing cell. */
function codesOfNumbers(values: Float64Array): RowCodes {
  let least = Infinity;
  let greatest = -Infinity;
  let whole = true;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (whole && value !== Math.floor(value) && !Number.isNaN(value)) whole = false;
  }
  const codes = new Uint32Array(values.length);
  if (least > greatest) return { codes, size: 1 };
  const size = greatest - least + 2;
  if (whole && isDirect(size, values.length)) {
    for (let row = 0; row < codes.length; row++) {
      const value = values[row] as number;
      codes[row] = Number.isNaN(value) ? size - 1 : value - least;
    }
    return { codes, size };
  }
  const index = new PairIndex();
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  for (let row = 0; row < codes.length; row++) {
    // Minus zero is zero.
    number[0] = (values[row] as number) + 0;
    codes[row] = index.add(halves[0] as number, halves[1] as number);
  }
  return { codes, size: index.size };
}

/** One code for two: the same where both are. */
export function joinCodes(left: RowCodes, right: RowCodes): RowCodes {
  const rows = left.codes.length;
  const codes = new Uint32Array(rows);
  if (isDirect(left.size * right.size, rows)) {
    const { size } = right;
    for (let row = 0; row < rows; row++) codes[row] = (left.codes[row] as number) * size + (right.codes[row] as number);
    return { codes, size: left.size * size };
  }
  const index = new PairIndex();
  for (let row = 0; row < rows; row++) codes[row] = index.add(left.codes[row] as number, right.codes[row] as number);
  return { codes, size: index.size };
}

/** The rows with the same code as groups. */
export function groupingOf({ codes, size }: RowCodes): Grouping {
  const rows = codes.length;
  const groups = new Uint32Array(rows);
  const first = new Uint32Array(Math.min(size, rows));
  let count = 0;
  if (isDirect(size, rows)) {
    const known = new Uint32Array(size);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] as number;
      let group = known[code] as number;
      if (group === 0) {
        first[count] = row;
        known[code] = group = ++count;
      }
      groups[row] = group - 1;
    }
  } else {
    const index = new PairIndex();
    for (let row = 0; row < rows; row++) {
      const group = index.add(0, codes[row] as number);
      if (group === count) first[count++] = row;
      groups[row] = group;
    }
  }
  return { groups, first: first.slice(0, count) };
}
