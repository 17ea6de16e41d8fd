import { compareSort } from './compare-sort.js';
import { radixSort } from './radix-sort.js';

// Below this an insertion sort beats any counting.
const FEW = 24;

/**
 * These rows stably sorted by their numbers, none of which may be NaN. Numbers are spread over 32-bit keys between the least and the
 * greatest, by the root of their distance from the least: of money and people there are many small numbers and few great ones, and each two
 * that share a key have to be looked up in far memory. Rounding is monotone, so the order is kept; what shares a key is spread again, so that any
 * distribution will do. The rows may serve as scratch: use only what is given back.
 */
export function sortNumbers(values: Float64Array, rows: Uint32Array, descending: boolean): Uint32Array {
  if (rows.length <= FEW) return insertionSort(values, rows, 0, rows.length, descending);
  let least = Infinity;
  let greatest = -Infinity;
  for (let index = 0; index < rows.length; index++) {
    const value = values[rows[index] as number] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least === greatest) return rows;
  const scale = 0xffffffff / Math.sqrt(greatest - least);
  // Infinite numbers, or a range too wide to measure.
  if (!Number.isFinite(scale) || scale === 0) return compareSort((row) => values[row] as number, rows, descending);
  const keys = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const key = Math.sqrt((values[rows[index] as number] as number) - least) * scale;
    keys[index] = descending ? ~key : key;
  }
  const sorted = radixSort(keys, rows);
  sortWithinKeys(values, sorted.keys, sorted.rows, descending);
  return sorted.rows;
}

function sortWithinKeys(values: Float64Array, keys: Uint32Array, rows: Uint32Array, descending: boolean): void {
  for (let begin = 0; begin < rows.length;) {
    const key = keys[begin] as number;
    let end = begin + 1;
    while (end < rows.length && keys[end] === key) end++;
    if (end - begin > 1 && !isInOrder(values, rows, begin, end, descending)) {
      if (end - begin <= FEW) insertionSort(values, rows, begin, end, descending);
      else rows.set(sortNumbers(values, rows.slice(begin, end), descending), begin);
    }
    begin = end;
  }
}

function isInOrder(values: Float64Array, rows: Uint32Array, begin: number, end: number, descending: boolean): boolean {
  let previous = values[rows[begin] as number] as number;
  for (let index = begin + 1; index < end; index++) {
    const value = values[rows[index] as number] as number;
    if (descending ? value > previous : value < previous) return false;
    previous = value;
  }
  return true;
}

function insertionSort(
  values: Float64Array,
  rows: Uint32Array,
  begin: number,
  end: number,
  descending: boolean,
): Uint32Array {
  for (let index = begin + 1; index < end; index++) {
    const row = rows[index] as number;
    const value = values[row] as number;
    let place = index;
    for (; place > begin; place--) {
      const before = values[rows[place - 1] as number] as number;
      if (descending ? before >= value : before <= value) break;
      rows[place] = rows[place - 1] as number;
    }
    rows[place] = row;
  }
  return rows;
}
