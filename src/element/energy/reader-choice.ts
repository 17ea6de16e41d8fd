import type { SpanPeriod } from '../../energy/period-span.js';

/** What a reader chose of a dashboard, in place of what its author did. */
export interface ReaderChoice {
  readonly period: SpanPeriod | null;
  /** An instant of the span to show, epoch ms; null for the one that goes on. */
  readonly at: number | null;
  /** The quantity of a history, or the measure of a comparison; '' for the usual one. */
  readonly quantity: string;
  readonly building: string | null;
}

/** Nothing but what the author chose. */
export const asAuthored: ReaderChoice = { period: null, at: null, quantity: '', building: null };
