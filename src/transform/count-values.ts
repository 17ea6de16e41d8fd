import type { Literal } from '../query/query.js';
import type { ColumnValues, ValueCount } from '../query/row-list.js';
import type { Column, TextColumn } from '../table/column.js';
import type { Texts } from '../table/texts.js';
import { foldText } from './compare-text.js';
import { czechRanks } from './czech-ranks.js';

/**
 * The different values of a column among some rows (null: all), with the number of rows of each; at most so many, the missing ones last.
 * Texts that differ in case alone are one value, as they are to a filter: the most frequent spelling stands for all.
 */
export function countValues(column: Column, rows: Uint32Array | null, most: number): ColumnValues {
  if (column.type !== 'text') return countNumbers(column, rows, most);
  const { values, missing, dictionary, codes } = column;
  const counts = new Uint32Array(dictionary.length);
  const length = rows?.length ?? values.length;
  let absent = 0;
  for (let index = 0; index < length; index++) {
    const row = rows ? (rows[index] as number) : index;
    const entry = values[row] as number;
    if (missing !== null && missing[row] !== 0) absent++;
    else counts[entry] = (counts[entry] as number) + 1;
  }
  return limited(mergedTexts(dictionary, codes, counts, most), absent, most);
}

/** At most so many of the values in order, and the missing cells behind them. */
export function limited(present: readonly ValueCount[], missing: number, most: number): ColumnValues {
  const absent = missing > 0 ? [{ value: null, label: null, count: missing }] : [];
  const more = present.length + absent.length > most;
  return { values: [...(more ? present.slice(0, Math.max(0, most - absent.length)) : present), ...absent], more };
}

/** Entries of a dictionary in how many rows they stand, in Czech order with numbers by their value; one more than `most` where there are more. */
export function mergedTexts(
  dictionary: Texts,
  codes: readonly (string | number)[] | undefined,
  counts: ArrayLike<number>,
  most: number,
): ValueCount[] {
  const known = new Map<string | number, number>();
  const merged: (ValueCount & { readonly greatest: number })[] = [];
  for (const entry of inOrder(czechRanks(dictionary, true))) {
    const count = counts[entry] as number;
    if (count === 0) continue;
    const code = codes?.[entry] ?? dictionary.at(entry) ?? '';
    const key = typeof code === 'number' ? code : foldText(code);
    const place = known.get(key);
    const before = place === undefined ? null : (merged[place] as (typeof merged)[number]);
    if (before && before.greatest >= count) {
      merged[place as number] = { ...before, count: before.count + count };
      continue;
    }
    // Spellings of one value stand side by side in the order of texts.
    if (!before && merged.length > most && !codes) break;
    const value: Literal = typeof code === 'number' ? { kind: 'number', value: code } : { kind: 'text', value: code };
    const one = { value, label: dictionary.at(entry) ?? '', count: count + (before?.count ?? 0), greatest: count };
    if (place === undefined) known.set(key, merged.push(one) - 1);
    else merged[place] = one;
  }
  return merged.map(({ value, label, count }) => ({ value, label, count }));
}

/** Orders by the ranks they are of: of a column whose values are counted with each letter typed. */
const orders = new WeakMap<Uint32Array, Uint32Array>();

/** Entries by their ranks, those of one rank as they are. */
function inOrder(ranks: Uint32Array): Uint32Array {
  const known = orders.get(ranks);
  if (known) return known;
  const places = new Uint32Array(ranks.length + 1);
  for (const rank of ranks) places[rank + 1] = (places[rank + 1] as number) + 1;
  for (let rank = 1; rank < places.length; rank++)
    places[rank] = (places[rank] as number) + (places[rank - 1] as number);
  const order = new Uint32Array(ranks.length);
  for (let entry = 0; entry < ranks.length; entry++) {
    const rank = ranks[entry] as number;
    order[places[rank] as number] = entry;
    places[rank] = (places[rank] as number) + 1;
  }
  orders.set(ranks, order);
  return order;
}

function countNumbers(column: Exclude<Column, TextColumn>, rows: Uint32Array | null, most: number): ColumnValues {
  const { values, missing, type } = column;
  const numbers = new Float64Array(rows?.length ?? values.length);
  let length = 0;
  for (let index = 0; index < numbers.length; index++) {
    const row = rows ? (rows[index] as number) : index;
    const value = values[row] as number;
    if ((missing === null || missing[row] === 0) && !Number.isNaN(value)) numbers[length++] = value;
  }
  const sorted = numbers.subarray(0, length).sort();
  const list: ValueCount[] = [];
  for (let begin = 0, end = 0; begin < length && list.length <= most; begin = end) {
    // Minus zero is zero.
    const value = (sorted[begin] as number) + 0;
    while (end < length && sorted[end] === value) end++;
    const literal: Literal = type === 'boolean' ? { kind: type, value: value === 1 } : { kind: type, value };
    list.push({ value: literal, label: null, count: end - begin });
  }
  return limited(list, numbers.length - length, most);
}
