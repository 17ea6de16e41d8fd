import { epochOf } from '../time/calendar.js';
import type { ParsedDate } from '../time/parse-date.js';

// Hard and thin spaces are in \s.
const CZECH = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Reads a date written the Czech way, day first (`1. 2. 2024`, `01.02.2024`, `1.2.2024 13:45`), as Prague's wall clock. Null for
 * anything else, a day that the calendar does not have (30. 2.) and a year of two digits included.
 */
export function parseCzechDate(text: string): ParsedDate | null {
  const match = CZECH.exec(text);
  if (!match) return null;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  // Years under 100 turn into 19xx there, and are refused with the days that do not exist.
  if (noon.getUTCFullYear() !== year || noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== day) return null;
  if (hour > 24 || minute > 59 || second > 60) return null;
  return { epochMs: epochOf(year, month, day, hour, minute, second), dateOnly: match[4] === undefined };
}
