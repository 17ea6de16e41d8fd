import type { Series } from './series.js';

/**
 * What an inverter gave and what it took itself: at night it measures a little below zero, which is no production. Two series of the same
 * intervals, neither below 0.
 */
export function splitOwnUse(series: Series): { readonly production: Series; readonly ownUse: Series } {
  const production = series.values.map((value) => (value > 0 || Number.isNaN(value) ? value : 0));
  const ownUse = series.values.map((value) => (value < 0 || Number.isNaN(value) ? -value : 0));
  return { production: { ...series, values: production }, ownUse: { ...series, values: ownUse } };
}
