import type { RowLateWords } from './row-late-words.js';

/** In English. */
export const enRowLateWords: RowLateWords = {
  arriving: ' More rows are on their way.',
  skip: 'Skip the table',
  orderHint: 'With Shift held down, adds another order.',
  getAll: 'Only some of the rows are on paper. To get all of them, use Download below the table on the web page.',
  unfold: 'Unfold the list',
  fold: 'Fold the list',
};
