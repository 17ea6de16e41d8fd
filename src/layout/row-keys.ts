/** Which rows are drawn, and the keys of the boxes that they are written in. */
export interface RowKeys {
  readonly offset: number;
  readonly keys: readonly number[];
}

export const noKeys: RowKeys = { offset: 0, keys: [] };

/**
 * Boxes for the `count` rows from `offset` on: a row that was drawn before keeps its box, so that nothing of it is laid out again; the others
 * take the boxes of the rows that left, in their order, so that a leap elsewhere only writes other texts.
 */
export function rowKeys({ offset: first, keys: before }: RowKeys, offset: number, count: number): RowKeys {
  const stays = (row: number): boolean => row >= offset && row < offset + count;
  const free = before.filter((_key, index) => !stays(first + index));
  let next = before.length === 0 ? 0 : Math.max(...before) + 1;
  const keys = [...Array(count).keys()].map((index) => before[offset + index - first] ?? free.shift() ?? next++);
  return { offset, keys };
}
