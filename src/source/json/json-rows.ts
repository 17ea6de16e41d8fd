import type { CodedValue, ColumnType } from '../../table/column.js';
import type { ColumnHint } from '../../table/table-from-rows.js';
import { serviceMessage } from './json-error.js';
import { isObject } from './json-value.js';
import type { Json } from './json-value.js';
import { checkDepth, checkTableSize } from '../size-limits.js';
import { SourceError } from '../source-error.js';

/** Rows found in a JSON, and the columns they have. */
export interface JsonRows {
  readonly rows: readonly Json[];
  readonly columns: readonly ColumnHint[];
}

/** Finds the rows of a parsed JSON, in any of the shapes that `tableFromJson` names. Throws `parse`, `service`, `too-large`. */
export function rowsOfJson(value: unknown, url: string | null): JsonRows {
  if (Array.isArray(value)) return rowsAsTheyAre(value, url);
  if (!isObject(value)) throw shape(url);
  const { columns, rows, data, features } = value;
  if (isObject(columns)) return rowsOfColumns(columns, url);
  const records = Array.isArray(rows) ? rows : data;
  if (Array.isArray(columns) && Array.isArray(records)) return describedRows(columns, records, url);
  if (Array.isArray(features)) {
    const properties = objects(features, url).map((feature) => feature['properties']);
    return rowsAsTheyAre(
      properties.map((own) => (isObject(own) ? own : {})),
      url,
    );
  }
  const message = serviceMessage(value);
  if (message !== null) throw new SourceError('service', `source says: ${message}`, { url });
  const arrays = Object.values(value).filter((part): part is Json[] => Array.isArray(part) && part.every(isObject));
  if (arrays.length !== 1) throw shape(url);
  return rowsAsTheyAre(arrays[0] as Json[], url);
}

function rowsAsTheyAre(list: readonly unknown[], url: string | null): JsonRows {
  const rows = objects(list, url);
  const names = new Set<string>();
  for (const row of rows) {
    for (const name of Object.keys(row)) {
      names.add(name);
      checkDepth(row[name], url);
    }
    // Each row with a name of its own makes a table of rows × rows.
    checkTableSize(rows.length, names.size, url);
  }
  return { rows, columns: [...names].map((name) => ({ name })) };
}

function rowsOfColumns(columns: Json, url: string | null): JsonRows {
  const names = Object.keys(columns);
  const lists = names.map((name) => columns[name]);
  if (!lists.every((list) => Array.isArray(list))) throw shape(url);
  const length = lists.reduce((longest, list) => Math.max(longest, list.length), 0);
  checkTableSize(length, names.length, url);
  const rows = [...new Array<undefined>(length)].map((_, row) =>
    Object.fromEntries(
      names.flatMap((name, index) => (row in (lists[index] as object) ? [[name, lists[index]?.[row] as unknown]] : [])),
    ),
  );
  for (const list of lists) for (const value of list) checkDepth(value, url);
  return { rows, columns: names.map((name) => ({ name })) };
}

function describedRows(described: readonly unknown[], list: readonly unknown[], url: string | null): JsonRows {
  checkTableSize(list.length, described.length, url);
  const hints = described.map((column) =>
    typeof column === 'string' ? { name: column } : isObject(column) ? hintOf(column) : null,
  );
  const columns = list.some(Array.isArray) ? toldApart(hints) : hints.filter((hint) => hint !== null);
  const rows = list.map((row): Json => {
    checkDepth(row, url);
    if (isObject(row)) return row;
    if (!Array.isArray(row)) throw shape(url);
    return Object.fromEntries(columns.slice(0, row.length).map(({ name }, index) => [name, row[index] as unknown]));
  });
  return { rows, columns };
}

/** Columns of rows that are lists, whose values are told by their places alone: each has a place and a name of its own. */
function toldApart(hints: readonly (ColumnHint | null)[]): readonly ColumnHint[] {
  const taken = new Set<string>();
  return hints.map((hint, index) => {
    const base = hint?.name || `sloupec ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base} (${count})`;
    taken.add(name);
    return { ...hint, name };
  });
}

function hintOf(column: Json): ColumnHint {
  const text = (name: string): string | undefined => (typeof column[name] === 'string' ? column[name] : undefined);
  const type = (['number', 'text', 'date', 'boolean'] satisfies ColumnType[]).find((known) => known === column['type']);
  const domain = Array.isArray(column['domain']) ? column['domain'].filter(isCodedValue) : undefined;
  return { name: text('name') ?? '', label: text('label'), unit: text('unit'), type, domain };
}

function isCodedValue(value: unknown): value is CodedValue {
  return isObject(value) && ['string', 'number'].includes(typeof value['code']) && typeof value['label'] === 'string';
}

function objects(list: readonly unknown[], url: string | null): readonly Json[] {
  if (!list.every(isObject)) throw shape(url);
  return list;
}

function shape(url: string | null): SourceError {
  return new SourceError('parse', `expected an array of objects, or a path to one${url ? `: ${url}` : ''}`, { url });
}
