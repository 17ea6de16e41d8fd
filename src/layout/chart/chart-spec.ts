/** Kinds that can be drawn now. */
export const chartKinds = [
  'column',
  'bar',
  'line',
  'area',
  'pie',
  'donut',
  'histogram',
  'scatter',
  'sparkline',
  'pyramid',
  'heatmap',
  'stat',
  'combo',
] as const;
export type ChartKind = (typeof chartKinds)[number];

export const stackModes = ['none', 'stacked', 'normalized', 'grouped'] as const;
export type StackMode = (typeof stackModes)[number];

export const curves = ['linear', 'step', 'monotone'] as const;
export type Curve = (typeof curves)[number];

/** Attributes that few charts have; their code is fetched when there is one. */
export const extraNames = ['annotations', 'reference', 'confidence', 'scale', 'format', 'facet'] as const;
/**
 * `provisional`: there is a column that may say which values are not final, which no author needs to name; `ends`: the author gave an end of
 * the axis, and what lies beyond is to be counted.
 */
export type Extras = Readonly<Partial<Record<(typeof extraNames)[number], string>>> & {
  readonly provisional?: true;
  readonly ends?: true;
};

/** What the page's author asked of a chart; everything undefined is chosen from the data. */
export interface ChartSpec {
  readonly kind: ChartKind | 'auto';
  readonly x?: string | undefined;
  readonly y?: readonly string[] | undefined;
  readonly series?: string | undefined;
  readonly stack: StackMode;
  readonly curve: Curve;
  readonly unit?: string | undefined;
  readonly xLabel?: string | undefined;
  readonly yLabel?: string | undefined;
  readonly yMin?: number | undefined;
  readonly yMax?: number | undefined;
  /** Categories, series or their codes to stand out. */
  readonly highlight: readonly string[];
  /** The author gave an order, which is kept. */
  readonly ordered: boolean;
  /** As they are written; undefined when there are none. */
  readonly extras?: Extras | undefined;
}
