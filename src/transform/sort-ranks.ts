import { pieces } from '../table/pieces.js';
import { radixSort } from './radix-sort.js';

/** So many counters stay in a near cache. */
const FEW_RANKS = 2 ** 15;

interface Ranked {
  /** Of each value. */
  readonly ranks: Uint32Array;
  /** Of each row of the table. */
  readonly values: Uint32Array | Uint8Array;
  readonly rows: Uint32Array;
}

/**
 * Rows stably sorted by the rank of their value, `ranks[values[row]]`: by counting where ranks are few (Knuth, TAOCP 3, 5.2, algorithm D), by
 * their digits otherwise.
 */
export function sortRanks(ranked: Ranked, descending: boolean): Uint32Array {
  const { ranks, rows } = ranked;
  let last = 0;
  for (const [from, to] of pieces(ranks.length)) last = Math.max(last, lastOf(ranks.subarray(from, to)));
  if (last >= Math.min(FEW_RANKS, rows.length)) {
    const keys = new Uint32Array(rows.length);
    for (const [from, to] of pieces(rows.length)) writeKeys(ranked, from, to, keys, descending ? last : null);
    return radixSort(keys, rows).rows;
  }
  const counts = new Uint32Array(last + 1);
  for (const [from, to] of pieces(rows.length)) count(ranked, from, to, counts);
  begin(counts, descending);
  const sorted = new Uint32Array(rows.length);
  for (const [from, to] of pieces(rows.length)) put(ranked, from, to, counts, sorted);
  return sorted;
}

function lastOf(ranks: Uint32Array): number {
  let last = 0;
  for (let index = 0; index < ranks.length; index++) if ((ranks[index] as number) > last) last = ranks[index] as number;
  return last;
}

/** `last`: the last rank, from which they are counted down; null where they are counted up. */
function writeKeys(
  { ranks, values, rows }: Ranked,
  from: number,
  to: number,
  keys: Uint32Array,
  last: number | null,
): void {
  for (let index = from; index < to; index++) {
    const rank = ranks[values[rows[index] as number] as number] as number;
    keys[index] = last === null ? rank : last - rank;
  }
}

function count({ ranks, values, rows }: Ranked, from: number, to: number, counts: Uint32Array): void {
  for (let index = from; index < to; index++) {
    const rank = ranks[values[rows[index] as number] as number] as number;
    counts[rank] = (counts[rank] as number) + 1;
  }
}

/** Makes counts of ranks the places where each rank's first row comes. */
function begin(counts: Uint32Array, descending: boolean): void {
  let next = 0;
  for (let index = 0; index < counts.length; index++) {
    const rank = descending ? counts.length - 1 - index : index;
    const rows = counts[rank] as number;
    counts[rank] = next;
    next += rows;
  }
}

function put(
  { ranks, values, rows }: Ranked,
  from: number,
  to: number,
  places: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let index = from; index < to; index++) {
    const row = rows[index] as number;
    const rank = ranks[values[row] as number] as number;
    const place = places[rank] as number;
    places[rank] = place + 1;
    sorted[place] = row;
  }
}
