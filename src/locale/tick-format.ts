import type { CalendarUnit } from '../time/calendar.js';
import { formatDate, writeDate } from './date-format.js';

const ticks: Record<CalendarUnit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'numeric' },
  hour: { hour: 'numeric', minute: '2-digit' },
  minute: { hour: 'numeric', minute: '2-digit' },
  second: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** The short label of a tick on a time axis: the part that changes from tick to tick, or (`whole`) what it belongs to as well. */
export function formatTick(lang: string, epochMs: number, unit: CalendarUnit, whole: boolean): string {
  if (unit === 'year') return writeDate(lang, 'year', ticks.year, epochMs);
  if (!whole) {
    const choice = unit === 'day' && lang === 'en' ? ({ day: 'numeric', month: 'short' } as const) : ticks[unit];
    return writeDate(lang, `tick ${unit}`, choice, epochMs);
  }
  if (unit === 'month') return writeDate(lang, 'tick whole month', { month: 'short', year: 'numeric' }, epochMs);
  return formatDate(lang, epochMs, 'day');
}
