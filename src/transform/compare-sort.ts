/** These rows stably sorted by a number of each, by comparing; NaN is not allowed. */
export function compareSort(numberOf: (row: number) => number, rows: Uint32Array, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const left = numberOf(a);
    const right = numberOf(b);
    // Two infinities have no difference.
    return left === right ? 0 : left < right ? -sign : sign;
  });
}
