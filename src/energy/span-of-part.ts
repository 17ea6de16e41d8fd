import { periodSpan, spanPeriods } from './period-span.js';
import type { SpanPeriod } from './period-span.js';

/** A stretch of the calendar. */
export interface CalendarSpan {
  readonly period: SpanPeriod;
  /** An instant in it, epoch ms. */
  readonly at: number;
}

/**
 * The day, week, month or year that a part of time is, from its first to its last instant; of any other part the one of a period that holds the last
 * instant.
 */
export function spanOfPart([first, last]: readonly [number, number], period: SpanPeriod): CalendarSpan {
  const exact = spanPeriods.find((one) => {
    const { from, to } = periodSpan(one, first);
    // Its last instant, or as some say it the first that is no longer in it.
    return from === first && (last === to - 1 || last === to);
  });
  return exact ? { period: exact, at: first } : { period, at: last };
}
