import { compareCzech, compareNatural } from './compare-text.js';
import { forLarge } from './prepare-large.js';
import type { RankedTexts } from './rank-steps.js';
import type { Texts } from '../table/texts.js';

/** A shorter list is sorted sooner than the weights are found. */
const WORTH_WEIGHTS = 500;

/** A dictionary is sorted once, however often its table is; columns that share it share the ranks. */
const known = new WeakMap<Texts, Uint32Array>();
const natural = new WeakMap<Texts, Uint32Array>();

/** The ranks of a dictionary, where they are known. */
export function knownRanks(dictionary: Texts, byValue: boolean): Uint32Array | null {
  const found = (byValue ? natural : known).get(dictionary);
  // A dictionary that is still being read grows.
  return found?.length === dictionary.length ? found : null;
}

/** The ranks that were found in an order, which is the other one as well where there are no numbers. */
export function keepRanked(dictionary: Texts, byValue: boolean, { ranks, both }: RankedTexts): Uint32Array {
  if (byValue || both) natural.set(dictionary, ranks);
  if (!byValue || both) known.set(dictionary, ranks);
  return ranks;
}

/**
 * Place of each text of a dictionary in Czech order; equal texts share a place. `byValue` counts numbers within the texts by their value, as
 * the collator's `numeric` does.
 */
export function czechRanks(dictionary: Texts, byValue = false): Uint32Array {
  const found = knownRanks(dictionary, byValue);
  if (found) return found;
  const ranked = dictionary.length < WORTH_WEIGHTS ? null : forLarge()?.rankedNow(dictionary, byValue);
  return keepRanked(dictionary, byValue, ranked ?? plainRanks(dictionary.slice(), byValue));
}

function plainRanks(texts: readonly string[], byValue: boolean): RankedTexts {
  const compare = byValue ? compareNatural : compareCzech;
  const order = new Uint32Array(texts.length).map((_, index) => index);
  order.sort((a, b) => compare(texts[a] as string, texts[b] as string));
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 1; place < order.length; place++) {
    const entry = order[place] as number;
    if (compare(texts[order[place - 1] as number] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  }
  // Few texts are put in order again sooner than they are looked through for numbers.
  return { ranks };
}
