import { calendarParts } from '../time/calendar.js';

/** A number of a date or clock, of two digits at least. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day of Prague's calendar that holds an instant (epoch ms), as ISO 8601 writes it: `2026-03-09`. */
export function dayText(epochMs: number): string {
  const { year, month, day } = calendarParts(epochMs);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}
