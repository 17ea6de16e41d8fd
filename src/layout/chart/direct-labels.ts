import { LINE_PX } from '../scene.js';

/** Moves labels apart until none overlaps, as little as possible, inside [top, bottom]; keeps their order by `y` (px). */
export function spreadLabels(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = [...wanted];
  let least = top;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] as number, least);
    least = placed[index] + LINE_PX;
  }
  let most = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] as number, most);
    most = placed[index] - LINE_PX;
  }
  return placed;
}
