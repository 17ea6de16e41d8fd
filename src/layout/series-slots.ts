/** Colours of the palette; a series without one shares the grey and is told by its label. */
export const PALETTE_SLOTS = 8;
/** Of more series than the palette has colours, so many get one: more could not be followed. */
const MOST_FOLLOWED = 5;

/**
 * Palette slot of each series. The author's `highlighted` ones have the colours to themselves; else of too many series
 * the ones that end highest have them. `lasts` are the last values, NaN where there is none.
 */
export function seriesSlots(lasts: readonly number[], highlighted: readonly boolean[]): readonly number[] {
  const indexes = [...lasts.keys()];
  const some = highlighted.includes(true) && lasts.length > 1;
  if (!some && lasts.length <= PALETTE_SLOTS) return indexes;
  const size = (index: number): number => (Number.isNaN(lasts[index]) ? -Infinity : (lasts[index] as number));
  const followed = some
    ? indexes.filter((index) => highlighted[index]).slice(0, PALETTE_SLOTS)
    : indexes.sort((a, b) => size(b) - size(a)).slice(0, MOST_FOLLOWED);
  followed.sort((a, b) => a - b);
  return lasts.map((_, index) => (followed.includes(index) ? followed.indexOf(index) : PALETTE_SLOTS));
}
