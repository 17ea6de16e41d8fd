import { parseGroupBy } from './parse-group-by.js';
import { parseMeasure } from './parse-measure.js';
import { parseOrderBy } from './parse-order-by.js';
import { parseWhere } from './parse-where.js';
import { QueryError } from './query-error.js';
import { measureName } from './query.js';
import type { Measure, Query } from './query.js';

/** The attributes as a page's author wrote them; null, undefined and empty are "not given". */
export interface QueryText {
  readonly where?: string | null | undefined;
  readonly groupBy?: string | null | undefined;
  readonly measure?: string | null | undefined;
  readonly orderBy?: string | null | undefined;
  readonly limit?: number | string | null | undefined;
}

/** Reads all attributes of a query; `group-by` without a measure counts rows. Throws a `QueryError` naming the attribute. */
export function parseQuery(text: QueryText): Query {
  const { where, groupBy: by, measure, orderBy: order } = text;
  for (const [name, value] of Object.entries({ where, 'group-by': by, measure, 'order-by': order })) {
    if (typeof (value ?? '') !== 'string') throw new QueryError(`${name}: not a text: ${String(value)}`);
  }
  const groupBy = attempt('group-by', () => parseGroupBy(text.groupBy ?? ''));
  const asked = attempt('measure', () => parseMeasure(text.measure ?? ''));
  const count: Measure = { operation: 'count', column: null, name: measureName('count', null), named: false };
  const measures = groupBy.length > 0 && asked.length === 0 ? [count] : asked;
  const names = [...groupBy, ...measures].map((part) => part.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new QueryError(`name used twice, write "as" and another one: ${twice}`);
  return {
    where: attempt('where', () => parseWhere(text.where ?? '')),
    groupBy,
    measures,
    orderBy: attempt('order-by', () => parseOrderBy(text.orderBy ?? '')),
    limit: parseLimit(text.limit),
  };
}

function parseLimit(limit: number | string | null | undefined): number | null {
  if (limit === null || limit === undefined || limit === '') return null;
  const value = Number(limit);
  if (!Number.isSafeInteger(value) || value < 0) throw new QueryError(`limit: not a whole number: ${limit}`);
  return value;
}

function attempt<T>(attribute: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(`${attribute}: ${error.message}`) : error;
  }
}
