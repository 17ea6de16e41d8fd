import type { StatedComparison, StatedStep, StatedValue, TextPiece } from './facts.js';

/** A sentence as pieces: strings, and the strong number among them. */
export type Sentence = readonly TextPiece[];

/** One part of a whole, ready to be read. */
export interface StatedPart {
  readonly name: string;
  readonly value: string;
  readonly share: string;
}

export interface PartsFacts {
  readonly measure: string;
  /** From the largest down; nothing that is added up as *others*. */
  readonly largest: StatedPart | null;
  readonly second: StatedPart | null;
  readonly count: number;
  /** What all but the largest add up to. */
  readonly rest: string;
  readonly total: string;
  readonly missing: number;
}

export interface HistogramFacts {
  /** What is counted, with its unit. */
  readonly measure: string;
  /** Values in all. */
  readonly count: number;
  /** Values in the fullest bin; null when there are none. */
  readonly most: { readonly count: number; readonly from: string; readonly to: string } | null;
  /** Other bins as full. */
  readonly ties: number;
  /** One of several that are told of one after another: where most values lie is enough. */
  readonly brief?: boolean | undefined;
  /** Ends of the range in which there are values; the same text twice when all are equal. */
  readonly from: string;
  readonly to: string;
  readonly missing: number;
}

export interface ScatterFacts {
  /** One of several that are told of one after another, whose measures are named before all of them. */
  readonly brief?: boolean | undefined;
  readonly x: string;
  readonly y: string;
  readonly count: number;
  readonly xRange: readonly [StatedValue, StatedValue] | null;
  readonly yRange: readonly [StatedValue, StatedValue] | null;
  /** Whether y grows (1) or falls (−1) as x grows, or neither (0); null where the points do not tell. */
  readonly together: -1 | 0 | 1 | null;
  readonly missing: number;
  /** Points beyond the ends that the author gave the axis. */
  readonly beyond: number;
}

/** Shares of a whole at each of several places. */
export interface SharesFacts {
  readonly measure: string;
  readonly largest: StatedPart | null;
  readonly highest: StatedValue | null;
  readonly lowest: StatedValue | null;
  /** The series whose share changed most, along an order. */
  readonly change: { readonly name: string; readonly from: string; readonly to: string; readonly span: string } | null;
  readonly missing: number;
}

export interface PyramidFacts {
  readonly measure: string;
  /** Both sides from the larger; fewer where there are no values. */
  readonly sides: readonly StatedPart[];
  /** The group with the most on both sides together. */
  readonly most: StatedValue | null;
  readonly missing: number;
}

export interface HeatmapFacts {
  readonly measure: string;
  readonly highest: StatedValue | null;
  readonly lowest: StatedValue | null;
  /** The row with the highest mean, where there are several. */
  readonly row: StatedValue | null;
  readonly missing: number;
}

export interface StatFacts {
  readonly measure: string;
  readonly value: StatedValue | null;
  /** The value before it; `percent` has its sign and is null where a share means nothing. */
  readonly before: (StatedValue & { readonly direction: -1 | 0 | 1; readonly percent: string | null }) | null;
}

/** How what stands on the axis stands to a line of reference. */
export interface ReferenceFacts {
  readonly label: string;
  /** What is counted: values, totals of stacks, or shares of a whole. */
  readonly what: 'value' | 'total' | 'share';
  readonly value: string;
  readonly above: number;
  readonly count: number;
  /** Where the last value of an order stands: 1 above, −1 below, 0 on the line; null without an order. */
  readonly last: -1 | 0 | 1 | null;
}

/** How the values stand to a band of reference. */
export interface BandFacts {
  readonly label: string;
  readonly what: ReferenceFacts['what'];
  readonly low: string;
  readonly high: string;
  readonly inside: number;
  readonly count: number;
  /** As for a line; 0 inside. */
  readonly last: -1 | 0 | 1 | null;
}

/** Which of small multiples end highest and lowest, and where along their axis. */
export interface FacetsFacts {
  readonly at: string;
  readonly highest: StatedValue;
  readonly lowest: StatedValue;
}

export interface ConfidenceFacts {
  /** Which value it is the range of. */
  readonly at: string;
  readonly low: string;
  readonly high: string;
  /** The value whose range it overlaps, where that is the one it is compared with. */
  readonly overlaps: string | null;
}

/** Values that are not final. */
export interface ProvisionalFacts {
  readonly kind: 'provisional' | 'estimated' | 'both';
  readonly count: number;
  /** Where they are; of many (`between`) the first and the last, or none. */
  readonly places: readonly string[];
  readonly between: boolean;
}

/** All kinds of the contract. */
export type KindName =
  | 'line'
  | 'area'
  | 'column'
  | 'bar'
  | 'scatter'
  | 'pie'
  | 'donut'
  | 'histogram'
  | 'pyramid'
  | 'heatmap'
  | 'stat'
  | 'sparkline'
  | 'combo';

/** What a chart looks like to someone who does not see it. */
export interface PictureFacts {
  readonly kind: KindName;
  /** Places on the x axis (0 where it has none that are named), and the names of the first and the last. */
  readonly places: number;
  readonly ordered: boolean;
  readonly ends: readonly [string, string] | null;
  /** Names of the series where there are several. */
  readonly series: readonly string[];
  /** Lowest and highest value. */
  readonly range: readonly [string, string] | null;
  /** The biggest change from one place to the next, along an order. */
  readonly step: StatedStep | null;
  /** Of two series: at how many places the first is the higher. */
  readonly comparison: StatedComparison | null;
}

/** Sentences that only some charts need: those of the rarer kinds, and the description of a picture. A language fetches them with the kind. */
export interface KindWords {
  parts(facts: PartsFacts): Sentence;
  shares(facts: SharesFacts): Sentence;
  histogram(facts: HistogramFacts): Sentence;
  scatter(facts: ScatterFacts): Sentence;
  pyramid(facts: PyramidFacts): Sentence;
  heatmap(facts: HeatmapFacts): Sentence;
  stat(facts: StatFacts): Sentence;
  /** A sentence more, behind that of the chart. */
  stacked(largest: StatedPart): Sentence;
  reference(facts: ReferenceFacts): Sentence;
  band(facts: BandFacts): Sentence;
  confidence(facts: ConfidenceFacts): Sentence;
  facets(facts: FacetsFacts): Sentence;
  provisional(facts: ProvisionalFacts): Sentence;
  picture(facts: PictureFacts): string;
  repeated(count: number): string;
  /** Values beyond the ends that the author gave the axis: bars are cut off there (`cut`), lines and points are not drawn. */
  beyond(count: number, cut: boolean): string;
}
