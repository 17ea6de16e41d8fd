import { daysInMonth, utcEpoch, zoneOffset } from './zone-offset.js';

/** A reading of Prague's calendar and wall clock; `month` and `day` from 1. */
export interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const calendarUnits = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

/** What Prague's calendar and clock show at an instant (epoch ms). */
export function calendarParts(epochMs: number): CalendarParts {
  const local = new Date(epochMs + zoneOffset(epochMs));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/**
 * The instant (epoch ms) at which Prague's wall clock shows this. Parts may overflow (month 13 is January of the next year).
 * Of a time shown twice in autumn the first is meant; a time skipped in spring moves on by the length of the gap.
 */
export function epochOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const wall = utcEpoch(year, month, day, hour, minute, second);
  // The larger offset gives the earlier instant, which is the first reading of an ambiguous time.
  const offsets = [zoneOffset(wall - 86_400_000), zoneOffset(wall + 86_400_000)].sort((a, b) => b - a);
  for (const offset of offsets) if (zoneOffset(wall - offset) === offset) return wall - offset;
  return wall - Math.min(...offsets);
}

/** The start of the calendar unit (Prague) that holds the instant; epoch ms in and out. */
export function startOf(epochMs: number, unit: CalendarUnit): number {
  const { year, month, day } = calendarParts(epochMs);
  if (unit === 'year') return epochOf(year, 1, 1);
  if (unit === 'month') return epochOf(year, month, 1);
  if (unit === 'day') return epochOf(year, month, day);
  // From the hour down the offset is constant but for whole hours, so the repeated hour of autumn stays two hours.
  const stepMs = unit === 'hour' ? 3_600_000 : unit === 'minute' ? 60_000 : 1000;
  const offset = zoneOffset(epochMs);
  return Math.floor((epochMs + offset) / stepMs) * stepMs - offset;
}

/** The instant `count` calendar units (Prague) later; days keep the wall clock across a change of offset. */
export function addUnits(epochMs: number, unit: CalendarUnit, count: number): number {
  if (unit === 'hour') return epochMs + count * 3_600_000;
  if (unit === 'minute') return epochMs + count * 60_000;
  if (unit === 'second') return epochMs + count * 1000;
  const { year, month, day, hour, minute, second } = calendarParts(epochMs);
  if (unit === 'day') return epochOf(year, month, day + count, hour, minute, second);
  const months = unit === 'year' ? count * 12 : count;
  // 31 January and a month is the last of February.
  const target = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(target / 12), (target % 12) + 1];
  return epochOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)), hour, minute, second);
}

/** Which reading of an hour that autumn repeats the instant is; null at all other times. */
export function repeatedHour(epochMs: number): 'first' | 'second' | null {
  const offset = zoneOffset(epochMs);
  if (zoneOffset(epochMs + 3_600_000) < offset) return 'first';
  return zoneOffset(epochMs - 3_600_000) > offset ? 'second' : null;
}
