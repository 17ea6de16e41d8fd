/** Numbers of rows, one after another, as an `Int32Array` has them; −1 for none. */
export interface RowNumbers extends Iterable<number> {
  readonly length: number;
  /** The one at an index that is not below zero. */
  at(index: number): number | undefined;
  keys(): IterableIterator<number>;
}

/** All rows of a table as they stand: of a million nobody reads more than a few, so there is no list of them. */
export class FirstRows implements RowNumbers {
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  at(index: number): number | undefined {
    return index < this.length ? index : undefined;
  }

  *keys(): IterableIterator<number> {
    for (let row = 0; row < this.length; row++) yield row;
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.keys();
  }
}

/** Those of the first rows that are wanted. */
export function rowsWhere(length: number, isWanted: (row: number) => boolean): RowNumbers {
  const wanted = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (isWanted(row)) wanted[count++] = row;
  return wanted.subarray(0, count);
}
