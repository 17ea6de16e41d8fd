import type { LocalUnit } from '../time/calendar-edges.js';
import { bucketColumns, SUMMED } from './bucket-columns.js';
import type { BucketColumns } from './bucket-columns.js';
import type { Intervals } from './intervals.js';
import { qualities } from './quality.js';
import type { Quality } from './quality.js';
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

/** What `bucketColumns` sums, as objects: for what is shown. */
export function bucketsOf(data: Intervals | Series, unit: LocalUnit, period?: Period): Bucket[] {
  return bucketsIn(bucketColumns(data, unit, period));
}

export function bucketsIn(columns: BucketColumns): Bucket[] {
  const buckets: Bucket[] = [];
  for (let index = 0; index < columns.totals.length; index++) buckets.push(bucketAt(columns, index));
  return buckets;
}

export function bucketAt(columns: BucketColumns, index: number): Bucket {
  const { unit, step, edges, totals, counts, sums } = columns;
  const isOfState = isState(unit);
  const expected = columns.expected[index] as number;
  const valid = columns.valid[index] as number;
  const total = valid === 0 ? null : (totals[index] as number);
  const parts = qualities.flatMap((quality, code): QualityPart[] => {
    const intervals = counts[index * qualities.length + code] as number;
    if (intervals === 0) return [];
    const hasTotal = code < SUMMED && !isOfState;
    return [{ quality, intervals, total: hasTotal ? cleaned(sums[index * SUMMED + code] as number) : null }];
  });
  return {
    start: new Date(edges[index] as number),
    end: new Date(edges[index + 1] as number),
    total: isOfState ? null : total,
    mean: total === null ? null : cleaned(isOfState ? total / valid : (total * 3600) / (valid * step)),
    step,
    expected,
    valid,
    coverage: expected === 0 ? 0 : valid / expected,
    parts,
  };
}
