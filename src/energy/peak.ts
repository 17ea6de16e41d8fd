import type { Intervals } from './intervals.js';
import { placesOf } from './places-of.js';
import { MEASURED } from './quality.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** The highest mean of an interval: W (of volumes: the base unit an hour). */
export interface Peak {
  readonly start: Date;
  readonly end: Date;
  readonly power: number;
}

/** The first interval of the highest power; null where nothing was measured. What was spread over a gap or estimated has no peaks. */
export function peakOf(data: Intervals | Series, { from, to }: Period): Peak | null {
  const series = asSeries(data);
  const { startMs, step, values, codes } = series;
  const [first, end] = placesOf(series, from.getTime(), to.getTime());
  let best = -1;
  for (let index = first; index < end; index++) {
    if (codes[index] !== MEASURED) continue;
    if (best < 0 || (values[index] as number) > (values[best] as number)) best = index;
  }
  if (best < 0) return null;
  const start = startMs + best * step * 1000;
  return {
    start: new Date(start),
    end: new Date(start + step * 1000),
    power: cleaned(((values[best] as number) * 3600) / step),
  };
}
