import { csSpanWords } from './cs-span.js';
import { enSpanWords } from './en-span.js';
import { energyWords } from './energy-words.js';
import type { EnergyWords } from './energy-words.js';
import type { TextPiece } from './facts.js';

/** A change against the time before, ready to be read. */
export interface StatedDifference {
  /** Without its sign: `8 %`. */
  readonly percent: string;
  readonly direction: -1 | 0 | 1;
}

/** What is said of a stretch of time. */
export interface PeriodFacts {
  /** `dnes`, `týden 16.–22. 11. 2026`. */
  readonly span: string;
  readonly load: string | null;
  readonly own: string | null;
  readonly pv: string | null;
  readonly difference: StatedDifference | null;
  /** Share of the intervals that are there, where it is too low to call the total one. */
  readonly coverage: string | null;
}

/** What is said of one quantity in a stretch of time. */
export interface QuantityFacts {
  readonly name: string;
  readonly span: string;
  /** A mean of levels, no total. */
  readonly level: boolean;
  readonly value: string | null;
  readonly difference: StatedDifference | null;
  readonly coverage: string | null;
}

/** What is said of several buildings. */
export interface RankingFacts {
  readonly best: { readonly name: string; readonly value: string } | null;
  readonly improved: { readonly name: string; readonly percent: string } | null;
  readonly count: number;
}

/** Texts of what a building came to over a time that a reader chooses; they come with the code of that, in both languages. */
export interface OwnSpanWords {
  readonly nothingFlowed: string;
  period(facts: PeriodFacts): readonly TextPiece[];
  quantityOver(facts: QuantityFacts): readonly TextPiece[];
  ranking(facts: RankingFacts): readonly TextPiece[];
  readonly choosePeriod: string;
  readonly periods: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  readonly earlier: string;
  readonly later: string;
  readonly consumption: string;
  readonly production: string;
  readonly previous: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  readonly current: string;
  readonly time: string;
  readonly losses: string;
  sankey(span: string): string;
  readonly perM2: string;
  readonly perPupil: string;
  readonly building: string;
  /** Behind a stroke: kWh/žák. */
  readonly pupil: string;
  /** Names the table of who saved most against itself. */
  readonly savers: string;
  /** The same where nobody saved. */
  readonly compared: string;
  /** What is left of a whole. */
  readonly others: string;
  readonly change: string;
  /** Why a building has no place. */
  readonly notComparable: string;
  readonly leastFirst: string;
  difference(stated: StatedDifference): string;
}
export type SpanWords = EnergyWords & OwnSpanWords;

const known: Readonly<Record<string, OwnSpanWords>> = { cs: csSpanWords, en: enSpanWords };

export const spanWords = (locale: { readonly lang: string }): SpanWords => ({
  ...energyWords(locale),
  ...(known[locale.lang] ?? csSpanWords),
});
