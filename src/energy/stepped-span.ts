import { periodSpan } from './period-span.js';
import type { SpanPeriod } from './period-span.js';

/** An instant of the span of a period, epoch ms; null where that one goes on, or is still to come. */
export function pastInstant(period: SpanPeriod, epochMs: number, nowMs: number): number | null {
  const { from, to } = periodSpan(period, epochMs);
  return to <= nowMs ? from : null;
}

/** An instant of the span so many later (below 0: earlier) than the one of another instant; null where that one goes on, or is still to come. */
export function steppedSpan(period: SpanPeriod, epochMs: number, by: number, nowMs: number): number | null {
  return pastInstant(period, periodSpan(period, epochMs, by).from, nowMs);
}
