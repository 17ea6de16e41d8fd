import { localEdges, startOfLocal } from '../time/calendar-edges.js';
import type { LocalUnit } from '../time/calendar-edges.js';
import type { Intervals } from './intervals.js';
import { MISSING, qualities } from './quality.js';
import type { Quality } from './quality.js';
import { isSeries, seriesOf } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';
import type { BaseUnit } from './units.js';

/** What of a bucket is of one quality. */
export interface QualityPart {
  readonly quality: Quality;
  /** How many intervals. */
  readonly intervals: number;
  /** What they sum up to; null of missing ones, and of states. */
  readonly total: number | null;
}

/** A unit of Prague's calendar, or what of it lies in the period that was asked for. */
export interface Bucket {
  readonly start: Date;
  readonly end: Date;
  /** Sum of what is there, in the base unit; null where nothing is, and of states. */
  readonly total: number | null;
  /** Mean of what is there: power in W, volume an hour, or the state; null where nothing is. */
  readonly mean: number | null;
  /** Seconds of an interval. */
  readonly step: number;
  /** How many intervals there should be. */
  readonly expected: number;
  /** How many have a value. */
  readonly valid: number;
  /** Share of them, 0 to 1. */
  readonly coverage: number;
  /** By quality, in the order of `qualities`; those of which there is nothing are left out. */
  readonly parts: readonly QualityPart[];
}

/** A total of less than this share of its intervals is incomplete, and must say so. */
export const COMPLETE_SHARE = 0.95;

export function isState(unit: BaseUnit): boolean {
  return unit === '°C' || unit === '%' || unit === 'ppm';
}

/**
 * Sums intervals over quarters, hours, days, weeks, months or years of Europe/Prague, whatever the runtime's zone. All units that meet the
 * period are there (by default that of the data), those at its ends cut off by it; what the data don't reach is missing. Throws where an
 * interval could lie in two units: it would have to be split.
 */
export function bucketsOf(data: Intervals | Series, unit: LocalUnit, period?: Period): Bucket[] {
  const series = isSeries(data) ? data : seriesOf(data);
  const stepMs = series.step * 1000;
  const shortest = unit === 'quarter-hour' ? 900 : 3600;
  if (shortest % series.step !== 0 || series.startMs % stepMs !== 0)
    throw new Error(`intervals do not fit into a ${unit}: ${series.step} s`);
  const from = period?.from.getTime() ?? series.startMs;
  const to = period?.to.getTime() ?? series.startMs + series.values.length * stepMs;
  const edges = edgesOf(from, to, unit);
  const buckets: Bucket[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = Math.max(edges[index] as number, from);
    const end = Math.min(edges[index + 1] as number, to);
    buckets.push(bucketOf(series, start, end));
  }
  return buckets;
}

/** The last edges that were asked for: views of one building ask for the same again for each meter. */
let kept: { key: string; edges: Float64Array } | undefined;

function edgesOf(from: number, to: number, unit: LocalUnit): Float64Array {
  const key = `${unit} ${from} ${to}`;
  if (kept?.key !== key) kept = { key, edges: localEdges(from, to, unit) };
  return kept.edges;
}

const sums = new Float64Array(qualities.length);
const counts = new Uint32Array(qualities.length);

function bucketOf({ startMs, step, unit, values, codes }: Series, start: number, end: number): Bucket {
  const stepMs = step * 1000;
  const first = Math.ceil((start - startMs) / stepMs);
  const last = Math.floor((end - startMs) / stepMs);
  const expected = Math.max(0, last - first);
  const from = Math.max(0, first);
  const to = Math.max(from, Math.min(values.length, last));
  sums.fill(0);
  counts.fill(0);
  // Nearly all are measured: those are summed without a look into a table.
  let measured = 0;
  let count = 0;
  for (let index = from; index < to; index++) {
    const code = codes[index] as number;
    const value = values[index] as number;
    if (code === 0) {
      measured += value;
      count++;
    } else if (value === value) {
      (sums[code] as number) += value;
      (counts[code] as number)++;
    } else (counts[code < MISSING ? MISSING : code] as number)++;
  }
  sums[0] = measured;
  counts[0] = count;
  (counts[MISSING] as number) += expected - Math.max(0, to - from);
  return told(start, end, expected, step, isState(unit));
}

/** The bucket of what was counted last. */
function told(start: number, end: number, expected: number, step: number, isOfState: boolean): Bucket {
  const parts: QualityPart[] = [];
  let total = 0;
  let valid = 0;
  for (let code = 0; code < counts.length; code++) {
    const intervals = counts[code] as number;
    if (intervals === 0) continue;
    const sum = code < MISSING ? cleaned(sums[code] as number) : null;
    if (sum !== null) {
      total += sum;
      valid += intervals;
    }
    parts.push({ quality: qualities[code] as Quality, intervals, total: isOfState ? null : sum });
  }
  const sum = valid === 0 ? null : cleaned(total);
  return {
    start: new Date(start),
    end: new Date(end),
    total: isOfState ? null : sum,
    mean: sum === null ? null : cleaned(isOfState ? sum / valid : (sum * 3600) / (valid * step)),
    step,
    expected,
    valid,
    coverage: expected === 0 ? 0 : valid / expected,
    parts,
  };
}

/** Buckets in a longer unit, from those of a shorter one: a month is the sum of its days, to the last digit. */
export function rollUp(buckets: readonly Bucket[], unit: LocalUnit): Bucket[] {
  const out: Bucket[] = [];
  let group: Bucket[] = [];
  let next = -Infinity;
  for (const bucket of buckets) {
    if (bucket.start.getTime() >= next) {
      if (group.length > 0) out.push(joined(group));
      group = [];
      next = localEdges(startOfLocal(bucket.start.getTime(), unit), bucket.start.getTime() + 1, unit)[1] as number;
    }
    group.push(bucket);
  }
  if (group.length > 0) out.push(joined(group));
  return out;
}

function joined(group: readonly Bucket[]): Bucket {
  let total: number | null = null;
  let weighted = 0;
  let expected = 0;
  let valid = 0;
  const parts = new Map<Quality, QualityPart>();
  for (const bucket of group) {
    expected += bucket.expected;
    valid += bucket.valid;
    if (bucket.total !== null) total = cleaned((total ?? 0) + bucket.total);
    if (bucket.mean !== null) weighted += bucket.mean * bucket.valid;
    for (const part of bucket.parts) parts.set(part.quality, addedPart(parts.get(part.quality), part));
  }
  const { start, step } = group[0] as Bucket;
  const mean = total === null ? weighted / valid : (total * 3600) / (valid * step);
  return {
    start,
    end: (group[group.length - 1] as Bucket).end,
    total,
    mean: valid === 0 ? null : cleaned(mean),
    step,
    expected,
    valid,
    coverage: expected === 0 ? 0 : valid / expected,
    parts: qualities.flatMap((quality) => parts.get(quality) ?? []),
  };
}

function addedPart(before: QualityPart | undefined, part: QualityPart): QualityPart {
  if (!before) return part;
  const total = before.total === null || part.total === null ? null : cleaned(before.total + part.total);
  return { quality: part.quality, intervals: before.intervals + part.intervals, total };
}
