import { epochOf } from '../time/calendar.js';
import { parseIsoDate } from '../time/parse-date.js';

/** A day of Prague's calendar: its first instant, the first of the next day, and how many quarter hours (92, 96, 100) are between. */
export interface LocalDay {
  readonly start: Date;
  readonly end: Date;
  readonly quarters: number;
}

/** The day of a date (`2026-03-29`) in Europe/Prague, in any zone of the runtime. Throws at what is no date of the calendar. */
export function localDay(date: string): LocalDay {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !parseIsoDate(date)) {
    throw new Error(`not a date: ${date}`);
  }
  const start = epochOf(year, month, day);
  const end = epochOf(year, month, day + 1);
  return { start: new Date(start), end: new Date(end), quarters: (end - start) / 900_000 };
}
