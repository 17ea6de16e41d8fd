import type { Literal } from '../query/query.js';
import type { ColumnValues, ValueCount } from '../query/row-list.js';
import type { Column, TextColumn } from '../table/column.js';
import { foldText } from './compare-text.js';
import { czechRanks } from './czech-ranks.js';

/**
 * The different values of a column among some rows (null: all), with the number of rows of each; at most so many, the missing ones last.
 * Texts that differ in case alone are one value, as they are to a filter: the most frequent spelling stands for all.
 */
export function countValues(column: Column, rows: Uint32Array | null, most: number): ColumnValues {
  const present = column.type === 'text' ? countTexts(column, rows) : countNumbers(column, rows);
  const total = rows?.length ?? column.values.length;
  return limited(present, total - present.reduce((sum, { count }) => sum + count, 0), most);
}

/** At most so many of the values in order, and the missing cells behind them. */
export function limited(present: readonly ValueCount[], missing: number, most: number): ColumnValues {
  const absent = missing > 0 ? [{ value: null, label: null, count: missing }] : [];
  const more = present.length + absent.length > most;
  return { values: [...(more ? present.slice(0, Math.max(0, most - absent.length)) : present), ...absent], more };
}

function countTexts(column: TextColumn, rows: Uint32Array | null): ValueCount[] {
  const { values, missing, dictionary, codes } = column;
  const counts = new Uint32Array(dictionary.length);
  const length = rows?.length ?? values.length;
  for (let index = 0; index < length; index++) {
    const row = rows ? (rows[index] as number) : index;
    if (missing !== null && missing[row] !== 0) continue;
    const entry = values[row] as number;
    counts[entry] = (counts[entry] as number) + 1;
  }
  return mergedTexts(dictionary, codes, counts);
}

/** Entries of a dictionary in how many rows they stand, in Czech order with numbers by their value. */
export function mergedTexts(
  dictionary: readonly string[],
  codes: readonly (string | number)[] | undefined,
  counts: ArrayLike<number>,
): ValueCount[] {
  const ranks = czechRanks(dictionary, true);
  const entries = [...dictionary.keys()].filter((entry) => (counts[entry] as number) > 0);
  entries.sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
  const known = new Map<string | number, number>();
  const merged: (ValueCount & { readonly greatest: number })[] = [];
  for (const entry of entries) {
    const code = codes?.[entry] ?? dictionary[entry] ?? '';
    const key = typeof code === 'number' ? code : foldText(code);
    const count = counts[entry] as number;
    const place = known.get(key);
    const before = place === undefined ? null : (merged[place] as (typeof merged)[number]);
    if (before && before.greatest >= count) {
      merged[place as number] = { ...before, count: before.count + count };
      continue;
    }
    const value: Literal = typeof code === 'number' ? { kind: 'number', value: code } : { kind: 'text', value: code };
    const one = { value, label: dictionary[entry] as string, count: count + (before?.count ?? 0), greatest: count };
    if (place === undefined) known.set(key, merged.push(one) - 1);
    else merged[place] = one;
  }
  return merged.map(({ value, label, count }) => ({ value, label, count }));
}

function countNumbers(column: Exclude<Column, TextColumn>, rows: Uint32Array | null): ValueCount[] {
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
  for (let begin = 0, end = 0; begin < length; begin = end) {
    // Minus zero is zero.
    const value = (sorted[begin] as number) + 0;
    while (end < length && sorted[end] === value) end++;
    const literal: Literal = type === 'boolean' ? { kind: type, value: value === 1 } : { kind: type, value };
    list.push({ value: literal, label: null, count: end - begin });
  }
  return list;
}
