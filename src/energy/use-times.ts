import { addLocal, localDate, localEdges, weekdayOf } from '../time/calendar-edges.js';
import { epochOf } from '../time/calendar.js';
import type { Intervals } from './intervals.js';
import { placesOf } from './places-of.js';
import { isPublicHoliday } from './public-holidays.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { SiteCalendar } from './site-factors.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** When something was used: `open` in the hours of a day in use, `night` outside of them, or all of a day out of use. */
export const useTimes = ['open', 'night', 'weekend', 'holiday'] as const;
export type UseTime = (typeof useTimes)[number];

export interface TimeUse {
  /** In the base unit; null where nothing is known. */
  readonly total: number | null;
  readonly expected: number;
  readonly valid: number;
  readonly coverage: number;
  /** Mean power, W (of volumes: the base unit an hour): times of different length are compared by it. */
  readonly power: number | null;
}

/** What kind of day a date is by a calendar: school holidays are its closed days, which differ between districts and years. */
export function dayUse(date: string, calendar: SiteCalendar): 'open' | 'weekend' | 'holiday' {
  if (calendar.publicHolidays && isPublicHoliday(date)) return 'holiday';
  if (calendar.closed.some(({ from, to }) => from <= date && date <= to)) return 'holiday';
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return calendar.weekdays.includes(weekdayOf(epochOf(year, month, day, 12))) ? 'open' : 'weekend';
}

/** What was used when, in the local days of a period, by the calendar of the building. */
export function useByTime(
  data: Intervals | Series,
  { from, to }: Period,
  calendar: SiteCalendar,
): Readonly<Record<UseTime, TimeUse>> {
  const series = asSeries(data);
  const sums: Record<UseTime, Sum> = { open: zero(), night: zero(), weekend: zero(), holiday: zero() };
  const add = (time: UseTime, start: number, end: number): void =>
    addRange(sums[time], series, Math.max(start, from.getTime()), Math.min(end, to.getTime()));
  for (const start of localEdges(from.getTime(), to.getTime(), 'day').subarray(0, -1)) {
    const date = localDate(start);
    const end = addLocal(start, 'day', 1);
    const use = dayUse(date, calendar);
    if (use !== 'open') {
      add(use, start, end);
      continue;
    }
    const opens = clockOf(date, calendar.open);
    const closes = Math.max(opens, clockOf(date, calendar.close));
    add('night', start, opens);
    add('open', opens, closes);
    add('night', closes, end);
  }
  const { step } = series;
  return {
    open: told(sums.open, step),
    night: told(sums.night, step),
    weekend: told(sums.weekend, step),
    holiday: told(sums.holiday, step),
  };
}

interface Sum {
  total: number;
  expected: number;
  valid: number;
}

function zero(): Sum {
  return { total: 0, expected: 0, valid: 0 };
}

function addRange(sum: Sum, series: Series, start: number, end: number): void {
  if (end <= start) return;
  const stepMs = series.step * 1000;
  // By where they start: an hour that the bell ends in the middle of is counted once.
  const up = (instant: number): number => Math.ceil((instant - series.startMs) / stepMs) * stepMs + series.startMs;
  sum.expected += (up(end) - up(start)) / stepMs;
  const [first, last] = placesOf(series, up(start), up(end));
  for (let index = first; index < last; index++) {
    const value = series.values[index] as number;
    if (Number.isNaN(value)) continue;
    sum.total += value;
    sum.valid++;
  }
}

function told({ total, expected, valid }: Sum, step: number): TimeUse {
  return {
    total: valid === 0 ? null : cleaned(total),
    expected,
    valid,
    coverage: expected === 0 ? 0 : valid / expected,
    power: valid === 0 ? null : cleaned((total * 3600) / (valid * step)),
  };
}

/** The instant of a wall clock's time (`07:30`) of a date. */
function clockOf(date: string, clock: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return epochOf(year, month, day, hour, minute);
}
