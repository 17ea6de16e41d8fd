import { addLocal, localEdges } from '../time/calendar-edges.js';
import type { Intervals } from './intervals.js';
import { placesOf } from './places-of.js';
import { MEASURED } from './quality.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** What runs day and night. */
export interface Baseload {
  readonly start: Date;
  readonly end: Date;
  /** W (of volumes: the base unit an hour). */
  readonly power: number;
  /** Share of what the day took, 0 to 1; null of a day that took nothing. */
  readonly share: number | null;
}

const LOWEST_HOURS = 4;
/** Of a day less of which was measured nobody knows its quiet hours. */
const LEAST_MEASURED = 0.9;

/**
 * Of each local day the mean of its lowest four hours, by measured intervals alone, and its share of the day; null where too little of
 * the day was measured.
 */
export function baseloadsOf(data: Intervals | Series, { from, to }: Period): (Baseload | null)[] {
  const series = asSeries(data);
  const edges = localEdges(from.getTime(), to.getTime(), 'day');
  return [...edges.subarray(0, -1)].map((start) => baseloadOf(series, start, addLocal(start, 'day', 1)));
}

function baseloadOf(series: Series, start: number, end: number): Baseload | null {
  const { step, values, codes } = series;
  const [first, last] = placesOf(series, start, end);
  const measured = values.slice(first, last).filter((_, index) => codes[first + index] === MEASURED);
  const expected = (end - start) / 1000 / step;
  const lowest = Math.round((LOWEST_HOURS * 3600) / step);
  if (measured.length < expected * LEAST_MEASURED || lowest < 1) return null;
  measured.sort();
  const sum = measured.subarray(0, lowest).reduce((total, value) => total + value, 0);
  const power = (sum / lowest) * (3600 / step);
  const mean = measured.reduce((total, value) => total + value, 0) / measured.length;
  const share = mean > 0 ? Math.min(1, sum / lowest / mean) : null;
  return { start: new Date(start), end: new Date(end), power: cleaned(power), share };
}
