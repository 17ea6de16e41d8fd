import { repeat } from 'lit/directives/repeat.js';

/** Rows of a window that moves, each in the box of its key. */
export const keptRows = <Row>(
  rows: readonly Row[],
  keys: readonly number[],
  template: (row: Row, index: number) => unknown,
): unknown => repeat(rows, (_row, index) => keys[index], template);
