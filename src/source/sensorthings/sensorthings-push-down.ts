import { andParts } from '../../query/and-parts.js';
import { isGrouped } from '../../query/query.js';
import type { CompareOperator, Condition, Query } from '../../query/query.js';
import { foldName } from '../../query/resolve-column.js';

/** What of a query one list of observations is asked for. */
export interface ObservationPlan {
  /** `$filter`, or null. */
  readonly filter: string | null;
  readonly descending: boolean;
  /** Rows to ask for; null for all. */
  readonly limit: number | null;
  /** The filter is all of the condition and means the same. */
  readonly complete: boolean;
}

const TIME = foldName('phenomenonTime');

/** Whether the plan depends on the observations being of an instant. */
export function comparesTime(query: Query): boolean {
  return andParts(query.where).some((part) => boundsOf(part) !== null);
}

/**
 * Plans a query. We compare an interval by its start, servers each in their own way: of intervals only a lower bound is pushed, which all
 * read so that none is lost, and is evaluated here again. The first rows by time are asked for where nothing else is left to do.
 */
export function planObservations(query: Query, ofInstants: boolean): ObservationPlan {
  const bounds = andParts(query.where).map(boundsOf);
  const terms = bounds.flatMap((bound) => {
    if (!bound) return [];
    const from = bound.from === null ? [] : [`phenomenonTime ge ${isoOf(bound.from)}`];
    const until = bound.until === null || !ofInstants ? [] : [`phenomenonTime lt ${isoOf(bound.until)}`];
    return [...from, ...until];
  });
  const complete = bounds.every((bound) => bound !== null) && (ofInstants || bounds.length === 0);
  const [key, ...more] = query.orderBy;
  const byTime = key === undefined || (more.length === 0 && foldName(key.column) === TIME);
  const whole = complete && byTime && !isGrouped(query);
  return {
    filter: terms.length === 0 ? null : terms.join(' and '),
    descending: whole && key?.descending === true,
    limit: whole ? query.limit : null,
    complete,
  };
}

/** From an instant on, until before another; epoch ms. Services keep fractions of a millisecond that we drop, so a whole one is added. */
interface Bounds {
  readonly from: number | null;
  readonly until: number | null;
}

const FLIPPED: Readonly<Record<string, CompareOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function boundsOf(condition: Condition): Bounds | null {
  if (condition.kind !== 'compare') return null;
  const { operator, left, right } = condition;
  if (left.kind === 'date' && right.kind === 'column') {
    return boundsOf({ ...condition, left: right, right: left, operator: FLIPPED[operator] ?? operator });
  }
  if (left.kind !== 'column' || right.kind !== 'date' || foldName(left.name) !== TIME) return null;
  const { value } = right;
  const year = new Date(value).getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return null;
  switch (operator) {
    case '=':
      return { from: value, until: value + 1 };
    case '>':
      return { from: value + 1, until: null };
    case '>=':
      return { from: value, until: null };
    case '<':
      return { from: null, until: value };
    case '<=':
      return { from: null, until: value + 1 };
    default:
      return null;
  }
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
