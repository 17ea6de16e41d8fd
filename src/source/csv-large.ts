import { ByteList, MOSTLY } from './byte-list.js';
import type { CsvParser } from './csv-parser.js';
import type { Pace } from './pace.js';

/** No more memory is taken on a server's word. */
const MOST_CELLS = 2 ** 24;
/** What no row is likely to need makes no difference: memory that nothing was written to is not there. */
const SPARE = 1.2;

/**
 * Prepares a parser for a file of many rows, and gives with how many rows to look at it again: room for all rows to come at once, by their
 * `share` of the bytes so far (NaN when nobody knows), and texts kept in the way that suits them.
 */
export async function prepareLarge(parser: CsvParser, share: number, pace: Pace): Promise<number> {
  const { columns, limits, rows } = parser;
  const room = Math.floor(Math.min(rows * share * SPARE, limits.rows, MOST_CELLS / columns.length));
  for (const column of columns) {
    if (column.capacity < room) column.grow(room);
    const { dictionary } = column;
    if (dictionary instanceof ByteList) column.dictionary = await dictionary.looked(pace);
    else if (!column.numbers && dictionary.size > rows * MOSTLY) column.dictionary = new ByteList(column);
  }
  return rows * 2;
}
