import { isState } from './buckets.js';
import { MISSING, RECOVERED } from './quality.js';
import type { Series } from './series.js';
import type { Span } from './period-span.js';
import { cleaned } from './units.js';

/** What a series comes to between two instants. */
export interface SpanTotal {
  /** Sum of amounts, mean of levels; null where there is none at all. */
  readonly value: number | null;
  /** Share of the span's intervals that have a value, 0 to 1. */
  readonly coverage: number;
  /** More of it than can be overlooked was estimated or spread over a gap. */
  readonly estimated: boolean;
}

/** Share of estimates that is said. */
const ESTIMATES = 0.05;

/** The total over the intervals that lie in a span as a whole. */
export function spanTotal({ startMs, step, unit, values, codes }: Series, { from, to }: Span): SpanTotal {
  const stepMs = step * 1000;
  const first = Math.ceil((from - startMs) / stepMs);
  const end = Math.floor((to - startMs) / stepMs);
  const length = Math.max(0, end - first);
  let sum = 0;
  let count = 0;
  let estimated = 0;
  const stop = Math.min(end, values.length);
  for (let index = Math.max(0, first); index < stop; index++) {
    const value = values[index] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    const code = codes[index] as number;
    if (code >= RECOVERED && code < MISSING) estimated++;
  }
  if (count === 0) return { value: null, coverage: 0, estimated: false };
  return {
    value: cleaned(isState(unit) ? sum / count : sum),
    coverage: count / length,
    estimated: estimated > ESTIMATES * count,
  };
}
