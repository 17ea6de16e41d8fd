import { parseIsoDate } from '../time/parse-date.js';
import { namesOffset } from '../time/repeated-hours.js';
import type { Reading } from './intervals.js';
import { INVALID, MEASURED, MISSING, qualityCode } from './quality.js';

/** A reading, in the unit it came in; NaN where there is none to trust, and the code says why. */
export interface MergedReading {
  readonly ms: number;
  readonly value: number;
  readonly code: number;
  readonly meter: string;
  readonly revision: number;
}

/** The instant (epoch ms) of a reading. Throws at what is none: a reading cannot be put anywhere without it. */
export function instantOf(at: Reading['at']): number {
  const ms = typeof at === 'string' ? instantOfText(at) : Number(at);
  if (!Number.isFinite(ms)) throw new Error(`not an instant: ${String(at)}`);
  return ms;
}

function instantOfText(text: string): number {
  if (!namesOffset(text)) throw new Error(`time without an offset: ${text}`);
  return parseIsoDate(text)?.epochMs ?? NaN;
}

function readingOf({ at, value, meter, revision, quality }: Reading): MergedReading {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  // A text that was not read is as good as nothing, but somebody should know.
  const unsaid = isNumber ? MEASURED : value === null || value === undefined ? MISSING : INVALID;
  const code = quality === undefined ? unsaid : qualityCode(quality);
  const isTrusted = isNumber && code < MISSING;
  return {
    ms: instantOf(at),
    value: isTrusted ? value : NaN,
    code: isTrusted || code !== MEASURED ? code : MISSING,
    meter: meter ?? '',
    revision: revision ?? 0,
  };
}

/**
 * Of two readings of the same the one that holds, whichever came first: the higher revision, else the one that has a value, else, of
 * equal values, the better letter. Two different values are neither: `X`.
 */
function prevailing(one: MergedReading, other: MergedReading): MergedReading {
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other;
  // A conflict stays one, also with a third that agrees with either.
  if (one.code === INVALID || other.code === INVALID) return one.code === INVALID ? one : other;
  if (Number.isNaN(one.value)) return Number.isNaN(other.value) && one.code > other.code ? one : other;
  if (Number.isNaN(other.value)) return one;
  if (one.value === other.value) return one.code <= other.code ? one : other;
  return { ...one, value: NaN, code: INVALID };
}

/**
 * Readings in the order of time, one of each instant: any order and any repetition of the same readings give the same. `isSame` tells, of
 * two in the order of time and of meters, whether they speak of the same thing; by default those of one instant do.
 */
export function mergeReadings(
  readings: readonly Reading[],
  isSame: (one: MergedReading, other: MergedReading) => boolean = (one, other) => one.ms === other.ms,
): MergedReading[] {
  const ordered = readings.map(readingOf).sort((a, b) => a.ms - b.ms || compareText(a.meter, b.meter));
  const merged: MergedReading[] = [];
  for (const reading of ordered) {
    const last = merged[merged.length - 1];
    if (last && isSame(last, reading)) merged[merged.length - 1] = prevailing(last, reading);
    else merged.push(reading);
  }
  return merged;
}

/** By code units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
