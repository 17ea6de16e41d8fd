import type { Texts } from '../table/texts.js';
import { collatedOrder, textOf } from './collated-order.js';
import type { Compare } from './collated-order.js';
import { compareCzech, compareNatural } from './compare-text.js';
import { czechLetters, lettersDiffer } from './czech-letters.js';
import type { CzechLetters } from './czech-letters.js';
import type { CzechWeights } from './czech-weights.js';
import { radixSort, radixSteps } from './radix-sort.js';
import type { Steps } from '../table/steps.js';

// Below this an insertion sort beats any counting.
const FEW = 24;
/** Sorted at once, of which each may be asked about a dozen times. */
const PIECE = 2048;
/** Taken in or written at once. */
const WORDS_PIECE = 16_384;
/** The collator is asked so often at once, some twenty times about each text. */
const MERGED_PIECE = 512;

/** Indexes of texts in order, and whether two neighbours of that order could stand in one place. */
export interface CzechOrder {
  readonly order: Uint32Array;
  readonly mayTie: (a: number, b: number) => boolean;
  /** Whether there may be numbers in the texts. */
  readonly hasDigits: boolean;
}

/** What is known of each entry besides its letters. */
const APART = 1;
const STRANGE = 2;

interface Sorting {
  readonly texts: Texts;
  readonly letters: CzechLetters;
  readonly compare: Compare;
  /** APART for an entry whose letters are known to differ from those of the entry before it, STRANGE for one with unknown ones. */
  readonly marks: Uint8Array;
}

/**
 * Texts in Czech order, the same as sorting them by the collator gives, piece by piece. The collator is slow, so it is asked only about texts
 * with characters unknown to us and about those that differ in nothing but accents, case and the like. `byValue` counts numbers by their value.
 */
export function* czechOrder(texts: Texts, weights: CzechWeights, byValue = false): Steps<CzechOrder> {
  const compare = byValue ? compareNatural : compareCzech;
  const letters = yield* czechLetters(texts, weights, byValue);
  const { known, strange, hasDigits } = letters;
  if (strange.length > texts.length >> 2) {
    const all = new Uint32Array(texts.length).map((_, index) => index);
    return { order: yield* collatedOrder(texts, compare, all), mayTie: () => true, hasDigits };
  }
  const marks = new Uint8Array(texts.length);
  for (const entry of strange) marks[entry] = STRANGE;
  yield* sortMany({ texts, letters, compare, marks }, known, 0);
  const order =
    strange.length === 0 ? known : yield* merge(texts, compare, known, yield* collatedOrder(texts, compare, strange));
  const mayTie = (a: number, b: number): boolean => {
    const of = marks[b] as number;
    return ((marks[a] as number) | of) >= STRANGE || (of === 0 && lettersDiffer(letters, a, b, 0) === 0);
  };
  return { order, mayTie, hasDigits };
}

/** Sorts entries that agree in all letters before `depth`, in place. */
function sortRun(sorting: Sorting, entries: Uint32Array, depth: number): void {
  const { base, perWord } = sorting.letters;
  for (; ; depth += perWord) {
    if (entries.length <= FEW) return insertionSort(sorting, entries, depth);
    const words = new Uint32Array(entries.length);
    writeWords(sorting.letters, entries, depth, words, 0);
    const { keys, rows } = radixSort(words, entries.slice());
    entries.set(rows);
    const first = keys[0] as number;
    const isOne = first === keys[keys.length - 1];
    // Ended, all of them: what is left is the collator's business.
    if (isOne && first % base === 0) return byCollator(sorting, entries);
    if (isOne) continue;
    for (let begin = 0; begin < entries.length;) {
      const end = endOf(keys, begin);
      const run = entries.subarray(begin, end);
      if (run.length > 1) {
        if ((keys[begin] as number) % base !== 0) sortRun(sorting, run, depth + perWord);
        else byCollator(sorting, run);
      }
      sorting.marks[run[0] as number] = APART;
      begin = end;
    }
    return;
  }
}

/** As `sortRun`, of so many entries that the work is cut into pieces. */
function* sortMany(sorting: Sorting, entries: Uint32Array, depth: number): Steps<void> {
  if (entries.length <= PIECE) return sortRun(sorting, entries, depth);
  const { texts, letters, compare, marks } = sorting;
  const { base, perWord } = letters;
  for (; ; depth += perWord) {
    const words = new Uint32Array(entries.length);
    for (let begin = 0; begin < entries.length; begin += WORDS_PIECE) {
      yield;
      writeWords(letters, entries, depth, words, begin);
    }
    const { keys, rows } = yield* radixSteps(words, entries.slice());
    entries.set(rows);
    const first = keys[0] as number;
    const isOne = first === keys[keys.length - 1];
    if (isOne && first % base === 0) return entries.set(yield* collatedOrder(texts, compare, entries));
    if (isOne) continue;
    let done = 0;
    for (let begin = 0; begin < entries.length;) {
      const end = endOf(keys, begin);
      const run = entries.subarray(begin, end);
      if (run.length > 1) {
        if ((keys[begin] as number) % base !== 0) {
          if (run.length > PIECE) yield* sortMany(sorting, run, depth + perWord);
          else sortRun(sorting, run, depth + perWord);
        } else if (run.length > PIECE) run.set(yield* collatedOrder(texts, compare, run));
        else byCollator(sorting, run);
      }
      marks[run[0] as number] = APART;
      done += run.length;
      if (done >= PIECE) {
        done = 0;
        yield;
      }
      begin = end;
    }
    return;
  }
}

/** Where the keys that are the same as that at `begin` end. */
function endOf(keys: Uint32Array, begin: number): number {
  let end = begin + 1;
  while (end < keys.length && keys[end] === keys[begin]) end++;
  return end;
}

/** Puts the next letters of each entry from `from` on, as one number, into its word; of a piece of them. */
function writeWords(
  { bytes, begin, dense, base, perWord }: CzechLetters,
  entries: Uint32Array,
  depth: number,
  words: Uint32Array,
  from: number,
): void {
  const to = Math.min(entries.length, from + WORDS_PIECE);
  for (let index = from; index < to; index++) {
    let at = (begin[entries[index] as number] as number) + depth;
    let word = 0;
    for (let place = 0; place < perWord; place++) {
      const weight = bytes[at] as number;
      word = word * base + (dense[weight] as number);
      if (weight !== 0) at++;
    }
    words[index] = word;
  }
}

function insertionSort(sorting: Sorting, entries: Uint32Array, depth: number): void {
  for (let index = 1; index < entries.length; index++) {
    const entry = entries[index] as number;
    let place = index;
    for (; place > 0 && compareFrom(sorting, entries[place - 1] as number, entry, depth) > 0; place--) {
      entries[place] = entries[place - 1] as number;
    }
    entries[place] = entry;
  }
}

function compareFrom({ texts, letters, compare }: Sorting, a: number, b: number, depth: number): number {
  return lettersDiffer(letters, a, b, depth) || compare(textOf(texts, a), textOf(texts, b));
}

function byCollator({ texts, compare }: Sorting, entries: Uint32Array): void {
  const own = [...entries].map((entry) => ({ entry, text: textOf(texts, entry) }));
  own.sort((a, b) => compare(a.text, b.text)).forEach(({ entry }, index) => (entries[index] = entry));
}

function* merge(texts: Texts, compare: Compare, known: Uint32Array, strange: Uint32Array): Steps<Uint32Array> {
  const merged = new Uint32Array(known.length + strange.length);
  let taken = 0;
  for (let index = 0; index < strange.length; index++) {
    if (index % MERGED_PIECE === 0) yield;
    const entry = strange[index] as number;
    let low = taken;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(textOf(texts, known[middle] as number), textOf(texts, entry)) <= 0) low = middle + 1;
      else high = middle;
    }
    merged.set(known.subarray(taken, low), taken + index);
    merged[low + index] = entry;
    taken = low;
  }
  merged.set(known.subarray(taken), taken + strange.length);
  return merged;
}
