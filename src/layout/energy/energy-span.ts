import { addUnits } from '../../time/calendar.js';
import type { Span, SpanPeriod } from '../../energy/period-span.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { dayOfYear } from '../../locale/short-date.js';

export interface SpanWriting {
  readonly period: SpanPeriod;
  readonly span: Span;
  /** Epoch ms. */
  readonly nowMs: number;
  readonly locale: Locale;
  readonly words: EnergyWords;
}

/** A span as it is read: a day, a week from its Monday to its Sunday, a month, a year; of one that goes on, that it does. */
export function spanText({ period, span, nowMs, locale, words }: SpanWriting): string {
  const precision = period === 'week' ? 'day' : period;
  const last = addUnits(span.to, 'day', -1);
  const from = period === 'week' ? dayOfYear(locale.lang, span.from) : locale.date(span.from, precision);
  return words.spanOf(period, from, locale.date(last, precision), nowMs < span.to && nowMs >= span.from);
}
