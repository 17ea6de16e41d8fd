import type { Series } from './series.js';

/** The intervals that lie as a whole between two instants: the first, and that after the last. */
export function placesOf({ startMs, step, values }: Series, from: number, to: number): [number, number] {
  const first = Math.max(0, Math.ceil((from - startMs) / 1000 / step));
  return [first, Math.max(first, Math.min(values.length, Math.floor((to - startMs) / 1000 / step)))];
}
