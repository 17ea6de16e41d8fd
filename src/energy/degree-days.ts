import { localEdges } from '../time/calendar-edges.js';
import { calendarParts, epochOf } from '../time/calendar.js';
import type { Intervals } from './intervals.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** The mean outdoor temperature below which a day is one of heating, and the indoor one that is heated to, °C. */
const HEATING_BELOW = 13;
const INDOOR = 20;

/** The mean temperature of a day by decree 194/2007: of the readings at 7, 14 and 21 h, the last counted twice, °C. */
export function dayTemperature(at7: number, at14: number, at21: number): number {
  return cleaned((at7 + at14 + 2 * at21) / 4);
}

/** Degree days (K·d) of a day of this mean temperature: 0 of one that is not heated. */
export function degreesOfDay(mean: number, indoor = INDOOR): number {
  return mean < HEATING_BELOW ? cleaned(indoor - mean) : 0;
}

export interface DegreeDay {
  readonly start: Date;
  /** °C. */
  readonly mean: number | null;
  /** K·d; null where one of the three temperatures is missing. */
  readonly degrees: number | null;
}

/** The degree days of each local day of a period, from outdoor temperatures: those of the intervals that begin at 7, 14 and 21 h local time. */
export function degreeDays(data: Intervals | Series, { from, to }: Period, indoor = INDOOR): DegreeDay[] {
  const series = asSeries(data);
  if (series.unit !== '°C') throw new Error(`not a temperature: ${series.unit}`);
  return [...localEdges(from.getTime(), to.getTime(), 'day').subarray(0, -1)].map((start) => {
    const { year, month, day } = calendarParts(start);
    const [at7 = NaN, at14 = NaN, at21 = NaN] = [7, 14, 21].map((hour) =>
      valueAt(series, epochOf(year, month, day, hour)),
    );
    const mean = dayTemperature(at7, at14, at21);
    const isThere = !Number.isNaN(mean);
    return {
      start: new Date(start),
      mean: isThere ? mean : null,
      degrees: isThere ? degreesOfDay(mean, indoor) : null,
    };
  });
}

function valueAt({ startMs, step, values }: Series, instant: number): number {
  return values[Math.floor((instant - startMs) / 1000 / step)] ?? NaN;
}
