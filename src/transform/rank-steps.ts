import type { Texts } from '../table/texts.js';
import { collatedOrder, textOf } from './collated-order.js';
import { compareCzech, compareNatural } from './compare-text.js';
import { czechOrder } from './czech-order.js';
import type { CzechOrder } from './czech-order.js';
import { czechWeights } from './czech-weights.js';
import { finished } from '../table/steps.js';
import type { Steps } from '../table/steps.js';

/** Neighbours looked at at once: the collator may be asked about each two. */
const PIECE = 4096;

/** Place of each text in an order; equal ones share a place. */
export interface RankedTexts {
  readonly ranks: Uint32Array;
  /** There are no numbers in the texts: the order by their value is that without it. */
  readonly both?: boolean | undefined;
}

/** The places of texts in Czech order, found piece by piece. */
export function* rankSteps(texts: Texts, byValue: boolean): Steps<RankedTexts> {
  const compare = byValue ? compareNatural : compareCzech;
  const weights = czechWeights();
  const all = (): Uint32Array => new Uint32Array(texts.length).map((_, index) => index);
  const { order, mayTie, hasDigits }: CzechOrder = weights
    ? yield* czechOrder(texts, weights, byValue)
    : { order: yield* collatedOrder(texts, compare, all()), mayTie: () => true, hasDigits: true };
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 1; place < order.length; place++) {
    if (place % PIECE === 0) yield;
    const before = order[place - 1] as number;
    const entry = order[place] as number;
    if (!mayTie(before, entry) || compare(textOf(texts, before), textOf(texts, entry)) !== 0) rank++;
    ranks[entry] = rank;
  }
  return { ranks, both: !hasDigits };
}

/** The same, all at once. */
export const rankedNow = (texts: Texts, byValue: boolean): RankedTexts => finished(rankSteps(texts, byValue));
