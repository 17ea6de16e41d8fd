import { isMissing } from '../../table/column.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { foldKey } from '../fold-key.js';
import { isCodeColumn } from '../column-role.js';
import { isYearColumn } from '../year-column.js';
import type { PlaceKey } from '../place-key.js';

/** Longer texts name nothing. */
const LONGEST_NAME = 200;

/** What a row of a list is known by to other elements: what stands in its columns of texts, codes and years, and its first date. */
export function rowPlace(table: Table, columns: readonly Column[], row: number): PlaceKey {
  const names = columns.flatMap(({ name }) => {
    const column = table.column(name);
    return column ? namesAt(column, row) : [];
  });
  const dates = table.column(columns.find(({ type }) => type === 'date')?.name ?? '');
  const at = dates?.type === 'date' && !isMissing(dates, row) ? (dates.values[row] ?? null) : null;
  return { names: [...new Set(names)], at };
}

function namesAt(column: Column, row: number): string[] {
  if (isMissing(column, row)) return [];
  const value = column.values[row] as number;
  if (column.type === 'number') return isCodeColumn(column) || isYearColumn(column) ? [String(value)] : [];
  if (column.type !== 'text') return [];
  const texts = [column.dictionary.at(value) ?? '', String(column.codes?.[value] ?? '')];
  return texts.map(foldKey).filter((text) => text !== '' && text.length <= LONGEST_NAME);
}

/** Finds the rows of a table that are at a place which another element told of: by the instant, else by the first name that a row has. */
export function placeRows(table: Table, columns: readonly Column[], { names, at }: PlaceKey): ReadonlySet<number> {
  const byName = new Map<string, Set<number>>();
  const sameTime = new Set<number>();
  for (let row = 0; row < table.length; row++) {
    const place = rowPlace(table, columns, row);
    if (at !== null && place.at === at) sameTime.add(row);
    for (const name of place.names) {
      const rows = byName.get(name);
      if (rows) rows.add(row);
      else byName.set(name, new Set([row]));
    }
  }
  const named = names.map((name) => byName.get(name)).find((rows) => rows !== undefined);
  if (sameTime.size === 0) return named ?? sameTime;
  // Several places at one time are told apart by their names.
  const both = new Set([...sameTime].filter((row) => named?.has(row)));
  return both.size > 0 ? both : sameTime;
}
