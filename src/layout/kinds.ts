import type { ChartModel } from './chart-model.js';
import type { ChartKind, ChartSpec } from './chart-spec.js';
import type { Layout } from './layout-input.js';
import type { Locale } from '../locale/locale.js';
import type { Table } from '../table/table.js';

/** What draws the charts of one kind. */
export interface KindCode {
  readonly layout: Layout;
  /** Turns the table into what is drawn, where that is not a value per position and series. */
  readonly model?: ((table: Table, spec: ChartSpec, locale: Locale) => ChartModel | null) | undefined;
}

/** The code of each kind, fetched when a chart of that kind is on the page. */
const kinds: Record<ChartKind, () => Promise<KindCode>> = {
  column: async () => ({ layout: (await import('./column-layout.js')).columnLayout }),
  bar: async () => ({ layout: (await import('./bar-layout.js')).barLayout }),
  line: async () => ({ layout: (await import('./line-layout.js')).lineLayout }),
  area: async () => ({ layout: (await import('./area-layout.js')).areaLayout }),
  pie: async () => ({ layout: (await import('./pie-layout.js')).pieLayout }),
  donut: async () => ({ layout: (await import('./pie-layout.js')).donutLayout }),
  histogram: async () => (await import('./histogram.js')).histogram,
  scatter: async () => (await import('./scatter.js')).scatter,
  sparkline: async () => ({ layout: (await import('./sparkline-layout.js')).sparklineLayout }),
};

/** Kinds whose model is their own: before their code is there, nothing is known of the chart. */
export const ownModel: readonly string[] = ['histogram', 'scatter'];

export function loadKind(kind: ChartKind): Promise<KindCode> {
  return kinds[kind]();
}
