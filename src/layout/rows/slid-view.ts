import type { RowView } from './row-view.js';

/**
 * The view of a long list that was scrolled by so many rows, of which there are now `count`: rows that stay are not written again. `write` writes the others,
 * counted from the first one now, and all where some of those that came are more exact than the list was.
 */
export function slidView(
  before: RowView,
  shift: number,
  count: number,
  write: (from: number, to: number) => RowView,
): RowView {
  const from = Math.min(count, Math.max(0, -shift));
  const to = Math.min(count, Math.max(from, before.rows.length - shift));
  if (from === to) return write(0, count);
  const came = [
    [0, from],
    [to, count],
  ].map(([begin = 0, end = 0]) => (begin < end ? write(begin, end) : { ...before, rows: [] }));
  const [above, below] = came;
  if (came.some(({ grains }) => grains.some((grain, column) => grain !== before.grains[column])))
    return write(0, count);
  const stayed = before.rows.slice(from + shift, to + shift);
  const rows = [...(above?.rows ?? []), ...stayed, ...(below?.rows ?? [])];
  return { ...before, rows };
}
