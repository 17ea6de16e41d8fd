import { epochOf } from './calendar.js';
import { daysInMonth } from './zone-offset.js';

/** An instant read from a text: epoch ms, and whether the text named only a day (then midnight in Prague). */
export interface ParsedDate {
  readonly epochMs: number;
  readonly dateOnly: boolean;
}

const ISO =
  /^([+-]?\d{4,6})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads an ISO 8601 date or timestamp (`2026-03`, `2026-03-29`, `2026-03-29T02:30`, `…Z`, `…+02:00`).
 * Without an offset it is Prague's wall clock. Null when it is not a date, or not one of the calendar (30 February).
 */
export function parseIsoDate(text: string): ParsedDate | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, yearText, monthText, dayText, hourText, minuteText, secondText, fraction, offset] = match;
  const year = Number(yearText);
  const month = Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  const hour = Number(hourText ?? '0');
  const minute = Number(minuteText ?? '0');
  const second = Number(secondText ?? '0');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 60) return null;
  const ms = fraction === undefined ? 0 : Math.trunc(Number(`0.${fraction}`) * 1000);
  const dateOnly = hourText === undefined;
  if (offset === undefined) return { epochMs: epochOf(year, month, day, hour, minute, second) + ms, dateOnly };
  return { epochMs: Date.UTC(year, month - 1, day, hour, minute, second, ms) - offsetMs(offset), dateOnly: false };
}

function offsetMs(text: string): number {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))) * 60_000;
}
