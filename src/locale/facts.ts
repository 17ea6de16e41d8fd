/** One value worth saying: where it stands and how much it is, both ready to be read. */
export interface StatedValue {
  /** Category, year or date, with the series in it when there are several. */
  readonly at: string;
  /** Number with its unit. */
  readonly value: string;
}

/** How one series went from its first to its last value. */
export interface StatedChange {
  /** Empty when the chart has only one. */
  readonly series: string;
  readonly first: StatedValue;
  readonly last: StatedValue;
  /** Last against first: −1, 0 or 1. */
  readonly direction: -1 | 0 | 1;
  /** The change as a percentage with its sign, ready to be read; null when a share of the first value means nothing. */
  readonly percent: string | null;
}

/** A change from one place of an order to the next that has a value. */
export interface StatedStep {
  /** Names the series where there are several. */
  readonly from: string;
  readonly to: string;
  /** With its sign. */
  readonly amount: string;
}

/** Of two series: at how many of `of` places the first is the higher. */
export interface StatedComparison {
  readonly first: string;
  readonly second: string;
  readonly above: number;
  readonly of: number;
}

/** What a sentence about a chart is made from; the grammar of each language turns it into words. */
export interface ChartFacts {
  /** Label of the measure; empty when there are several without a common one. */
  readonly measure: string;
  /** Values that are there. */
  readonly count: number;
  /** Values that should be there and are not. */
  readonly missing: number;
  readonly highest: StatedValue | null;
  readonly lowest: StatedValue | null;
  /** Mean of the values with its unit; said only where there are too many of them to speak of first and last. */
  readonly mean: string | null;
  /** The x axis is an order (time, number), so the direction of change means something. */
  readonly ordered: boolean;
  /** One per series, in the order of `direction` and size from the biggest growth down; empty unless `ordered`. */
  readonly changes: readonly StatedChange[];
  /** The biggest change from one place to the next. */
  readonly step: StatedStep | null;
}

/** A piece of a sentence; the strong one is its most important number. */
export interface TextPiece {
  readonly text: string;
  readonly strong?: boolean;
  /** Said to those who don't see the drawing; others see it there. */
  readonly aside?: boolean;
}
