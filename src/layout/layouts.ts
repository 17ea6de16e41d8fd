import type { ChartKind } from './chart-spec.js';
import type { Layout } from './layout-input.js';

/** The layout of each kind, fetched when a chart of that kind is on the page. */
const layouts: Record<ChartKind, () => Promise<Layout>> = {
  column: async () => (await import('./column-layout.js')).columnLayout,
  bar: async () => (await import('./bar-layout.js')).barLayout,
  line: async () => (await import('./line-layout.js')).lineLayout,
};

export function loadLayout(kind: ChartKind): Promise<Layout> {
  return layouts[kind]();
}
