import { collatedOrder } from './collated-order.js';
import { compareCzech, compareNatural } from './compare-text.js';
import { czechOrder } from './czech-order.js';
import type { CzechOrder } from './czech-order.js';
import { czechWeights } from './czech-weights.js';
import type { Steps } from './steps.js';

/** Neighbours looked at at once: the collator may be asked about each two. */
const PIECE = 4096;

/** Place of each text in Czech order, piece by piece; equal ones share a place. */
export function* rankSteps(texts: readonly string[], byValue: boolean): Steps<Uint32Array> {
  const compare = byValue ? compareNatural : compareCzech;
  const weights = czechWeights();
  const { order, mayTie }: CzechOrder = weights
    ? yield* czechOrder(texts, weights, byValue)
    : {
        order: yield* collatedOrder(
          texts,
          compare,
          new Uint32Array(texts.length).map((_, index) => index),
        ),
        mayTie: () => true,
      };
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 1; place < order.length; place++) {
    if (place % PIECE === 0) yield;
    const before = order[place - 1] as number;
    const entry = order[place] as number;
    if (!mayTie(before, entry) || compare(texts[before] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  }
  return ranks;
}
