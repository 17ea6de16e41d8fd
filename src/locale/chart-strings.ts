import { csChartStrings } from './cs-chart-strings.js';
import type { Locale } from './locale.js';
import type { SummaryWords } from './summary.js';

/** What only charts say. */
export interface ChartStrings {
  /** Series that share the grey. */
  otherSeries(count: number): string;
  readonly chartRole: string;
  readonly keyboardHint: string;
  /** In place of the sign of per cent, where two of them are compared. */
  readonly points: string;
  /** What the sentence about a chart is made of. */
  readonly summary: SummaryWords;
  readonly showChart: string;
  /** Opens the choice of what is shown. */
  readonly adjust: string;
  readonly legend: string;
  readonly total: string;
  readonly showLess: string;
}

/** The texts of charts in a language. */
export const chartStrings = ({ strings }: Pick<Locale, 'strings'>): ChartStrings => strings.chart ?? csChartStrings;
