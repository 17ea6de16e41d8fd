import { chartStrings } from '../locale/chart-strings.js';
import type { Locale } from '../locale/locale.js';
import type { Series } from './chart/chart-model.js';
import type { LegendEntry } from './scene.js';
import { PALETTE_SLOTS } from './series-slots.js';

/** An entry per series with a colour of its own, and one for all the others; empty for a single series. */
export function legendOf(series: readonly Series[], locale: Locale): LegendEntry[] {
  if (series.length < 2) return [];
  const own = series.filter(({ slot }) => slot < PALETTE_SLOTS);
  const rest = series.filter(({ slot }) => slot >= PALETTE_SLOTS);
  const entries = own.map(({ slot, label }) => ({ series: slot, label }));
  return rest.length === 0 ? entries : [...entries, restOf(rest, locale)];
}

/** The one entry of those that share the grey; a single one has its name. */
export const restOf = (rest: readonly Series[], locale: Locale): LegendEntry => ({
  series: PALETTE_SLOTS,
  label: rest[1] ? chartStrings(locale).otherSeries(rest.length) : (rest[0]?.label ?? ''),
});
