import { addUnits, calendarParts, calendarUnits, epochOf, startOf } from '../time/calendar.js';
import type { CalendarUnit } from '../time/calendar.js';

/** Ticks of a time axis on round times of Prague's calendar. */
export interface TimeTicks {
  /** Epoch ms, ascending. */
  readonly values: readonly number[];
  /** The unit that changes from tick to tick. */
  readonly unit: CalendarUnit;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;

/** Unit, how many of it, and how long that is in ms. */
type Step = readonly [CalendarUnit, number, number];

const COARSEST: Step = ['year', 1000, 1000 * YEAR_MS];
const STEPS: readonly Step[] = [
  ['minute', 1, MINUTE_MS],
  ['minute', 5, 5 * MINUTE_MS],
  ['minute', 15, 15 * MINUTE_MS],
  ['minute', 30, 30 * MINUTE_MS],
  ['hour', 1, HOUR_MS],
  ['hour', 3, 3 * HOUR_MS],
  ['hour', 6, 6 * HOUR_MS],
  ['hour', 12, 12 * HOUR_MS],
  ['day', 1, DAY_MS],
  ['day', 2, 2 * DAY_MS],
  ['day', 7, 7 * DAY_MS],
  ['day', 14, 14 * DAY_MS],
  ['month', 1, YEAR_MS / 12],
  ['month', 3, YEAR_MS / 4],
  ['month', 6, YEAR_MS / 2],
  ['year', 1, YEAR_MS],
  ['year', 2, 2 * YEAR_MS],
  ['year', 5, 5 * YEAR_MS],
  ['year', 10, 10 * YEAR_MS],
  ['year', 20, 20 * YEAR_MS],
  ['year', 50, 50 * YEAR_MS],
  ['year', 100, 100 * YEAR_MS],
  ['year', 500, 500 * YEAR_MS],
];

/**
 * At most `count` (but two, where the calendar allows) round times of Prague within [from, to] (epoch ms).
 * Days and longer keep the wall clock across the change of offset; an empty or backward span gives its start alone.
 * Data of whole days or years need no ticks in between: none is finer than `finest`.
 */
export function timeTicks(from: number, to: number, count: number, finest: CalendarUnit = 'second'): TimeTicks {
  if (!(to > from)) return { values: Number.isFinite(from) ? [from] : [], unit: 'day' };
  const wanted = (to - from) / Math.max(1, count);
  const rank = calendarUnits.indexOf(finest);
  const allowed = STEPS.filter(([of]) => calendarUnits.indexOf(of) <= rank);
  const steps = [...allowed, COARSEST];
  let at = steps.findIndex(([, , lengthMs]) => lengthMs >= wanted);
  if (at < 0) at = steps.length - 1;
  // A step too long for the span may have a single tick in it.
  for (; ; at--) {
    const [unit, size] = steps[at] as Step;
    const values = ticksOf(from, to, count, unit, size);
    if (values.length > 1 || at === 0) return { values: thinned(values, count + 2), unit };
  }
}

/** Every second, third … of too many, from the first. */
function thinned(values: readonly number[], most: number): readonly number[] {
  const every = Math.ceil(values.length / most);
  return every === 1 ? values : values.filter((_, index) => index % every === 0);
}

function ticksOf(from: number, to: number, count: number, unit: CalendarUnit, size: number): number[] {
  const values: number[] = [];
  // A step finer than the one wanted has up to eleven ticks, five for each of the coarser and one more.
  const most = Math.max(count + 2, 12);
  for (let tick = firstTick(from, unit, size); tick <= to && values.length <= most;) {
    if (tick >= from) values.push(tick);
    tick = nextTick(tick, unit, size);
  }
  return values;
}

/** The last round time at or before an instant. */
function firstTick(epochMs: number, unit: CalendarUnit, size: number): number {
  const { year, month, day } = calendarParts(epochMs);
  if (unit === 'year') return epochOf(Math.floor(year / size) * size, 1, 1);
  if (unit === 'month') return epochOf(year, Math.floor((month - 1) / size) * size + 1, 1);
  if (unit === 'day' && size >= 7) return addUnits(startOf(epochMs, 'day'), 'day', -weekday(epochMs));
  if (unit === 'day') return epochOf(year, month, Math.min(29, day - ((day - 1) % size)));
  return startOf(epochMs, 'day');
}

function nextTick(tick: number, unit: CalendarUnit, size: number): number {
  if (unit === 'day' && size > 1 && size < 7) {
    // Every second day starts anew with the month, and leaves out a 31st, which would stand beside the 1st.
    const next = addUnits(tick, 'day', size);
    const after = addUnits(next, 'day', 1);
    const { month, day } = calendarParts(after);
    return month === calendarParts(tick).month ? next : addUnits(after, 'day', 1 - day);
  }
  if (unit !== 'hour' && unit !== 'minute') return addUnits(tick, unit, size);
  // Hours count by the wall clock: on the days the offset changes a step is an hour longer or shorter.
  const { year, month, day, hour, minute } = calendarParts(tick);
  const next =
    unit === 'hour' ? epochOf(year, month, day, hour + size) : epochOf(year, month, day, hour, minute + size);
  return next > tick ? next : tick + (unit === 'hour' ? HOUR_MS : MINUTE_MS) * size;
}

/** Days since Monday. */
function weekday(epochMs: number): number {
  const { year, month, day } = calendarParts(epochMs);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}
