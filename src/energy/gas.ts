import { addLocal, localEdges } from '../time/calendar-edges.js';
import type { Intervals } from './intervals.js';
import { placesOf } from './places-of.js';
import { MISSING } from './quality.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { GasFactor } from './site-factors.js';
import { cleaned } from './units.js';
import { validAt } from './valid-at.js';

/**
 * Energy of a volume of gas, Wh: volume × volume coefficient × gross calorific value (spalné teplo), as it is billed (decree 108/2011,
 * annex 1). Factors of CO₂ by the net calorific value (výhřevnost) are not for this energy.
 */
export function gasEnergy(m3: number, { coefficient, kwhPerM3 }: Pick<GasFactor, 'coefficient' | 'kwhPerM3'>): number {
  return cleaned(m3 * coefficient * kwhPerM3 * 1000);
}

/** The energy of metered gas, by the factors valid on each local day; missing where none is. */
export function gasSeries(data: Intervals | Series, factors: readonly GasFactor[]): Series {
  const series = asSeries(data);
  const { startMs, step, unit } = series;
  if (unit !== 'm3' && unit !== 'l') throw new Error(`not a volume: ${unit}`);
  const values = new Float64Array(series.values.length).fill(NaN);
  const codes = series.codes.slice();
  const perUnit = unit === 'l' ? 0.001 : 1;
  for (const day of localEdges(startMs, startMs + values.length * step * 1000, 'day').subarray(0, -1)) {
    const factor = validAt(factors, new Date(day));
    const [first, last] = placesOf(series, day, addLocal(day, 'day', 1));
    for (let index = first; index < last; index++) {
      const value = series.values[index] as number;
      if (factor && !Number.isNaN(value)) values[index] = gasEnergy(value * perUnit, factor);
      else if (!Number.isNaN(value)) codes[index] = MISSING;
    }
  }
  return { startMs, step, unit: 'Wh', values, codes };
}
