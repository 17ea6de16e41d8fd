import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { digitsOfStep } from '../../locale/tick-style.js';
import { roundSpan, roundTicks } from '../../scale/round-ticks.js';
import { isMissing } from '../../table/column.js';
import type { NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { measuresOf } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { columnLayout } from './column-layout.js';
import type { KindCode } from './kinds.js';
import { sayHistogram } from '../say/say-histogram.js';

const MOST_BINS = 40;

/** A histogram knows what it has counted. */
export interface HistogramModel extends ChartModel {
  readonly measured: NumberColumn;
  /** Ends of the bins, ascending. */
  readonly edges: readonly number[];
  write(edge: number): string;
}

/** How often the values of one column fall into each of some equally wide bins. */
export const histogram: KindCode = {
  instead: 'bar',
  model: histogramModel,
  say: sayHistogram,
  layout: (input) => {
    const { spec, model, alongExtent } = input;
    const xLabel = alongExtent ? undefined : (spec.xLabel ?? model.xColumn.label);
    return columnLayout({ ...input, spec: { ...spec, xLabel } });
  },
};

function histogramModel(table: Table, spec: ChartSpec, locale: Locale, whole = table): HistogramModel | null {
  const [measure] = measuresOf(table, spec);
  const [common] = measuresOf(whole, spec);
  if (!measure || !common) return null;
  const rows = rowsOf(measure);
  const values = new Float64Array(rows.map((row) => measure.values[row] as number));
  // Small multiples are compared, so all of them have the same bins.
  const edges = binEdges(new Float64Array(rowsOf(common).map((row) => common.values[row] as number)));
  const counts = new Float64Array(Math.max(0, edges.length - 1));
  const first = new Int32Array(counts.length).fill(-1);
  values.forEach((value, index) => {
    const bin = binOf(value, edges);
    counts[bin] = (counts[bin] as number) + 1;
    if (first[bin] === -1) first[bin] = rows[index] as number;
  });
  const label = measure.unit ? `${measure.label} (${measure.unit})` : measure.label;
  const digits = edges.length > 1 ? digitsOfStep((edges[1] as number) - (edges[0] as number)) : 0;
  const write = (edge: number): string => locale.number(edge, { digits });
  const only = edges[0] === edges[1];
  return {
    kind: 'histogram',
    measured: spec.xLabel === undefined ? measure : { ...measure, label: spec.xLabel },
    edges,
    write,
    xKind: 'category',
    xColumn: startsOf(measure, label, edges),
    positions: new Int32Array(counts.keys()),
    names: {
      label,
      beside: false,
      of: (bin) =>
        only ? locale.number(edges[0] as number) : `${write(edges[bin] as number)}–${write(edges[bin + 1] as number)}`,
    },
    series: [{ label: chartWords(locale).count, slot: 0, values: counts, rows: first }],
    measure: spec.yLabel ?? chartWords(locale).count,
    unit: undefined,
    repeated: 0,
    left: table.length - rows.length,
  };
}

/** Rows that have a value. */
const rowsOf = (column: NumberColumn): number[] =>
  [...new Array<undefined>(column.values.length).keys()].filter((row) => !isMissing(column, row));

/** Where the bins begin, as a column. */
function startsOf(measure: NumberColumn, label: string, edges: readonly number[]): NumberColumn {
  return { ...measure, label, missing: null, values: new Float64Array(edges.slice(0, -1)) };
}

/**
 * Ascending round edges of bins as wide as D. Freedman and P. Diaconis advise (On the histogram as a density estimator: L2 theory,
 * 1981: twice the interquartile range by the cube root of the number of values). The last bin has both its ends. Empty without
 * values; of values that are all equal the two edges are that value.
 */
export function binEdges(values: Float64Array): readonly number[] {
  const sorted = values.slice().sort();
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  if (low === undefined || high === undefined) return [];
  if (low === high) return [low, high];
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] as number;
  const width = (2 * (at(0.75) - at(0.25))) / Math.cbrt(sorted.length);
  // Half the values may be the same; then H. A. Sturges' number of bins does.
  const count = width > 0 ? (high - low) / width : Math.log2(sorted.length) + 1;
  const bins = Math.max(1, Math.min(MOST_BINS, Math.ceil(count)));
  const [from, to] = roundSpan(low, high, bins);
  const edges = roundTicks(from, to, bins);
  const [first = NaN, last = NaN] = [edges[0], edges.at(-1)];
  // A value next to nothing vanishes in the division by a step.
  return edges.length > 1 && first <= low && last >= high
    ? edges
    : [low, ...edges.filter((edge) => edge > low && edge < high), high];
}

/** Index of the bin of a value between the first and the last edge. */
function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
