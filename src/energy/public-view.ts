import { startOfLocal } from '../time/calendar-edges.js';
import { bucketsOf } from './buckets.js';
import type { Bucket } from './buckets.js';
import { coarsenSeries } from './coarsen.js';
import type { Intervals } from './intervals.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Privacy } from './site-meter.js';

/** Seconds of a step that means local days. */
export const DAY_STEP = 86_400;

/** Of what a document allows and what a page asks for the stricter: never fresher, never finer. What is asked for and makes no sense asks nothing. */
export function stricterPrivacy(allowed: Privacy, asked: Partial<Privacy>): Privacy {
  const more = (least: number, wanted: number | undefined): number =>
    wanted !== undefined && wanted > least ? wanted : least;
  return { delay: more(allowed.delay, asked.delay), step: more(allowed.step, asked.step) };
}

/** The end of what may be shown (epoch ms): all of it is older than the delay, and a whole step (or local day) is over. */
export function publicUntil({ delay, step }: Privacy, now: Date): number {
  const latest = now.getTime() - delay * 1000;
  if (step >= DAY_STEP) return startOfLocal(latest, 'day');
  return step > 0 ? Math.floor(latest / 1000 / step) * step * 1000 : latest;
}

/**
 * What of a series the public may see at a time: no interval that ended later than the delay allows, none shorter than the step. Throws where
 * steps don't divide, and at a step of a day, which is no interval of UTC: see `publicDays`.
 */
export function publicSeries(data: Intervals | Series, privacy: Privacy, now: Date): Series {
  const series = asSeries(data);
  if (privacy.step >= DAY_STEP) throw new Error(`local days are no intervals: ${privacy.step}`);
  const shown = privacy.step > series.step ? coarsenSeries(series, privacy.step) : series;
  const until = publicUntil(privacy, now);
  const length = Math.max(0, Math.min(shown.values.length, Math.floor((until - shown.startMs) / 1000 / shown.step)));
  return { ...shown, values: shown.values.slice(0, length), codes: shown.codes.slice(0, length) };
}

/** The local days of a series that the public may see at a time, whatever finer step is allowed: those that are over, and older than the delay. */
export function publicDays(data: Intervals | Series, privacy: Privacy, now: Date): Bucket[] {
  const series = asSeries(data);
  const until = publicUntil({ delay: privacy.delay, step: DAY_STEP }, now);
  const to = Math.min(until, series.startMs + series.values.length * series.step * 1000);
  if (to <= series.startMs) return [];
  return bucketsOf(series, 'day', { from: new Date(series.startMs), to: new Date(to) });
}
