import type { Series } from '../energy/series.js';
import type { LatestReading } from './meter-channel.js';

/** In which unit the newest value of a meter is told: power, flow, or the level itself. */
export const RATES: Readonly<Record<string, string>> = { Wh: 'W', m3: 'l/h', l: 'l/h' };

/** The amount of an interval, or a mean, as a rate at its end. */
export function rateOf(value: number, { unit, step }: Pick<Series, 'unit' | 'step'>, at: number): LatestReading {
  const rate = RATES[unit];
  if (rate === undefined) return { at, value, unit };
  const perHour = (value * 3600) / step;
  return { at, value: unit === 'm3' ? perHour * 1000 : perHour, unit: rate };
}
