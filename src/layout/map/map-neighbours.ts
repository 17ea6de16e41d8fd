import type { NamedValue } from '../../locale/map-late-words.js';
import type { MapWords } from '../../locale/map-words.js';
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

/** The lowest and the highest value of some territories; null where none of them has one. */
function extentOf(units: readonly number[], values: ArrayLike<number>): readonly [low: number, high: number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const unit of units) {
    const value = values[unit] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? null : [low, high];
}

/** What a territory's neighbours have, as texts and as numbers to sort by; null where nobody knows who borders on whom. */
export interface BesideValues {
  /** Empty where none of them has a value. */
  text(unit: number): string;
  highest(unit: number): number | null;
}

export function besideValues(
  neighbours: readonly (readonly number[])[],
  values: ArrayLike<number>,
  text: Pick<MapText, 'bare'>,
  words: Pick<MapWords, 'range'>,
): BesideValues {
  const extent = (unit: number): ReturnType<typeof extentOf> => extentOf(neighbours[unit] ?? [], values);
  return {
    text: (unit) => {
      const found = extent(unit);
      return found ? words.range(text.bare(found[0]), text.bare(found[1]), false) : '';
    },
    highest: (unit) => extent(unit)?.[1] ?? null,
  };
}
