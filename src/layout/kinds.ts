import type { ChartModel } from './chart-model.js';
import type { ChartKind, ChartSpec } from './chart-spec.js';
import type { Layout } from './layout-input.js';
import type { Locale } from '../locale/locale.js';
import type { Table } from '../table/table.js';

/** What draws the charts of one kind. */
export interface KindCode {
  readonly layout: Layout;
  /** The kind that is drawn where there is no room for this one. */
  readonly instead?: ChartKind | undefined;
  /** Turns the table into what is drawn, where that is not a value per position and series. */
  readonly model?: ((table: Table, spec: ChartSpec, locale: Locale) => ChartModel | null) | undefined;
}

/** The code of each kind, fetched when a chart of that kind is on the page. */
const kinds: Record<ChartKind, () => Promise<KindCode>> = {
  column: async () => ({ layout: (await import('./column-layout.js')).columnLayout, instead: 'bar' }),
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

/** The code of a kind, with that of its curve. */
export async function loadKind(kind: ChartKind, curve: string): Promise<KindCode> {
  const code = kinds[kind]();
  if (curve !== 'linear') (await import('./line-curves.js')).addCurves();
  return code;
}
