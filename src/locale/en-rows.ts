import { formatNumber } from './number-format.js';
import type { RowWords } from './row-words.js';

const number = (value: number): string => formatNumber('en', value);

/** In English. */
export const enRowWords: RowWords = {
  shown({ from, to, matched }) {
    if (matched === 0) return [{ text: 'No rows.' }];
    const rows = matched === 1 ? 'row' : 'rows';
    const what =
      from > 1 || to < matched
        ? `Showing ${number(from)}–${number(to)} of `
        : matched === 1
          ? 'Showing '
          : 'Showing all ';
    return [{ text: what }, { text: number(matched), strong: true }, { text: ` ${rows}.` }];
  },
  missing: {
    0: 'empty text',
    1: 'not stated',
    2: 'not in the data',
    3: 'unreadable',
    4: 'confidential',
    5: 'not applicable',
  },
  search: 'Search the list',
  adjust: 'Columns and filters',
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  figure: number,
  page: (page) => `Page ${number(page)}`,
  pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  whole: 'Show the whole text',
  rank: (rank) => `${rank}${['th', 'st', 'nd', 'rd'][rank] ?? 'th'} order`,
};
