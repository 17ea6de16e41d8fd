import type { Intervals } from './intervals.js';
import { INVALID, MISSING, OUTAGE, qualities, qualityCode } from './quality.js';
import type { BaseUnit } from './units.js';

/** Intervals in arrays that loops are fast over: the same as `Intervals`, NaN for null and codes of `qualities` for letters. */
export interface Series {
  /** Epoch ms. */
  readonly startMs: number;
  /** Seconds. */
  readonly step: number;
  readonly unit: BaseUnit;
  readonly values: Float64Array;
  readonly codes: Uint8Array;
}

/** Intervals as a series. A missing value keeps its letter, if that is one of a missing value. */
export function seriesOf({ start, step, unit, values, quality }: Intervals): Series {
  const numbers = new Float64Array(values.length);
  const codes = new Uint8Array(values.length);
  // Few letters, many values: the same text is looked up once.
  let letter: string | undefined = '';
  let code = MISSING;
  for (let index = 0; index < numbers.length; index++) {
    const next = quality[index];
    if (next !== letter) {
      letter = next;
      code = next === undefined ? MISSING : qualityCode(next);
    }
    const value = values[index];
    const isThere = typeof value === 'number' && Number.isFinite(value) && code < MISSING;
    numbers[index] = isThere ? value : NaN;
    codes[index] = isThere || code >= MISSING || code === OUTAGE ? code : MISSING;
  }
  return { startMs: start.getTime(), step, unit, values: numbers, codes };
}

/** A series as the intervals that are told to others. */
export function intervalsOf({ startMs, step, unit, values, codes }: Series): Intervals {
  const numbers: (number | null)[] = [];
  const quality: string[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    numbers.push(Number.isNaN(value) ? null : value);
    quality.push(qualities[codes[index] ?? INVALID] as string);
  }
  return { start: new Date(startMs), step, unit, values: numbers, quality };
}

/** Either as a series. */
export function asSeries(data: Intervals | Series): Series {
  return 'startMs' in data ? data : seriesOf(data);
}
