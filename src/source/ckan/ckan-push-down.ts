import { andParts } from '../../query/and-parts.js';
import { isGrouped } from '../../query/query.js';
import type { Condition, Literal, Query } from '../../query/query.js';
import type { CkanField } from './ckan-fields.js';

/** What of a query `datastore_search` answers as we would. */
export interface CkanPlan {
  /** `filters`: the values that a column may have. */
  readonly filters: Readonly<Record<string, readonly (number | boolean)[]>>;
  /** `sort`, when only the first rows are asked for; null for the order of the table. */
  readonly sort: string | null;
  /** Number of rows to ask for; null for all. */
  readonly limit: number | null;
  /** The filters are all of the condition. */
  readonly complete: boolean;
}

/** A longer list would make a URL that some servers refuse. */
const MAX_VALUES = 50;
// Not numeric's neighbours: a float4 0.1 is another number in PostgreSQL than it is here.
const SAME_NUMBER = /^(?:int\d*|bigint|smallint|integer|float8|double.*|numeric)$/;
export const SAME_ORDER = /^(?:int\d*|bigint|smallint|integer|float\d*|double.*|real|numeric|timestamp.*|date)$/;
export const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Plans a query whose columns are resolved. Equality of numbers and booleans is pushed; text is not, as PostgreSQL regards case and we do
 * not; nor are ranges, which `filters` does not know. Columns that the pasted URL filters already are `taken`.
 */
export function planQuery(query: Query, fields: readonly CkanField[], taken: readonly string[]): CkanPlan {
  const parts = andParts(query.where);
  const filters = new Map<string, readonly (number | boolean)[]>();
  let complete = true;
  for (const part of parts) {
    const equal = equality(part, fields);
    if (equal && !filters.has(equal.name) && !taken.includes(equal.name)) filters.set(equal.name, equal.values);
    else complete = false;
  }
  const sort = sortOf(query, fields);
  const whole = complete && !isGrouped(query) && (query.orderBy.length === 0 || sort !== null);
  const limit = whole ? query.limit : null;
  return { filters: Object.fromEntries(filters), sort: limit === null ? null : sort, limit, complete };
}

interface Equality {
  readonly name: string;
  readonly values: readonly (number | boolean)[];
}

function equality(condition: Condition, fields: readonly CkanField[]): Equality | null {
  if (condition.kind === 'in' && condition.operand.kind === 'column') {
    return equalTo(condition.operand.name, condition.values, fields);
  }
  if (condition.kind !== 'compare' || condition.operator !== '=') return null;
  const { left, right } = condition;
  if (left.kind === 'column' && right.kind !== 'column') return equalTo(left.name, [right], fields);
  return right.kind === 'column' && left.kind !== 'column' ? equalTo(right.name, [left], fields) : null;
}

function equalTo(name: string, literals: readonly Literal[], fields: readonly CkanField[]): Equality | null {
  const type = fields.find(({ spec }) => spec.name === name)?.type ?? '';
  const kind = SAME_NUMBER.test(type) ? 'number' : type.startsWith('bool') ? 'boolean' : null;
  if (kind === null || literals.length === 0 || literals.length > MAX_VALUES) return null;
  const values = literals.flatMap((literal) =>
    literal.kind === kind && (literal.kind === 'boolean' || literal.kind === 'number') ? [literal.value] : [],
  );
  const wholeType = /^(?:int|bigint|smallint)/.test(type);
  // PostgreSQL refuses 1.5 for an integer column, and beyond 2^53 our numbers are not its own.
  const fit = values.every((value) => typeof value === 'boolean' || !wholeType || Number.isSafeInteger(value));
  return fit && values.length === literals.length ? { name, values } : null;
}

/** The order in PostgreSQL's terms: ours puts missing cells last both ways. Null for text, which we sort by Czech rules. */
function sortOf({ orderBy }: Query, fields: readonly CkanField[]): string | null {
  if (orderBy.length === 0) return null;
  const keys = orderBy.map(({ column, descending }) => {
    const type = fields.find(({ spec }) => spec.name === column)?.type ?? '';
    return SAME_ORDER.test(type) && PLAIN_NAME.test(column)
      ? `${column} ${descending ? 'desc' : 'asc'} nulls last`
      : null;
  });
  return keys.includes(null) ? null : keys.join(', ');
}
