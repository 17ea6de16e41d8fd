import { electricMeters } from './building-totals.js';
import { commonStep } from './common-step.js';
import type { MeterRole } from './meter-roles.js';
import { instantBefore, spanParts } from './period-span.js';
import type { Span, SpanPeriod } from './period-span.js';
import type { Series } from './series.js';
import { COMPLETE_SHARE } from './buckets.js';
import { spanTotal } from './span-total.js';
import type { SpanTotal } from './span-total.js';
import { flowSums } from './flow-sums.js';

/** How good the value of a part is: all there, not all there, some of it estimated. */
export const partStanding = { whole: 0, partial: 1, estimated: 2 } as const;

/** A quantity over the parts of a span, and the time before beside it; NaN where there is nothing. */
export interface HistoryData {
  /** Starts of the parts, epoch ms. */
  readonly starts: Float64Array;
  readonly values: Float64Array;
  readonly before: Float64Array;
  /** A `partStanding` per part. */
  readonly standing: Uint8Array;
  /** Amounts are per hour (Wh as W), as parts of a day say how much at a time. */
  readonly perHour: boolean;
  readonly total: SpanTotal;
  /** Over the same time of the clock and the calendar, as far as the span has come. */
  readonly totalBefore: SpanTotal;
}

/** Seconds of a quarter of an hour, and of the parts of a day in it. */
const QUARTER_S = 900;
const HOUR_MS = 3_600_000;

/** A series over a span that readings are there of up to `toldMs`. */
export function historyData(series: Series, period: SpanPeriod, span: Span, toldMs: number): HistoryData {
  const stepMs = commonStep([series.step, QUARTER_S]) * 1000;
  const { parts, before } = spanParts(period, span, stepMs);
  const perHour = period === 'day' && series.unit === 'Wh';
  const rate = perHour ? HOUR_MS / stepMs : 1;
  const totals = parts.map((part) => spanTotal(series, part));
  const standing = totals.map(({ coverage, estimated, value }): number => {
    if (value === null) return partStanding.whole;
    if (coverage < COMPLETE_SHARE) return partStanding.partial;
    return estimated ? partStanding.estimated : partStanding.whole;
  });
  const told = { from: span.from, to: Math.max(span.from, Math.min(span.to, toldMs)) };
  const same = { from: instantBefore(period, told.from), to: instantBefore(period, told.to) };
  return {
    starts: new Float64Array(parts.map(({ from }) => from)),
    values: new Float64Array(totals.map(({ value }) => (value ?? NaN) * rate)),
    before: new Float64Array(before.map((part) => (spanTotal(series, part).value ?? NaN) * rate)),
    standing: new Uint8Array(standing),
    perHour,
    total: spanTotal(series, told),
    totalBefore: spanTotal(series, same),
  };
}

/** Change of a total against the time before, as a share of that; null where either is not whole, or there was nothing. */
export function changeOf({ total, totalBefore }: Pick<HistoryData, 'total' | 'totalBefore'>): number | null {
  if (total.value === null || !totalBefore.value) return null;
  if (total.coverage < COMPLETE_SHARE || totalBefore.coverage < COMPLETE_SHARE) return null;
  return total.value / totalBefore.value - 1;
}

/** What the load was covered by in each part: Wh, or W in the parts of a day; NaN where a meter that is needed has no value. */
export interface OriginData {
  readonly starts: Float64Array;
  readonly pv: Float64Array;
  readonly battery: Float64Array;
  readonly grid: Float64Array;
  readonly perHour: boolean;
}

/** Null where the meters don't tell: without one of the grid, or nothing of one's own. */
export function originData(roles: ReadonlyMap<MeterRole, Series>, period: SpanPeriod, span: Span): OriginData | null {
  const meters = electricMeters(roles);
  if (!meters?.import || !(meters.pv ?? meters.discharge)) return null;
  const step = commonStep([QUARTER_S, ...Object.values(meters).flatMap((series) => series?.step ?? [])]);
  const { parts } = spanParts(period, span, step * 1000);
  const perHour = period === 'day';
  const rate = perHour ? 3600 / step : 1;
  const flows = parts.map(({ from, to }) => flowSums(meters, { from: new Date(from), to: new Date(to) }).flows);
  const column = (name: 'pvToLoad' | 'batteryToLoad' | 'gridToLoad'): Float64Array =>
    new Float64Array(flows.map((one) => (one[name] ?? NaN) * rate));
  return {
    starts: new Float64Array(parts.map(({ from }) => from)),
    pv: column('pvToLoad'),
    battery: column('batteryToLoad'),
    grid: column('gridToLoad'),
    perHour,
  };
}
