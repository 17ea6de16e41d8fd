import { pointColumns } from '../../export/point-columns.js';
import { chosenColumns } from '../../layout/rows/row-view.js';
import { loadFileWords } from '../../locale/file-words.js';
import { everyRow } from '../../query/row-list.js';
import { Table } from '../../table/table.js';
import type { FileRows } from '../download/file-source.js';
import type { TablePart } from '../part-table.js';
import type { RowHands } from './row-hands.js';

/**
 * The rows of a list for a file, which are not all here: `shown` are those found, on all pages, in their order, with the columns on
 * screen; `all` are all of the list as they come, with all columns that say something to people. Fetched when a file is asked for.
 */
export function rowFiles(hands: RowHands): FileRows {
  const list = hands.list();
  const page = hands.page();
  return {
    placed: list !== null && (list.meta.shaped === true || pointColumns(list.columns) !== null),
    count: (rows) => (rows === 'all' ? page?.total : page?.matched) ?? 0,
    async get(rows, geometry, reading) {
      const shown = rows === 'shown';
      if (!list) return new Table(0, []);
      const names = shown ? hands.columns().map(({ name }) => name) : null;
      const table = await list.all(shown ? hands.question() : everyRow, geometry, reading);
      const columns = chosenColumns(table.columns, names);
      // Columns that are not on screen still say where a row is.
      const places = geometry && !table.geometry ? (pointColumns(table.columns) ?? []) : [];
      const wanted = [...new Set([...columns, ...places])];
      return new Table(table.length, wanted, table.meta, table.problems, table.geometry);
    },
  };
}

/** What of a list was found, and in words by what. */
export async function foundPart(hands: RowHands): Promise<TablePart | null> {
  const page = hands.page();
  if (!page) return null;
  const { search, filter } = hands.host;
  const words = await loadFileWords(hands.locale()?.lang ?? 'cs');
  return { table: page.table, note: words.foundBy(search, filter), of: page.total };
}
