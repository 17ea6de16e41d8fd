import { coarsenSeries } from './coarsen.js';
import { commonStep } from './common-step.js';
import type { Series } from './series.js';

/** Several series over the same intervals: `values[i][k]` is what the i-th has in the k-th of them, NaN where it has none. */
export interface JointGrid {
  readonly startMs: number;
  readonly step: number;
  readonly length: number;
  readonly values: readonly Float64Array[];
}

/**
 * Lays series over the intervals that lie between two instants as a whole. Series of different steps meet on the shortest that all of these
 * divide: finer is not known.
 */
export function jointGrid(all: readonly Series[], fromMs: number, toMs: number): JointGrid {
  const step = commonStep(all.map((series) => series.step));
  if (all.length === 0) return { startMs: fromMs, step: 0, length: 0, values: [] };
  const stepMs = step * 1000;
  const startMs = Math.ceil(fromMs / stepMs) * stepMs;
  const length = Math.max(0, Math.floor((toMs - startMs) / stepMs));
  return {
    startMs,
    step,
    length,
    values: all.map((series) => placed(series.step === step ? series : coarsenSeries(series, step), startMs, length)),
  };
}

function placed({ startMs: ownMs, step, values }: Series, startMs: number, length: number): Float64Array {
  const offset = (startMs - ownMs) / (step * 1000);
  if (!Number.isInteger(offset) && values.length > 0) throw new Error(`intervals are not on the grid of UTC: ${ownMs}`);
  if (offset >= 0 && offset + length <= values.length) return values.subarray(offset, offset + length);
  const out = new Float64Array(length).fill(NaN);
  const from = Math.max(0, -offset);
  const part = values.subarray(Math.max(0, offset), Math.max(0, offset + length));
  if (from < length) out.set(part.subarray(0, length - from), from);
  return out;
}
