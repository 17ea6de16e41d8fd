import type { ColumnHint } from '../../table/typed-rows.js';
import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { Table } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import type { Client } from '../client.js';
import { measurementRow, variables } from './golemio-measurements.js';
import { parseGolemioUrl } from './golemio-url.js';
import { serviceMessage } from '../json/json-error.js';
import { valueAt } from '../json/json-path.js';
import { isObject, maybeNumber } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { checkDepth, checkTableSize } from '../size-limits.js';
import { SourceError } from '../source-error.js';

const PAGE_SIZE = 10_000;
const COLUMNS = 8;

/**
 * Rows of Golemio's energetics (https://api.golemio.cz/v2/energetics), behind an address that adds the token: measurements with their values
 * as numbers, or buildings and devices with what is nested in them by dotted names. Registers stay registers.
 */
export async function loadGolemio(request: SourceRequest): Promise<SourceAnswer> {
  const { url, client, path, query } = request;
  const pages = parseGolemioUrl(url)?.pages === true && path === null;
  const rows = pages ? await readPages(client, url) : listOf(await client.json(url), path, url);
  return { table: tableFromGolemio(rows, url), rest: query };
}

/** A table of Golemio's rows, of which kind soever; no rows give no columns. */
export function tableFromGolemio(rows: readonly Json[], url: string | null): Table {
  const first = rows[0] ?? {};
  if ('value' in first && ('var' in first || 'time' in first)) return tableOfMeasurements(rows, url);
  const flat = rows.map((row) => {
    checkDepth(row, url);
    return Object.fromEntries(cellsOf('', row));
  });
  const names = new Set<string>();
  for (const row of flat) {
    for (const name of Object.keys(row)) names.add(name);
    checkTableSize(flat.length, names.size, url);
  }
  return typedRows(flat, { columns: [...names].map((name) => ({ name })), meta: { url } }, dateReading);
}

function tableOfMeasurements(rows: readonly Json[], url: string | null): Table {
  const known = new Set(rows.map((row) => variables.get(String(row['var']))?.unit ?? null));
  const [only] = known;
  const columns: ColumnHint[] = [
    { name: 'time', type: 'date' },
    { name: 'variable', type: 'text' },
    { name: 'value', type: 'number', unit: known.size === 1 ? (only ?? undefined) : undefined },
    ...(known.size > 1 ? [{ name: 'unit', type: 'text' } as const] : []),
    { name: 'kind', type: 'text' },
    { name: 'addr', type: 'text' },
    { name: 'meter', type: 'text' },
    { name: 'type', type: 'text' },
  ];
  return typedRows(rows.map(measurementRow), { columns, meta: { url } }, dateReading);
}

/**
 * All pages of a list. A relay may give fewer rows at once than it is asked for, so the end is a page without rows; or one that begins as the
 * one before, from a relay that knows no `offset`.
 */
async function readPages(client: Client, text: string): Promise<readonly Json[]> {
  const url = new URL(text);
  const asked = maybeNumber(url.searchParams.get('limit')) ?? 0;
  const size = Number.isInteger(asked) && asked > 0 ? asked : PAGE_SIZE;
  let offset = maybeNumber(url.searchParams.get('offset')) ?? 0;
  const rows: Json[] = [];
  let before = '';
  for (;;) {
    url.searchParams.set('limit', String(size));
    url.searchParams.set('offset', String(offset));
    const page = listOf(await client.json(url.href), null, text);
    const begin = JSON.stringify(page[0]);
    if (page.length === 0 || begin === before) return rows;
    before = begin;
    for (const row of page) rows.push(row);
    checkTableSize(rows.length, COLUMNS, text);
    // More than was asked for: all of it, from somebody who does not page.
    if (page.length > size) return rows;
    offset += page.length;
  }
}

function listOf(json: unknown, path: string | null, url: string): readonly Json[] {
  const value = path === null ? json : valueAt(json, path, url);
  const list: readonly unknown[] | null = Array.isArray(value)
    ? value
    : isObject(value) && 'id' in value
      ? [value]
      : null;
  if (list?.every(isObject)) return list;
  // {"error_message": "Unauthorized", "error_status": 401}
  const own = isObject(value) && typeof value['error_message'] === 'string' ? value['error_message'] : null;
  const message = own ?? serviceMessage(value);
  if (message !== null) throw new SourceError('service', `source says: ${message}`, { url });
  throw new SourceError('parse', `expected rows of Golemio's energetics: ${url}`, { url });
}

/** `{oze: {fve: true}}` as `oze.fve`; lists stay as they are. Ids stay texts or numbers, but of one type: `replaced_meter_id` names an `id`. */
function cellsOf(prefix: string, row: Json): [string, unknown][] {
  return Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (isObject(value)) return cellsOf(`${prefix}${name}.`, value);
    const isReference = prefix === '' && name === 'replaced_meter_id' && typeof row['id'] === 'number';
    return [[`${prefix}${name}`, isReference ? (maybeNumber(value) ?? value) : value]];
  });
}
