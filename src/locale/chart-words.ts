import { csChartWords } from './cs-chart.js';
import type { StatedComparison } from './facts.js';
import { enChartWords } from './en-chart.js';

/** Texts that only some charts have; they come with the code that draws those. */
export interface ChartWords {
  /** Why there is no value: no row for it, withheld, impossible. */
  readonly noRow: string;
  readonly suppressed: string;
  readonly notApplicable: string;
  /** To the page's author who gave no source of data. */
  readonly noSource: string;
  /** What to do where there are no rows; `filtered`: the author gave a condition. */
  emptyRemedy(filtered: boolean): string;
  /** Opens what few want to know of a failure. */
  readonly details: string;
  compared(comparison: StatedComparison): string;
  /** What the columns of a histogram say. */
  readonly count: string;
  /** Parts of a whole that are too small to have a slice of their own. */
  otherParts(count: number): string;
  /** Of a value that is not final: provisional (1) or estimated (2). */
  standing(kind: 1 | 2): string;
  /** How such values look, of `lines` or of bars, or by the edge of a cell (`edged`); null for both kinds. */
  looks(lines: boolean, edged: boolean, kind: 1 | 2 | null): string;
  /** On paper, in place of a table of so many rows. */
  notPrinted(rows: number): string;
  /** Names a table. */
  readonly tableOf: string;
  /** A button that shows `count` more rows. */
  showMore(count: number, shown: number, total: number): string;
  /** Of a series whose axis stands at the right. */
  readonly rightAxis: string;
  /** Of an axis on which equal steps are equal ratios, and shortly. */
  readonly logAxis: readonly [string, string];
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
