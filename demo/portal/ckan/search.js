import { CkanError } from './ckan-error.js';

/** @import { Params } from '../types.js' @import { Store } from './packages.js' */

const ROWS_DEFAULT = 100;
/** `ckan.datastore.search.rows_max`; 32,000 unless a portal sets it. */
const ROWS_MAX = 2000;

/**
 * `datastore_search`: equality filters with regard to case, as PostgreSQL compares; order; paging with a silent cap.
 *
 * @param {Store} store
 * @param {Params} params
 */
export function searchStore(store, params) {
  const { fields } = store;
  const all = [{ id: '_id', type: 'int' }, ...fields];
  const chosen = params.fields ? params.fields.split(',').map((name) => fieldNamed(all, name.trim(), 'fields')) : all;
  let rows = rowsOf(store);
  for (const [name, value] of Object.entries(parseFilters(params.filters))) {
    fieldNamed(all, name, 'filters');
    const values = Array.isArray(value) ? value : [value];
    rows = rows.filter((row) => row[name] !== null && values.includes(row[name]));
  }
  if (params.q) rows = rows.filter((row) => Object.values(row).some((value) => String(value).includes(params.q)));
  if (params.sort) rows = sorted(rows, params.sort, all);
  const limit = Math.min(number(params.limit, ROWS_DEFAULT), ROWS_MAX);
  const offset = number(params.offset, 0);
  const page = rows.slice(offset, offset + limit);
  const lists = params.records_format === 'lists';
  return {
    resource_id: store.id,
    fields: chosen,
    records_format: lists ? 'lists' : 'objects',
    records: page.map((row) =>
      lists ? chosen.map(({ id }) => row[id]) : Object.fromEntries(chosen.map(({ id }) => [id, row[id]])),
    ),
    limit,
    offset,
    ...(params.include_total !== 'false' && { total: rows.length, total_was_estimated: false }),
  };
}

/** @param {Store} store */
function rowsOf({ dataset }) {
  return dataset.rows().map((row, index) => {
    const cells = dataset.fields
      .filter(({ type }) => type !== 'OID')
      .map(({ name, type }) => {
        const value = row[name] ?? null;
        return [name, type === 'Date' && value !== null ? new Date(value).toISOString().replace('Z', '+00:00') : value];
      });
    return { _id: index + 1, ...Object.fromEntries(cells) };
  });
}

/** NULL is the greatest, as in PostgreSQL, unless the sort says otherwise. */
function sorted(rows, sort, fields) {
  const keys = sort.split(',').map((part) => {
    const [, name, direction = 'asc', nulls] =
      /^\s*"?(.+?)"?(?: +(asc|desc))?(?: +nulls +(first|last))?\s*$/i.exec(part) ?? [];
    const descending = direction.toLowerCase() === 'desc';
    const nullsLast = nulls ? nulls.toLowerCase() === 'last' : !descending;
    return { name: fieldNamed(fields, name, 'sort').id, sign: descending ? -1 : 1, nullSign: nullsLast ? 1 : -1 };
  });
  return rows.toSorted((a, b) => {
    for (const { name, sign, nullSign } of keys) {
      const [left, right] = [a[name], b[name]];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? nullSign : -nullSign;
      return left < right ? -sign : sign;
    }
    return 0;
  });
}

function parseFilters(text) {
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new CkanError(409, 'Validation Error', { filters: ['Cannot parse JSON'] });
  }
}

function fieldNamed(fields, name, where) {
  const field = fields.find(({ id }) => id === name);
  if (!field) throw new CkanError(409, 'Validation Error', { [where]: [`field "${name}" not in table`] });
  return field;
}

function number(text, otherwise) {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new CkanError(409, 'Validation Error', { limit: ['Must be a natural number'] });
  return Number(text);
}
