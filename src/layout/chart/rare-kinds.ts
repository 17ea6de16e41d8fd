import type { ChartKind } from './chart-spec.js';
import type { KindCode } from './kinds.js';

/** The code of the kinds that few pages have: fetched by way of this table, so that the other pages need not even fetch the addresses. */
export const rareKinds: Partial<Record<ChartKind, () => Promise<KindCode>>> = {
  area: async () => ({ layout: (await import('./area-layout.js')).areaLayout }),
  pie: async () => (await import('./pie-layout.js')).pie,
  donut: async () => (await import('./pie-layout.js')).donut,
  histogram: async () => (await import('./histogram.js')).histogram,
  scatter: async () => (await import('./scatter.js')).scatter,
  sparkline: async () => ({ layout: (await import('./sparkline-layout.js')).sparklineLayout }),
  pyramid: async () => (await import('./pyramid.js')).pyramid,
  heatmap: async () => (await import('./heatmap.js')).heatmap,
  stat: async () => (await import('./stat.js')).stat,
  combo: async () => (await import('./combo.js')).combo,
};
