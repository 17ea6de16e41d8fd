import type { NumberColumn, TextColumn } from './column.js';
import { isDigitCode, parseNumber } from './parse-number.js';

const known = new WeakMap<TextColumn, NumberColumn | null>();

/**
 * The column as numbers, where each of its texts is one (`1 234,5` or `1234.5`) and no code (`00501`, or of a domain); null otherwise. Some services keep
 * their numbers as texts. An empty text is missing.
 */
export function numbersInTexts(column: TextColumn): NumberColumn | null {
  let found = known.get(column);
  if (found === undefined) known.set(column, (found = read(column)));
  return found;
}

function read({ values, dictionary, codes, ...rest }: TextColumn): NumberColumn | null {
  if (codes) return null;
  const numbers: number[] = [];
  for (const text of dictionary) {
    const number = text.trim() === '' ? NaN : isDigitCode(text) ? null : parseNumber(text);
    if (number === null) return null;
    numbers.push(number);
  }
  const isGone = rest.missing ?? new Uint8Array(values.length);
  const read = new Float64Array(values.length).map((_, row) =>
    isGone[row] ? NaN : (numbers[values[row] ?? 0] ?? NaN),
  );
  const missing = read.includes(NaN) ? isGone.map((kind, row) => kind || Number(Number.isNaN(read[row]))) : null;
  return { ...rest, type: 'number', values: read, missing };
}
