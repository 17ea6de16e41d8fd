import type { CalendarUnit } from '../time/calendar.js';
import { ZONE } from '../time/zone-offset.js';

/** The finest part of an instant that a text shows. */
export type DatePrecision = CalendarUnit;

const options: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'numeric', day: 'numeric' },
  hour: { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  minute: { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  second: { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, key: string, choice: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${lang} ${key}`;
  let made = formats.get(name);
  // British order: the plain 'en' would put the month first.
  if (!made) {
    made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: ZONE, hourCycle: 'h23', ...choice });
    formats.set(name, made);
  }
  return made;
}

/** An instant (epoch ms) in Prague's calendar, as exact as `precision`. NaN gives an empty text. */
export function formatDate(lang: string, epochMs: number, precision: DatePrecision): string {
  return Number.isFinite(epochMs) ? format(lang, precision, options[precision]).format(epochMs) : '';
}

/** The short label of a tick on a time axis: only the part that changes from tick to tick. */
export function formatTick(lang: string, epochMs: number, unit: CalendarUnit): string {
  const choice: Intl.DateTimeFormatOptions =
    unit === 'year'
      ? { year: 'numeric' }
      : unit === 'month'
        ? { month: lang === 'cs' ? 'numeric' : 'short' }
        : unit === 'day'
          ? { day: 'numeric', month: 'numeric' }
          : { hour: 'numeric', minute: '2-digit' };
  const text = format(lang, `tick ${unit}`, choice).format(epochMs);
  // Czech writes a month's number as an ordinal; Intl leaves the full stop off when it stands alone.
  return lang === 'cs' && unit === 'month' ? `${text.replace(/\.$/, '')}.` : text;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago an instant was, in words: "před 3 týdny". Under a minute and the future: null. */
export function formatAge(lang: string, ageMs: number): string | null {
  const step = STEPS.find(([, lengthMs]) => ageMs >= lengthMs);
  if (!step) return null;
  return new Intl.RelativeTimeFormat(lang).format(-Math.floor(ageMs / step[1]), step[0]);
}
