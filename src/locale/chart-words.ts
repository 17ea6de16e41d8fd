import { csChartWords } from './cs-chart.js';
import { enChartWords } from './en-chart.js';

/** Texts that only some charts have; they come with the code that draws those. */
export interface ChartWords {
  /** Why there is no value: no row for it, withheld, impossible. */
  readonly noRow: string;
  readonly suppressed: string;
  readonly notApplicable: string;
  /** Of a series whose axis stands at the right. */
  readonly rightAxis: string;
  /** What a change is measured against. */
  against(at: string): string;
  /** Percentage points, shortly. */
  readonly points: string;
  /** Of a value that is the same as the one before. */
  readonly unchanged: string;
}

const words: Readonly<Record<string, ChartWords>> = { cs: csChartWords, en: enChartWords };

/** The texts in a language; a language without them has the Czech ones. */
export const chartWords = ({ lang }: { readonly lang: string }): ChartWords => words[lang] ?? csChartWords;
