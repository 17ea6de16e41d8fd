import { andParts } from '../../query/and-parts.js';
import { checkQuery } from '../../query/check-query.js';
import { emptyQuery } from '../../query/query.js';
import type { Condition, OrderKey } from '../../query/query.js';
import { resolveColumn } from '../../query/resolve-column.js';
import { resolveQuery } from '../../query/resolve-query.js';
import type { RowRange } from '../../query/row-list.js';
import type { Column } from '../../table/column.js';
import type { Table, TableMeta } from '../../table/table.js';
import { choose, findDataset, maybeMeta, metaOf } from './ckan.js';
import { filtersOf, parametersOf, readRows, search } from './ckan-datastore.js';
import type { Datastore } from './ckan-datastore.js';
import { CkanDecoder } from './ckan-decode.js';
import { parseFields } from './ckan-fields.js';
import type { CkanField } from './ckan-fields.js';
import { PLAIN_NAME, planQuery, SAME_ORDER } from './ckan-push-down.js';
import type { CkanPlan } from './ckan-push-down.js';
import { parseCkanUrl } from './ckan-url.js';
import { maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import type { Asking, Compiled, Ending, Reading, RowService, ServiceRequest } from '../row-service.js';
import { SourceError } from '../source-error.js';

/** A table of a DataStore as a list of rows; null for anything else of a CKAN portal, and where the author's filter is not all the DataStore's. */
export async function openCkanRows(request: ServiceRequest): Promise<RowService | null> {
  const { clientFor, signal, columns } = request;
  const found = await findTable(request);
  if (!found) return null;
  const datastoreFor = (own: Ending): Datastore => ({
    api: { client: clientFor(own), base: found.base },
    resource: found.resource,
    search: found.search,
  });
  const [answer, meta] = await Promise.all([
    search(datastoreFor(signal), { limit: 0, include_total: 'true' }),
    found.meta,
  ]);
  // A view of the database does not number its rows, so that its pages have no order.
  const numbered = objectsIn(answer['fields']).some((field) => field['id'] === '_id');
  if (!numbered || typeof answer['total'] !== 'number') return null;
  const all = parseFields(answer);
  const names = all.map(({ spec }) => spec.name);
  const { where, orderBy } = resolveQuery(request.query ?? emptyQuery, names);
  const shown = columns && [...new Set(columns.map((name) => resolveColumn(name, names)))];
  const fields = shown ? shown.map((name) => all.find(({ spec }) => spec.name === name) as CkanField) : all;
  if (orderBy.some(({ column }) => !fields.some(({ spec }) => spec.name === column))) return null;
  const taken = Object.keys(filtersOf(found.search['filters']));
  const every = compileFilter(where, '{}', all, taken);
  return every.rest === null
    ? new CkanRows(datastoreFor, { all, fields, taken, every: every.where, orderBy }, meta)
    : null;
}

interface FoundTable {
  readonly base: string;
  readonly resource: string;
  readonly search: Readonly<Record<string, string>>;
  readonly meta: Promise<Partial<TableMeta>>;
}

async function findTable({ url, clientFor, signal, layer }: ServiceRequest): Promise<FoundTable | null> {
  const address = parseCkanUrl(url);
  if (!address) return null;
  const { base, resource, search: pasted } = address;
  const api = { client: clientFor(signal), base };
  if (resource !== null && pasted !== null)
    return { base, resource, search: pasted, meta: maybeMeta(api, resource, url) };
  const dataset = await findDataset(api, address);
  const chosen: Json = choose(objectsIn(dataset['resources']), resource ?? layer, true, url);
  const id = maybeText(chosen['id']);
  if (id === null || chosen['datastore_active'] !== true) return null;
  return { base, resource: id, search: {}, meta: Promise.resolve(metaOf(dataset, chosen, api, url)) };
}

interface WantedRows {
  readonly all: readonly CkanField[];
  readonly fields: readonly CkanField[];
  /** Columns that the pasted URL filters by. */
  readonly taken: readonly string[];
  readonly every: string;
  readonly orderBy: readonly OrderKey[];
}

/** What is asked of the service in its own words is the JSON of its `filters`. */
class CkanRows implements RowService {
  readonly columns: readonly Column[];
  readonly meta: Partial<TableMeta>;
  readonly every: string;
  readonly orderBy: readonly OrderKey[];
  readonly #datastoreFor: (signal: Ending) => Datastore;
  readonly #wanted: WantedRows;
  /** Columns of floating numbers that hold some that are none. */
  readonly #odd = new Map<string, boolean>();

  constructor(datastoreFor: (signal: Ending) => Datastore, wanted: WantedRows, meta: Partial<TableMeta>) {
    this.#datastoreFor = datastoreFor;
    this.#wanted = wanted;
    this.meta = meta;
    this.every = wanted.every;
    this.orderBy = wanted.orderBy;
    this.columns = new CkanDecoder(wanted.fields).table({}, true).columns;
  }

  async count(where: string, signal?: Ending): Promise<number> {
    const { total } = await search(this.#datastoreFor(signal), { ...this.#parameters(where, null), limit: 0 });
    if (typeof total === 'number') return total;
    throw new SourceError('service', `no total: ${this.#datastoreFor(signal).api.base}`);
  }

  async rows(where: string, order: string | null, { offset, count }: RowRange, signal?: Ending): Promise<Table> {
    const decoder = new CkanDecoder(this.#wanted.fields);
    while (decoder.length < count) {
      const before = decoder.length;
      const size = { limit: count - before, offset: offset + before };
      const answer = await search(this.#datastoreFor(signal), { ...this.#parameters(where, order), ...size });
      decoder.push(answer);
      // A page is short where the portal's own cap is lower, so its end is told by the total.
      if (decoder.length === before || offset + decoder.length >= Number(answer['total'])) break;
    }
    return decoder.table(this.meta, order === null);
  }

  asking(): Promise<Asking> {
    const { fields, taken } = this.#wanted;
    return Promise.resolve({
      id: null,
      compile: (filter) => compileFilter(filter, this.every, fields, taken),
      and: (where, condition) => {
        const compiled = compileFilter(condition, where, fields, taken);
        return compiled.rest === null ? compiled.where : null;
      },
      // Missing ones can't be asked for by themselves, so only an order as a whole is.
      sorts: () => false,
      order: (keys) => orderOf(keys),
      exactOrder: (keys, signal) => this.#exactOrder(keys, signal),
      values: () => Promise.resolve(null),
      pick: null,
      all: (where, columns, _geometry, reading) => this.#all(where, columns, reading),
    });
  }

  async #exactOrder(keys: readonly OrderKey[], signal: Ending): Promise<string | null> {
    for (const { column } of keys) {
      const type = this.#wanted.fields.find(({ spec }) => spec.name === column)?.type ?? '';
      if (!SAME_ORDER.test(type)) return null;
      if (!/^(?:float|double|real|numeric)/.test(type)) continue;
      // NaN is the greatest number to PostgreSQL, and none to us.
      if (!this.#odd.has(column)) {
        const order = orderOf([{ column, descending: true }]);
        if (order === null) return null;
        const { problems } = await this.rows(this.every, order, { offset: 0, count: 1 }, signal);
        this.#odd.set(column, problems.length > 0);
      }
      if (this.#odd.get(column)) return null;
    }
    return orderOf(keys);
  }

  #all(where: string, columns: readonly string[] | null, { signal, onProgress }: Reading): Promise<Table> {
    const { all, fields } = this.#wanted;
    const some = columns ? all.filter(({ spec }) => columns.includes(spec.name)) : fields;
    return readRows(
      this.#datastoreFor(signal),
      some,
      this.#plan(where, null),
      () => Promise.resolve(this.meta),
      onProgress,
    );
  }

  #parameters(where: string, order: string | null): Record<string, string> {
    return parametersOf(this.#datastoreFor(null), this.#wanted.fields, this.#plan(where, order));
  }

  #plan(where: string, sort: string | null): CkanPlan {
    return { filters: JSON.parse(where) as CkanPlan['filters'], sort, limit: null, complete: true };
  }
}

function compileFilter(
  filter: Condition | null,
  where: string,
  fields: readonly CkanField[],
  taken: readonly string[],
): Compiled {
  const names = fields.map(({ spec }) => spec.name);
  const query = resolveQuery({ ...emptyQuery, where: filter }, names);
  checkQuery(
    query,
    (name) => fields.find(({ spec }) => spec.name === name)?.spec.type ?? null,
    () => false,
  );
  let filters = JSON.parse(where) as CkanPlan['filters'];
  const rest: Condition[] = [];
  for (const part of andParts(query.where)) {
    const plan = planQuery({ ...emptyQuery, where: part }, fields, [...taken, ...Object.keys(filters)]);
    if (plan.complete) filters = { ...filters, ...plan.filters };
    else rest.push(part);
  }
  return { where: JSON.stringify(filters), rest: rest.length > 0 ? { kind: 'and', parts: rest } : null };
}

/** The order in PostgreSQL's terms: ours puts missing cells last both ways. */
function orderOf(keys: readonly OrderKey[]): string | null {
  if (keys.length === 0 || !keys.every(({ column }) => PLAIN_NAME.test(column))) return null;
  return keys.map(({ column, descending }) => `${column} ${descending ? 'desc' : 'asc'} nulls last`).join(', ');
}
