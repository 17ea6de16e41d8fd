import { addLocal, startOfLocal } from '../time/calendar-edges.js';
import { calendarParts } from '../time/calendar.js';
import { instantBefore } from './period-span.js';
import type { SpanPeriod } from './period-span.js';
import type { Period } from './summarise.js';

/** A period with what makes it comparable. */
export interface ComparedPeriod extends Period {
  /** Local days, the last of them perhaps begun only. */
  readonly days: number;
  /** What they last: days of summer time's changes have 23 or 25 hours, which is to be said where sums are compared. */
  readonly hours: number;
}

export interface Comparison {
  readonly current: ComparedPeriod;
  readonly previous: ComparedPeriod;
  /** The current one is not over: both end at the same local time. */
  readonly isPartial: boolean;
}

/**
 * The period that an instant is in, as far as it has come by `now`, and the one to set against it: as many local days, which begin on the
 * same day of the week, up to the same local time. That is the week before for a day or a week, five weeks before for a month, 52 for
 * a year, or for all of them if `against` is `year`.
 */
export function comparePeriods(
  unit: SpanPeriod,
  at: Date,
  now: Date,
  against: 'previous' | 'year' = 'previous',
): Comparison {
  const from = startOfLocal(at.getTime(), unit);
  const end = addLocal(from, unit, 1);
  const to = Math.min(end, Math.max(from, now.getTime()));
  const before = (instant: number): number => instantBefore(against === 'year' ? 'year' : unit, instant);
  return {
    current: periodOf(from, to),
    previous: periodOf(before(from), before(to)),
    isPartial: to < end,
  };
}

function periodOf(from: number, to: number): ComparedPeriod {
  const started = startOfLocal(to, 'day');
  const days = daysBetween(from, started) + (to > started ? 1 : 0);
  return { from: new Date(from), to: new Date(to), days, hours: (to - from) / 3_600_000 };
}

/** Local days between two local midnights. */
function daysBetween(from: number, to: number): number {
  return Math.round((wallDay(to) - wallDay(from)) / 86_400_000);
}

function wallDay(epochMs: number): number {
  const { year, month, day } = calendarParts(epochMs);
  return Date.UTC(year, month - 1, day);
}
