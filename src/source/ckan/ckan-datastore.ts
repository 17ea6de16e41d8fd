import { emptyQuery } from '../../query/query.js';
import type { Query } from '../../query/query.js';
import { resolveColumn } from '../../query/resolve-column.js';
import { columnsOf, resolveQuery } from '../../query/resolve-query.js';
import type { Table, TableMeta } from '../../table/table.js';
import type { SourceAnswer } from '../adapter.js';
import { askAction } from './ckan-action.js';
import type { CkanApi } from './ckan-action.js';
import { CkanDecoder } from './ckan-decode.js';
import { parseFields } from './ckan-fields.js';
import type { CkanField } from './ckan-fields.js';
import { planQuery } from './ckan-push-down.js';
import type { CkanPlan } from './ckan-push-down.js';
import { isObject } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { checkTableSize } from '../size-limits.js';
import { SourceError } from '../source-error.js';

/** CKAN's own cap on the rows of an answer; a portal may have a lower one. */
const PAGE_SIZE = 32_000;
/** A portal that names no total and ignores the offset would be asked for ever. */
const MOST_BLIND_PAGES = 200;

/** A table of the DataStore, and what the pasted URL chooses of it. */
export interface Datastore {
  readonly api: CkanApi;
  readonly resource: string;
  readonly search: Readonly<Record<string, string>>;
}

const EVERYTHING: CkanPlan = { filters: {}, sort: null, limit: null, complete: true };

/** Rows of a DataStore table for a query, page by page to the end. A filter that was not pushed down in whole is left in `rest`. */
export async function loadDatastore(
  datastore: Datastore,
  query: Query,
  columns: readonly string[] | null,
  meta: () => Promise<Partial<TableMeta>>,
): Promise<SourceAnswer> {
  if (query === emptyQuery && columns === null) {
    return { table: await readRows(datastore, null, EVERYTHING, meta), rest: query };
  }
  const fields = parseFields(await search(datastore, { limit: 0 }));
  const names = fields.map(({ spec }) => spec.name);
  const resolved = resolveQuery(query, names);
  const plan = planQuery(resolved, fields, Object.keys(filtersOf(datastore.search['filters'])));
  const needed = neededFields(fields, resolved, columns);
  let table = await readRows(datastore, needed, plan, meta);
  // What is no number, as NaN, came first or last by PostgreSQL's rules and would come last by ours.
  const odd =
    plan.sort !== null && table.problems.some(({ column }) => resolved.orderBy.some((key) => key.column === column));
  if (odd) table = await readRows(datastore, needed, { ...plan, sort: null, limit: null }, meta);
  return { table, rest: plan.complete ? { ...query, where: null } : query };
}

function neededFields(
  fields: readonly CkanField[],
  query: Query,
  columns: readonly string[] | null,
): readonly CkanField[] {
  const grouped = query.groupBy.length + query.measures.length > 0;
  if (!grouped && columns === null) return fields;
  const names = fields.map(({ spec }) => spec.name);
  const shown = grouped
    ? [...query.groupBy, ...query.measures].map(({ column }) => column)
    : [...(columns ?? []).map((name) => resolveColumn(name, names)), ...query.orderBy.map(({ column }) => column)];
  const needed = new Set<string | null>([...shown, ...columnsOf(query.where)]);
  const found = fields.filter(({ spec }) => needed.has(spec.name));
  // Rows can be counted only by something in them.
  return found.length > 0 ? found : fields.slice(0, 1);
}

/** Rows of some fields (null: all) page by page to the end; hears how many have come, and of how many. */
export async function readRows(
  datastore: Datastore,
  fields: readonly CkanField[] | null,
  plan: CkanPlan,
  meta: () => Promise<Partial<TableMeta>>,
  onProgress?: ((read: number, of: number) => void) | null,
): Promise<Table> {
  const about = meta();
  // It may fail before anybody waits for it.
  about.catch(() => undefined);
  let decoder = fields && new CkanDecoder(fields);
  let offset = 0;
  let total: number | null = null;
  for (let page = 1; ; page++) {
    const size = plan.limit === null ? PAGE_SIZE : Math.min(PAGE_SIZE, plan.limit - offset);
    const answer = await search(datastore, { ...parametersOf(datastore, fields, plan), limit: size, offset });
    const known = parseFields(answer);
    decoder ??= new CkanDecoder(known);
    const records = Array.isArray(answer['records']) ? answer['records'].length : 0;
    decoder.push(answer);
    offset += records;
    if (typeof answer['total'] === 'number') total = answer['total'];
    const wanted = Math.min(plan.limit ?? Infinity, total ?? Infinity);
    checkTableSize(Math.max(offset, Number.isFinite(wanted) ? wanted : 0), known.length, datastore.api.base);
    if (total === null && page >= MOST_BLIND_PAGES) {
      const { base } = datastore.api;
      throw new SourceError('service', `no total, and no end after ${offset} rows: ${base}`, { url: base });
    }
    // A page is short when the portal's own cap is lower, so its end is told by the total, else by an empty page.
    onProgress?.(offset, Math.max(offset, total ?? 0));
    if (records === 0 || offset >= wanted) break;
  }
  const expected = Math.min(plan.limit ?? Infinity, total ?? offset);
  const reason = `only ${offset} of ${expected} rows came`;
  const problems = offset < expected ? [{ row: -1, column: '', value: '', reason }] : [];
  return decoder.table({ ...(await about), matched: total ?? offset }, plan.sort === null, problems);
}

export function parametersOf(
  { search: { filters: pasted, ...rest } }: Datastore,
  fields: readonly CkanField[] | null,
  { filters, sort }: CkanPlan,
): Record<string, string> {
  const names = fields?.map(({ spec }) => spec.name) ?? [];
  // A comma would make two names of one; pages need one order, and `_id` is that of the table.
  const some = names.length > 0 && names.every((name) => !/[,"]/.test(name));
  const all = { ...filters, ...filtersOf(pasted) };
  return {
    ...rest,
    ...(some && { fields: names.join(',') }),
    ...(Object.keys(all).length > 0 && { filters: JSON.stringify(all) }),
    sort: sort === null ? '_id' : `${sort}, _id`,
    records_format: 'lists',
    include_total: 'true',
  };
}

/** The filters of a pasted URL. */
export function filtersOf(text: string | undefined): Json {
  if (text === undefined) return {};
  try {
    const filters: unknown = JSON.parse(text);
    if (isObject(filters)) return filters;
  } catch {
    // Said below.
  }
  throw new SourceError('bad-attribute', `filters: not a JSON object: ${text.slice(0, 100)}`);
}

/** An answer of `datastore_search`. */
export async function search(
  { api, resource }: Datastore,
  parameters: Readonly<Record<string, string | number>>,
): Promise<Json> {
  const asked = { ...parameters, resource_id: resource };
  try {
    return await askAction(api, 'datastore_search', asked);
  } catch (error) {
    const { sort } = parameters;
    // A view of the database has no `_id`, which CKAN calls a conflict.
    if (!(error instanceof SourceError) || error.status !== 409 || typeof sort !== 'string') throw error;
    return askAction(api, 'datastore_search', { ...asked, sort: sort.replace(/(?:, )?_id$/, '') });
  }
}
