import { addUnits, calendarParts, startOf } from '../time/calendar.js';
import { SourceError } from '../source/source-error.js';

/** From one instant up to another, epoch ms. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** A year and a day, one file each. */
const MAX_DAYS = 367;

/**
 * Addresses of a source for a stretch of time: `{from}` and `{to}` become its instants, `{day}` each of its local days; against `base` where
 * they are relative. Throws `bad-attribute`, `too-large`.
 */
export function sourceAddresses(src: string, base: string | null, { from, to }: TimeSpan): readonly string[] {
  const instant = (ms: number): string => encodeURIComponent(new Date(ms).toISOString().replace('.000Z', 'Z'));
  const text = src.replaceAll('{from}', instant(from)).replaceAll('{to}', instant(to));
  if (!text.includes('{day}')) return [resolved(text, base)];
  const days: string[] = [];
  for (let ms = startOf(from, 'day'); ms < to; ms = addUnits(ms, 'day', 1)) {
    if (days.length >= MAX_DAYS) throw new SourceError('too-large', `over ${MAX_DAYS} days: ${src}`);
    const { year, month, day } = calendarParts(ms);
    const two = (number: number): string => String(number).padStart(2, '0');
    days.push(`${year}-${two(month)}-${two(day)}`);
  }
  return days.map((day) => resolved(text.replaceAll('{day}', day), base));
}

/** An absolute address; relative ones of a document without one are the page's. */
export function resolved(text: string, base: string | null): string {
  if (base === null) return text;
  if (!URL.canParse(text, base)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return new URL(text, base).href;
}
