import type { ChartModel } from './chart-model.js';
import type { Bar } from '../scene.js';

/** Which value of the model a bar shows. */
export interface BarPlace {
  /** Index of its series. */
  readonly member: number;
  readonly position: number;
}

/**
 * The value of each bar; none for bars that stand for no value. Several series share the grey, so that a bar's slot does not tell which
 * is its own: at each position their bars come in the order of the series.
 */
export function barPlaces({ kind, series, positions }: ChartModel, bars: readonly Bar[]): ReadonlyMap<Bar, BarPlace> {
  const places = new Map<Bar, BarPlace>();
  const seen = new Map<string, number>();
  for (const bar of bars) {
    // The rows of a pyramid go upwards, and its stops down.
    const position = kind === 'pyramid' ? positions.length - 1 - bar.stop : bar.stop;
    const key = `${bar.series} ${position}`;
    const from = seen.get(key) ?? 0;
    const member = series.findIndex(
      ({ slot, values }, index) => index >= from && slot === bar.series && !Number.isNaN(values[position] ?? NaN),
    );
    if (member < 0) continue;
    seen.set(key, member + 1);
    places.set(bar, { member, position });
  }
  return places;
}
