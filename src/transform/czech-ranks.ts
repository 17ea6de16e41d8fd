import { compareCzech } from './compare-text.js';
import type { CzechOrder } from './czech-order.js';
import { forLarge } from './prepare-large.js';

/** A shorter list is sorted sooner than the weights are found. */
const WORTH_WEIGHTS = 500;

/** A dictionary is sorted once, however often its table is; columns that share it share the ranks. */
const known = new WeakMap<readonly string[], Uint32Array>();
const natural = new WeakMap<readonly string[], Uint32Array>();

/**
 * Place of each text of a dictionary in Czech order; equal texts share a place. `byValue` counts numbers within the texts by their value, as
 * the collator's `numeric` does.
 */
export function czechRanks(dictionary: readonly string[], byValue = false): Uint32Array {
  const found = (byValue ? natural : known).get(dictionary);
  // A dictionary that is still being read grows.
  if (found?.length === dictionary.length) return found;
  if (byValue) {
    const plain = !dictionary.some((text) => /\d/.test(text));
    const ranks = czechRanks(plain ? dictionary : dictionary.map(withLengths));
    natural.set(dictionary, ranks);
    return ranks;
  }
  const large = dictionary.length < WORTH_WEIGHTS ? null : forLarge();
  const weights = large?.czechWeights();
  const ranks = ranksOf(
    dictionary,
    weights && large ? large.czechOrder(dictionary, weights) : collatedOrder(dictionary),
  );
  known.set(dictionary, ranks);
  return ranks;
}

/**
 * The text with the length of each number before it: so written, texts are in the order of the values of their numbers where the order of
 * characters alone is known. Nines go on, so that a longer number comes after any shorter one whatever its length: 8 91 … 98 991.
 */
function withLengths(text: string): string {
  return text.replace(/0*(\d+)/g, (_, digits: string) => {
    const more = digits.length - 1;
    return `${'9'.repeat(Math.floor(more / 8))}${(more % 8) + 1}${digits}`;
  });
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
