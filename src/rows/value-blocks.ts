import type { Literal } from '../query/query.js';
import type { CountedValues } from '../source/row-service.js';
import { foldText } from '../transform/compare-text.js';
import { czechRanks } from '../transform/czech-ranks.js';

/** Values that follow each other in Czech order, and the number of their rows. A service finds all of them by any of them. */
export interface ValueBlock {
  /** None for the cells without a value. */
  readonly values: readonly Literal[];
  readonly count: number;
  /** No key but a further one tells the rows apart. */
  readonly even: boolean;
}

/**
 * Counted values of a column of text in Czech order, the missing last. Values that a service takes for one another (it disregards case)
 * are in one block, with all that stands between them, as are those of one place in the order.
 */
export function valueBlocks({ column, counts }: CountedValues, descending: boolean, natural: boolean): ValueBlock[] {
  if (column.type !== 'text') return [];
  const { dictionary, codes, missing, values } = column;
  const rows = [...values.keys()].filter((row) => missing === null || missing[row] === 0);
  const ranks = czechRanks(dictionary, natural);
  const rankOf = (row: number): number => ranks[values[row] as number] as number;
  const literalOf = (row: number): Literal => {
    const value = codes?.[values[row] as number] ?? dictionary.at(values[row] as number) ?? '';
    return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value };
  };
  const sameAs = (row: number): string | number => {
    const { kind, value } = literalOf(row);
    return kind === 'text' ? foldText(value).trimEnd() : Number(value);
  };
  rows.sort((a, b) => (descending ? rankOf(b) - rankOf(a) : rankOf(a) - rankOf(b)));
  const last = new Map(rows.map((row, place) => [sameAs(row), place]));
  const blocks: ValueBlock[] = [];
  for (let begin = 0; begin < rows.length;) {
    let end = begin;
    let until = begin;
    for (
      ;
      end <= until || (end < rows.length && rankOf(rows[end] as number) === rankOf(rows[end - 1] as number));
      end++
    )
      until = Math.max(until, last.get(sameAs(rows[end] as number)) as number);
    const block = rows.slice(begin, end);
    const count = block.reduce((sum, row) => sum + (counts[row] as number), 0);
    const even = rankOf(block[0] as number) === rankOf(block.at(-1) as number);
    blocks.push({ values: block.map(literalOf), count, even });
    begin = end;
  }
  const absent = [...values.keys()].reduce((sum, row) => sum + (missing?.[row] ? (counts[row] as number) : 0), 0);
  return absent > 0 ? [...blocks, { values: [], count: absent, even: true }] : blocks;
}
