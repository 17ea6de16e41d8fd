import type { Steps } from './steps.js';

export type Compare = (a: string, b: string) => number;

/** Entries put in order at once, and merged: the collator is asked a dozen times about each of them. */
const PIECE = 2048;

/** Entries of texts by nothing but the collator, piece by piece; those that it takes for equal as they came. */
export function* collatedOrder(texts: readonly string[], compare: Compare, entries: Uint32Array): Steps<Uint32Array> {
  let from = entries.slice();
  for (let begin = 0; begin < from.length; begin += PIECE) {
    if (begin > 0) yield;
    from.subarray(begin, begin + PIECE).sort((a, b) => compare(texts[a] as string, texts[b] as string));
  }
  let to = new Uint32Array(from.length > PIECE ? from.length : 0);
  for (let width = PIECE; width < from.length; width *= 2) {
    for (let begin = 0; begin < from.length; begin += width * 2)
      yield* mergeRuns(texts, compare, from, to, begin, width);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two runs of so many entries that stand side by side, of which the second may be shorter, or none. */
function* mergeRuns(
  texts: readonly string[],
  compare: Compare,
  from: Uint32Array,
  to: Uint32Array,
  begin: number,
  width: number,
): Steps<void> {
  const middle = Math.min(from.length, begin + width);
  const end = Math.min(from.length, middle + width);
  let left = begin;
  let right = middle;
  for (let place = begin; place < end; place++) {
    if (place % PIECE === 0) yield;
    const isLeft =
      left < middle &&
      (right === end || compare(texts[from[left] as number] as string, texts[from[right] as number] as string) <= 0);
    to[place] = from[isLeft ? left++ : right++] as number;
  }
}
