import type { Column, TextColumn } from '../table/column.js';
import { Table } from '../table/table.js';

/** The rows of some tables of the same columns, one table after another, with the metadata of the first; null for no table. */
export function appendTables(tables: readonly Table[]): Table | null {
  const [first] = tables;
  if (!first || tables.length === 1) return first ?? null;
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const columns = first.columns.map(({ name }) =>
    appended(
      tables.map((table) => table.column(name) as Column),
      length,
    ),
  );
  let before = 0;
  const problems = tables.flatMap((table) => {
    const moved = table.problems.map((problem) =>
      problem.row < 0 ? problem : { ...problem, row: problem.row + before },
    );
    before += table.length;
    return moved;
  });
  return new Table(length, columns, first.meta, problems);
}

function appended(columns: readonly Column[], length: number): Column {
  const first = columns[0] as Column;
  const missing = columns.some((column) => column.missing !== null) ? new Uint8Array(length) : null;
  let at = 0;
  for (const { missing: own, values } of columns) {
    if (own) missing?.set(own, at);
    at += values.length;
  }
  if (first.type === 'text') return appendedTexts(first, columns as readonly TextColumn[], length, missing);
  const values = first.type === 'boolean' ? new Uint8Array(length) : new Float64Array(length);
  at = 0;
  for (const column of columns) {
    values.set(column.values, at);
    at += column.values.length;
  }
  // Days, where they are that in all of the tables that have rows.
  const filled = columns.filter((column) => column.type === 'date' && column.values.length > 0);
  const days = first.type === 'date' && {
    dateOnly: filled.every((column) => column.type === 'date' && column.dateOnly),
  };
  return { ...first, ...days, values, missing } as Column;
}

function appendedTexts(
  first: TextColumn,
  columns: readonly TextColumn[],
  length: number,
  missing: Uint8Array | null,
): TextColumn {
  const dictionary: string[] = [];
  const codes: (string | number)[] = [];
  const known = new Map<string | number, number>();
  const values = new Uint32Array(length);
  let at = 0;
  for (const column of columns) {
    const places = column.dictionary.map((text, entry) => {
      const code = column.codes?.[entry] ?? text;
      let place = known.get(code);
      if (place === undefined) {
        known.set(code, (place = dictionary.length));
        dictionary.push(text);
        codes.push(code);
      }
      return place;
    });
    for (const entry of column.values) values[at++] = places[entry] ?? 0;
  }
  return { ...first, values, missing, dictionary, codes: first.codes && codes };
}
