import { localEdges } from '../time/calendar-edges.js';
import type { LocalUnit } from '../time/calendar-edges.js';
import type { Intervals } from './intervals.js';
import { MISSING, qualities } from './quality.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';
import type { BaseUnit } from './units.js';

/** Sums over units of Prague's calendar, in arrays: what thousands of days need. `bucketAt` makes an object of one. */
export interface BucketColumns {
  readonly unit: BaseUnit;
  /** Seconds of an interval. */
  readonly step: number;
  /** Where each begins and the last one ends, epoch ms. */
  readonly edges: Float64Array;
  /** Sum of what is there, of states too; NaN where nothing is. */
  readonly totals: Float64Array;
  readonly expected: Uint32Array;
  readonly valid: Uint32Array;
  /** How many intervals of each quality, by bucket, then in the order of `qualities`. */
  readonly counts: Uint32Array;
  /** Their sums, as far as there is something to sum up: `SUMMED` for each bucket. */
  readonly sums: Float64Array;
}

const QUALITIES = qualities.length;
/** Missing and invalid ones, which come last, have no sum. */
export const SUMMED = MISSING;

/**
 * Sums intervals over quarters, hours, days, weeks, months or years of Europe/Prague, whatever the runtime's zone. All units that meet the
 * period are there (by default that of the data), those at its ends cut off by it; what the data don't reach is missing. Throws where an
 * interval could lie in two units: it would have to be split.
 */
export function bucketColumns(data: Intervals | Series, unit: LocalUnit, period?: Period): BucketColumns {
  const series = asSeries(data);
  const stepMs = series.step * 1000;
  const shortest = unit === 'quarter-hour' ? 900 : 3600;
  if (shortest % series.step !== 0 || series.startMs % stepMs !== 0)
    throw new Error(`intervals do not fit into a ${unit}: ${series.step} s`);
  const from = period?.from.getTime() ?? series.startMs;
  const to = period?.to.getTime() ?? series.startMs + series.values.length * stepMs;
  const columns = emptyColumns(edgesOf(from, to, unit), series);
  const words = wordsOf(series);
  let first = Math.ceil((from - series.startMs) / stepMs);
  for (let bucket = 0; bucket < columns.totals.length; bucket++) {
    const place = ((columns.edges[bucket + 1] as number) - series.startMs) / stepMs;
    sumRange(columns, bucket, words, first, Math.floor(place));
    first = Math.ceil(place);
  }
  return columns;
}

function emptyColumns(edges: Float64Array, { unit, step }: Pick<Series, 'unit' | 'step'>): BucketColumns {
  const length = Math.max(0, edges.length - 1);
  // One piece of memory: to get many takes as long as to fill them.
  const doubles = length * (1 + SUMMED);
  const memory = new ArrayBuffer(8 * doubles + 4 * length * (2 + QUALITIES));
  const numbers = (from: number, count: number): Uint32Array =>
    new Uint32Array(memory, 8 * doubles + 4 * from * length, count * length);
  return {
    unit,
    step,
    edges,
    totals: new Float64Array(memory, 0, length),
    expected: numbers(0, 1),
    valid: numbers(1, 1),
    counts: numbers(2, QUALITIES),
    sums: new Float64Array(memory, 8 * length, length * SUMMED),
  };
}

/** A series as the loop reads it: four letters at a time. */
interface Words {
  readonly values: Float64Array;
  readonly codes: Uint8Array;
  readonly words: Uint32Array;
}

/** Letters of a word; `>> 2` divides by it. */
const WORD = 4;

function wordsOf({ values, codes: given }: Series): Words {
  // A part of a longer array may not begin where a word does.
  const codes = given.byteOffset % WORD === 0 ? given : given.slice();
  return { values, codes, words: new Uint32Array(codes.buffer, codes.byteOffset, Math.floor(codes.length / WORD)) };
}

function sumRange(columns: BucketColumns, bucket: number, series: Words, first: number, last: number): void {
  const { values, words } = series;
  const from = Math.max(0, first);
  const to = Math.max(from, Math.min(values.length, last));
  const inner = (from + WORD - 1) >> 2;
  const end = Math.max(inner, to >> 2);
  const expected = Math.max(0, last - first);
  const place = bucket * QUALITIES;
  columns.counts[place + MISSING] = expected - (to - from);
  columns.expected[bucket] = expected;

  // Nearly all are measured, which one look tells of an hour; four sums at once wait for each other no more than one would.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let measured = 0;
  for (let word = inner; word < end; word++) {
    const index = word * WORD;
    if (words[word] === 0) {
      a += values[index] as number;
      b += values[index + 1] as number;
      c += values[index + 2] as number;
      d += values[index + 3] as number;
      measured += WORD;
    } else sumOneByOne(columns, bucket, series, index, index + WORD);
  }
  if (from < inner * WORD) sumOneByOne(columns, bucket, series, from, Math.min(to, inner * WORD));
  if (end * WORD < to) sumOneByOne(columns, bucket, series, Math.max(from, end * WORD), to);
  (columns.counts[place] as number) += measured;
  (columns.sums[bucket * SUMMED] as number) += a + b + c + d;
  finish(columns, bucket);
}

function sumOneByOne(
  { counts, sums }: BucketColumns,
  bucket: number,
  { values, codes }: Words,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    const value = values[index] as number;
    const code = codes[index] as number;
    // NaN of an outage is missing like any other.
    const own = value === value || code > MISSING ? code : MISSING;
    (counts[bucket * QUALITIES + own] as number)++;
    if (own < SUMMED) (sums[bucket * SUMMED + own] as number) += value;
  }
}

/** Total and number of what is there, from those of each quality. */
function finish({ totals, valid, counts, sums, expected }: BucketColumns, bucket: number): void {
  const place = bucket * QUALITIES;
  let there = counts[place] as number;
  let total = sums[bucket * SUMMED] as number;
  // Most buckets are measured as a whole.
  if (there !== expected[bucket]) {
    for (let code = 1; code < SUMMED; code++) {
      there += counts[place + code] as number;
      total += sums[bucket * SUMMED + code] as number;
    }
  }
  valid[bucket] = there;
  totals[bucket] = there > 0 ? cleaned(total) : NaN;
}

/** The same in a longer unit: a month is the sum of its days, to the last digit. */
export function rollUpColumns(columns: BucketColumns, unit: LocalUnit): BucketColumns {
  const { edges, expected, totals } = columns;
  const length = totals.length;
  if (length === 0) return columns;
  const longer = emptyColumns(edgesOf(edges[0] as number, edges[length] as number, unit), columns);
  let bucket = 0;
  for (let part = 0; part < length; part++) {
    while ((edges[part] as number) >= (longer.edges[bucket + 1] as number)) bucket++;
    (longer.expected[bucket] as number) += expected[part] as number;
    addPart(longer, bucket, columns, part);
  }
  for (let index = 0; index < longer.totals.length; index++) finish(longer, index);
  return longer;
}

function addPart({ counts, sums }: BucketColumns, bucket: number, parts: BucketColumns, part: number): void {
  const [own, other] = [bucket * QUALITIES, part * QUALITIES];
  for (let code = 0; code < QUALITIES; code++) {
    const count = parts.counts[other + code] as number;
    // Of most qualities there is nothing in a day.
    if (count === 0) continue;
    (counts[own + code] as number) += count;
    if (code < SUMMED) (sums[bucket * SUMMED + code] as number) += parts.sums[part * SUMMED + code] as number;
  }
}

/** Edges that were asked for of late: the views of a building ask for the same again for each meter. */
const kept = new Map<string, Float64Array>();
const KEPT = 8;

function edgesOf(from: number, to: number, unit: LocalUnit): Float64Array {
  const key = `${unit} ${from} ${to}`;
  const found = kept.get(key);
  if (found) return found;
  const edges = localEdges(from, to, unit);
  if (edges.length > 0) {
    edges[0] = from;
    edges[edges.length - 1] = to;
  }
  kept.set(key, edges);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return edges;
}
