import { addUnits, calendarParts, startOf } from '../time/calendar.js';
import { SourceError } from '../source/source-error.js';

/** A year and a day, one file each. */
const MAX_DAYS = 367;

/** The local days of a stretch of time (epoch ms), as addresses of a source have them: `2026-03-29`. Throws `too-large`. */
export function daysOf(src: string, from: number, to: number): readonly string[] {
  const days: string[] = [];
  for (let ms = startOf(from, 'day'); ms < to; ms = addUnits(ms, 'day', 1)) {
    if (days.length >= MAX_DAYS) throw new SourceError('too-large', `over ${MAX_DAYS} days: ${src}`);
    const { year, month, day } = calendarParts(ms);
    const two = (number: number): string => String(number).padStart(2, '0');
    days.push(`${year}-${two(month)}-${two(day)}`);
  }
  return days;
}
