import type { NamedValue } from '../../locale/map-late-words.js';
import type { MapText } from './map-text.js';

/** The two neighbours that differ the most, the higher one first. */
export type NeighbourFacts = readonly [higher: NamedValue, lower: NamedValue];

/**
 * Which two neighbours differ the most, by a list of neighbours for each territory. A missing value is compared with none. Null where fewer than
 * two pairs have values, where all are equal, and where no single pair differs the most.
 */
export function neighbourFacts(
  neighbours: readonly (readonly number[])[],
  values: ArrayLike<number>,
  names: readonly string[],
  text: Pick<MapText, 'value'>,
): NeighbourFacts | null {
  let [most, pairs, first, second, isTie] = [0, 0, -1, -1, false];
  for (const [unit, beside] of neighbours.entries()) {
    for (const other of beside) {
      const difference = Math.abs((values[unit] as number) - (values[other] as number));
      if (other < unit || Number.isNaN(difference)) continue;
      pairs++;
      if (difference === most) isTie = true;
      if (difference > most) [most, first, second, isTie] = [difference, unit, other, false];
    }
  }
  if (pairs < 2 || first < 0 || isTie) return null;
  const stated = (unit: number): NamedValue => ({
    name: names[unit] ?? '',
    value: text.value(values[unit] as number),
  });
  const isFirstHigher = (values[first] as number) > (values[second] as number);
  return isFirstHigher ? [stated(first), stated(second)] : [stated(second), stated(first)];
}
