import type { Locale } from '../locale/locale.js';
import type { Series } from './chart-model.js';
import type { LegendEntry } from './scene.js';
import { PALETTE_SLOTS } from './series-slots.js';

/** An entry per series with a colour of its own, and one for all the others; empty for a single series. */
export function legendOf(series: readonly Series[], locale: Locale): LegendEntry[] {
  if (series.length < 2) return [];
  const own = series.filter(({ slot }) => slot < PALETTE_SLOTS);
  const rest = series.length - own.length;
  const entries = own.map(({ slot, label }) => ({ series: slot, label }));
  return rest === 0 ? entries : [...entries, { series: PALETTE_SLOTS, label: locale.strings.otherSeries(rest) }];
}
