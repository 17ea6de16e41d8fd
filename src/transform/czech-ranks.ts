import { compareCzech } from './compare-text.js';
import type { CzechOrder } from './czech-order.js';
import { forLarge } from './prepare-large.js';

/** A shorter list is sorted sooner than the weights are found. */
const WORTH_WEIGHTS = 500;

/** A dictionary is sorted once, however often its table is; columns that share it share the ranks. */
const known = new WeakMap<readonly string[], Uint32Array>();

/** Place of each text of a dictionary in Czech order; equal texts share a place. */
export function czechRanks(dictionary: readonly string[]): Uint32Array {
  const found = known.get(dictionary);
  // A dictionary that is still being read grows.
  if (found?.length === dictionary.length) return found;
  const large = dictionary.length < WORTH_WEIGHTS ? null : forLarge();
  const weights = large?.czechWeights();
  const ranks = ranksOf(
    dictionary,
    weights && large ? large.czechOrder(dictionary, weights) : collatedOrder(dictionary),
  );
  known.set(dictionary, ranks);
  return ranks;
}

function collatedOrder(texts: readonly string[]): CzechOrder {
  const order = new Uint32Array(texts.length).map((_, index) => index);
  return { order: order.sort((a, b) => compareCzech(texts[a] as string, texts[b] as string)), mayTie: () => true };
}

function ranksOf(texts: readonly string[], { order, mayTie }: CzechOrder): Uint32Array {
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 1; place < order.length; place++) {
    const before = order[place - 1] as number;
    const entry = order[place] as number;
    if (!mayTie(before, entry) || compareCzech(texts[before] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  }
  return ranks;
}
