import { compareCzech, compareNatural } from './compare-text.js';
import type { CzechWeights } from './czech-weights.js';
import { radixSort } from './radix-sort.js';

// Below this an insertion sort beats any counting.
const FEW = 24;

/** Texts as bytes: the primary weights of their characters, each text closed by a 0. */
interface Encoded {
  readonly compare: (a: string, b: string) => number;
  readonly bytes: Uint8Array;
  readonly begin: Uint32Array;
  /** Weights that occur, numbered from 1; so that as many as possible go into one number. */
  readonly dense: Uint8Array;
  readonly base: number;
  readonly perWord: number;
  /** 1 for an entry whose letters are known to differ from those of the entry before it. */
  readonly apart: Uint8Array;
  /** Entries with a character that has no weight here. */
  readonly strange: Uint32Array;
  readonly known: Uint32Array;
}

/** Indexes of texts in order, and whether two neighbours of that order could stand in one place. */
export interface CzechOrder {
  readonly order: Uint32Array;
  readonly mayTie: (a: number, b: number) => boolean;
}

/**
 * Texts in Czech order, the same as sorting them by the collator gives. The collator is slow, so it is asked only about texts
 * with characters unknown to us and about those that differ in nothing but accents, case and the like. `byValue` counts numbers by their value.
 */
export function czechOrder(texts: readonly string[], weights: CzechWeights, byValue = false): CzechOrder {
  const encoded = encode(texts, weights, byValue);
  const { compare } = encoded;
  const { known, strange } = encoded;
  if (strange.length > texts.length >> 2) {
    return {
      order: byCollator(
        texts,
        compare,
        new Uint32Array(texts.length).map((_, index) => index),
      ),
      mayTie: () => true,
    };
  }
  sortRun(texts, encoded, known, 0);
  const { apart } = encoded;
  const odd = new Set(strange);
  return {
    order: strange.length === 0 ? known : merge(texts, compare, known, byCollator(texts, compare, strange)),
    mayTie: (a, b) =>
      odd.size > 0 && (odd.has(a) || odd.has(b)) ? true : apart[b] === 0 && lettersDiffer(encoded, a, b, 0) === 0,
  };
}

function encode(texts: readonly string[], { of, ch }: CzechWeights, byValue: boolean): Encoded {
  let length = texts.length;
  for (let index = 0; index < texts.length; index++) length += (texts[index] as string).length;
  // A number of one digit takes two.
  const bytes = new Uint8Array(byValue ? length * 2 : length);
  const begin = new Uint32Array(texts.length);
  const known = new Uint32Array(texts.length);
  const strange: number[] = [];
  const used = new Uint8Array(256);
  let count = 0;
  let at = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    const start = at;
    let numberEnd = 0;
    begin[index] = start;
    for (let place = 0; place < text.length; place++) {
      let code = text.charCodeAt(place);
      if (byValue && isDigit(code) && place >= numberEnd) {
        numberEnd = place + 1;
        while (isDigit(text.charCodeAt(numberEnd))) numberEnd++;
        while (code === ZERO && place + 1 < numberEnd) code = text.charCodeAt(++place);
        // The length of a number before it; nines go on: 8 91 … 98 991. So a longer number comes after any shorter one.
        for (let more = numberEnd - place - 1; more >= 0; more -= 8) {
          const weight = of[ZERO + Math.min(9, more + 1)] as number;
          used[weight] = 1;
          bytes[at++] = weight;
        }
      }
      let weight = of[code] ?? 0;
      // C, and H after it: one letter.
      if ((code | 32) === 99 && (text.charCodeAt(place + 1) | 32) === 104) {
        weight = ch;
        place++;
      }
      if (weight === 0) {
        at = -1;
        break;
      }
      used[weight] = 1;
      bytes[at++] = weight;
    }
    if (at < 0) {
      strange.push(index);
      at = start;
    } else {
      bytes[at++] = 0;
      known[count++] = index;
    }
  }
  let base = 1;
  const dense = used.map((flag) => (flag === 0 ? 0 : base++));
  return {
    compare: byValue ? compareNatural : compareCzech,
    bytes,
    begin,
    dense,
    base,
    perWord: Math.min(8, Math.floor(32 / Math.log2(Math.max(2, base)))),
    apart: new Uint8Array(texts.length),
    known: known.subarray(0, count),
    strange: new Uint32Array(strange),
  };
}

const ZERO = 48;

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}

/** Sorts entries that agree in all letters before `depth`, in place. */
function sortRun(texts: readonly string[], encoded: Encoded, entries: Uint32Array, depth: number): void {
  const { base, perWord, apart } = encoded;
  for (; ; depth += perWord) {
    if (entries.length <= FEW) return insertionSort(texts, encoded, entries, depth);
    const { keys, rows } = radixSort(wordsOf(encoded, entries, depth), entries.slice());
    entries.set(rows);
    const first = keys[0] as number;
    // Ended, all of them: what is left is the collator's business.
    if (first === keys[keys.length - 1] && first % base === 0) {
      entries.set(byCollator(texts, encoded.compare, entries));
      return;
    }
    if (first === keys[keys.length - 1]) continue;
    for (let begin = 0; begin < entries.length;) {
      let end = begin + 1;
      while (end < entries.length && keys[end] === keys[begin]) end++;
      const run = entries.subarray(begin, end);
      if (run.length > 1) {
        if ((keys[begin] as number) % base !== 0) sortRun(texts, encoded, run, depth + perWord);
        else run.set(byCollator(texts, encoded.compare, run));
      }
      apart[run[0] as number] = 1;
      begin = end;
    }
    return;
  }
}

/** The next letters of each entry as one number. */
function wordsOf({ bytes, begin, dense, base, perWord }: Encoded, entries: Uint32Array, depth: number): Uint32Array {
  const words = new Uint32Array(entries.length);
  for (let index = 0; index < entries.length; index++) {
    let at = (begin[entries[index] as number] as number) + depth;
    let word = 0;
    for (let place = 0; place < perWord; place++) {
      const weight = bytes[at] as number;
      word = word * base + (dense[weight] as number);
      if (weight !== 0) at++;
    }
    words[index] = word;
  }
  return words;
}

function insertionSort(texts: readonly string[], encoded: Encoded, entries: Uint32Array, depth: number): void {
  for (let index = 1; index < entries.length; index++) {
    const entry = entries[index] as number;
    let place = index;
    for (; place > 0 && compareFrom(texts, encoded, entries[place - 1] as number, entry, depth) > 0; place--) {
      entries[place] = entries[place - 1] as number;
    }
    entries[place] = entry;
  }
}

function compareFrom(texts: readonly string[], encoded: Encoded, a: number, b: number, depth: number): number {
  return lettersDiffer(encoded, a, b, depth) || encoded.compare(texts[a] as string, texts[b] as string);
}

/** Negative, 0 or positive by the first letters from `depth` on that are not the same. */
function lettersDiffer({ bytes, begin }: Encoded, a: number, b: number, depth: number): number {
  let left = (begin[a] as number) + depth;
  let right = (begin[b] as number) + depth;
  while (bytes[left] === bytes[right] && bytes[left] !== 0) {
    left++;
    right++;
  }
  return (bytes[left] as number) - (bytes[right] as number);
}

type Compare = Encoded['compare'];

function byCollator(texts: readonly string[], compare: Compare, entries: Uint32Array): Uint32Array {
  return entries.slice().sort((a, b) => compare(texts[a] as string, texts[b] as string));
}

function merge(texts: readonly string[], compare: Compare, known: Uint32Array, strange: Uint32Array): Uint32Array {
  const merged = new Uint32Array(known.length + strange.length);
  let taken = 0;
  strange.forEach((entry, index) => {
    let low = taken;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(texts[known[middle] as number] as string, texts[entry] as string) <= 0) low = middle + 1;
      else high = middle;
    }
    merged.set(known.subarray(taken, low), taken + index);
    merged[low + index] = entry;
    taken = low;
  });
  merged.set(known.subarray(taken), taken + strange.length);
  return merged;
}
