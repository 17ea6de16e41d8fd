import type { Texts } from '../table/texts.js';
import type { Steps } from '../table/steps.js';

/** A text that is there. */
export const textOf = (texts: Texts, index: number): string => texts.at(index) as string;

export type Compare = (a: string, b: string) => number;

/** Entries put in order at once, and merged: the collator is asked a dozen times about each of them. */
const PIECE = 2048;
/** Texts read at once. */
const READ = 8192;

/** Entries of texts by nothing but the collator, piece by piece; those that it takes for equal as they came. */
export function* collatedOrder(texts: Texts, compare: Compare, entries: Uint32Array): Steps<Uint32Array> {
  const own: string[] = [];
  for (let begin = 0; begin < entries.length; begin += READ) {
    if (begin > 0) yield;
    for (const entry of entries.subarray(begin, begin + READ)) own.push(textOf(texts, entry));
  }
  let from = new Uint32Array(entries.length).map((_, index) => index);
  for (let begin = 0; begin < from.length; begin += PIECE) {
    yield;
    from.subarray(begin, begin + PIECE).sort((a, b) => compare(own[a] as string, own[b] as string));
  }
  let to = new Uint32Array(from.length > PIECE ? from.length : 0);
  for (let width = PIECE; width < from.length; width *= 2) {
    for (let begin = 0; begin < from.length; begin += width * 2) yield* mergeRuns(own, compare, from, to, begin, width);
    [from, to] = [to, from];
  }
  return from.map((index) => entries[index] as number);
}

/** Merges two runs of so many texts that stand side by side, of which the second may be shorter, or none. */
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
