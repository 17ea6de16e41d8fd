import { addUnits, calendarParts, epochOf, startOf } from '../time/calendar.js';

/** Stretches of Prague's calendar that a building is looked at over. */
export const spanPeriods = ['day', 'week', 'month', 'year'] as const;
export type SpanPeriod = (typeof spanPeriods)[number];

/** From one instant up to another, epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Parts of a span one after another, and the instants they are compared with: as many, each as long by the calendar. */
export interface SpanParts {
  readonly parts: readonly Span[];
  readonly before: readonly Span[];
}

const QUARTER_MS = 900_000;

/** The day, week (from Monday), month or year that holds an instant, or the one `shift` of them later; whole days of Prague. */
export function periodSpan(period: SpanPeriod, nowMs: number, shift = 0): Span {
  const start = period === 'week' ? startOfWeek(nowMs) : startOf(nowMs, period);
  const [unit, count] = period === 'week' ? (['day', 7] as const) : ([period, 1] as const);
  const from = addUnits(start, unit, shift * count);
  return { from, to: addUnits(from, unit, count) };
}

function startOfWeek(epochMs: number): number {
  const { year, month, day } = calendarParts(epochMs);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return epochOf(year, month, day - weekday);
}

/** Whole weeks back to the time before, in days, so that Mondays meet Mondays: of a month the five that leave no day in both. */
const DAYS_BEFORE: Readonly<Record<SpanPeriod, number>> = { day: 7, week: 7, month: 35, year: 364 };

/** The time before that a span is compared with. */
export function spanBefore(period: SpanPeriod, { from, to }: Span): Span {
  return { from: instantBefore(period, from), to: instantBefore(period, to) };
}

/** The instant that another one is compared with: of the same day of the week, at the same time of the clock. */
export function instantBefore(period: SpanPeriod, epochMs: number): number {
  return addUnits(epochMs, 'day', -DAYS_BEFORE[period]);
}

/** A day by its steps (92, 96 or 100 quarters of an hour), a week and a month by days, a year by months. */
export function spanParts(period: SpanPeriod, { from, to }: Span, stepMs = QUARTER_MS): SpanParts {
  const parts: Span[] = [];
  const unit = period === 'year' ? 'month' : 'day';
  for (let start = from; start < to;) {
    const end = period === 'day' ? start + stepMs : addUnits(start, unit, 1);
    parts.push({ from: start, to: end });
    start = end;
  }
  const before = parts.map((part): Span => {
    const start = instantBefore(period, part.from);
    return { from: start, to: period === 'day' ? start + stepMs : instantBefore(period, part.to) };
  });
  return { parts, before };
}
