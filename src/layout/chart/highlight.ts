import { foldKey } from '../fold-key.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import type { ChartText } from './chart-text.js';

/** Whether a position or series stands out; undefined when the page's author asked for nothing to stand out. */
export type Highlight = (position: number, series: number) => boolean | undefined;

/** Matches the author's keys with names and codes of positions and with names of series, without regard to case. */
export function highlightOf(model: ChartModel, spec: ChartSpec, text: ChartText): Highlight {
  if (spec.highlight.length === 0) return () => undefined;
  const wanted = new Set(spec.highlight.map(foldKey));
  const series = model.series.map(({ label }) => wanted.has(foldKey(label)));
  const { xColumn, positions } = model;
  return (position, index) => {
    if (series[index]) return true;
    const row = positions.at(position) as number;
    const code = xColumn.type === 'text' ? xColumn.codes?.[xColumn.values[row] as number] : undefined;
    return wanted.has(foldKey(text.position(position))) || (code !== undefined && wanted.has(foldKey(String(code))));
  };
}
