import { compareCzech, compareNatural } from './compare-text.js';
import type { CzechOrder } from './czech-order.js';
import { forLarge } from './prepare-large.js';
import type { Texts } from '../table/texts.js';

/** A shorter list is sorted sooner than the weights are found. */
const WORTH_WEIGHTS = 500;

/** A dictionary is sorted once, however often its table is; columns that share it share the ranks. */
const known = new WeakMap<Texts, Uint32Array>();
const natural = new WeakMap<Texts, Uint32Array>();

/**
 * Place of each text of a dictionary in Czech order; equal texts share a place. `byValue` counts numbers within the texts by their value, as
 * the collator's `numeric` does.
 */
export function czechRanks(dictionary: Texts, byValue = false): Uint32Array {
  const found = (byValue ? natural : known).get(dictionary);
  // A dictionary that is still being read grows.
  if (found?.length === dictionary.length) return found;
  const texts = dictionary.slice();
  // Where there are no numbers both orders are one.
  const counts = byValue && texts.some((text) => /\d/.test(text));
  const ranks = counts || !byValue ? ranksOf(texts, counts) : czechRanks(dictionary);
  (byValue ? natural : known).set(dictionary, ranks);
  return ranks;
}

function ranksOf(texts: readonly string[], byValue: boolean): Uint32Array {
  const compare = byValue ? compareNatural : compareCzech;
  const large = texts.length < WORTH_WEIGHTS ? null : forLarge();
  const weights = large?.czechWeights();
  const { order, mayTie } =
    weights && large ? large.czechOrder(texts, weights, byValue) : collatedOrder(texts, compare);
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 1; place < order.length; place++) {
    const before = order[place - 1] as number;
    const entry = order[place] as number;
    if (!mayTie(before, entry) || compare(texts[before] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  }
  return ranks;
}

function collatedOrder(texts: readonly string[], compare: (a: string, b: string) => number): CzechOrder {
  const order = new Uint32Array(texts.length).map((_, index) => index);
  return { order: order.sort((a, b) => compare(texts[a] as string, texts[b] as string)), mayTie: () => true };
}
