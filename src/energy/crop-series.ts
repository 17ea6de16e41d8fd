import { MISSING } from './quality.js';
import type { Series } from './series.js';
import type { Span } from './period-span.js';

/** The series over the intervals of its grid that lie within a stretch of time as a whole: longer ones are cut, what is not there is missing. */
export function cropSeries(series: Series, { from, to }: Span): Series {
  const stepMs = series.step * 1000;
  const startMs = Math.ceil(from / stepMs) * stepMs;
  const length = Math.max(0, Math.floor((to - startMs) / stepMs));
  const offset = Math.round((startMs - series.startMs) / stepMs);
  const values = new Float64Array(length).fill(NaN);
  const codes = new Uint8Array(length).fill(MISSING);
  const first = Math.max(0, -offset);
  const [begin, end] = [Math.max(0, offset), Math.max(0, offset + length)];
  if (first < length) {
    values.set(series.values.subarray(begin, end), first);
    codes.set(series.codes.subarray(begin, end), first);
  }
  return { ...series, startMs, values, codes };
}
