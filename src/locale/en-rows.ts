import { count } from './en-words.js';
import { formatNumber } from './number-format.js';
import type { RowWords } from './row-words.js';

const number = (value: number): string => formatNumber('en', value);

/** In English. */
export const enRowWords: RowWords = {
  shown({ from, to, matched, total, filtered }) {
    if (matched === 0)
      return [
        { text: filtered ? `None of ${count(total, 'row', 'rows')} meets the search and the filters.` : 'No rows.' },
      ];
    const rows = matched === 1 ? 'row' : 'rows';
    if (from === 1 && to === matched)
      return filtered
        ? [{ text: 'Found ' }, { text: number(matched), strong: true }, { text: ` of ${count(total, 'row', 'rows')}.` }]
        : [
            { text: matched === 1 ? 'Showing ' : 'Showing all ' },
            { text: number(matched), strong: true },
            { text: ` ${rows}.` },
          ];
    const end = filtered ? ` found (${number(total)} in all).` : '.';
    return [
      { text: `Showing ${number(from)}–${number(to)} of ` },
      { text: number(matched), strong: true },
      { text: ` ${rows}${end}` },
    ];
  },
  missing: { 1: 'not stated', 2: 'not in the data', 3: 'unreadable', 4: 'confidential', 5: 'not applicable' },
  search: 'Search the list',
  adjust: 'Columns and filters',
  skip: 'Skip the table',
  arriving: ' More rows are on their way.',
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  figure: number,
  page: (page) => `Page ${number(page)}`,
  pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  whole: 'Show the whole text',
  rank: (rank) => `${rank}${['th', 'st', 'nd', 'rd'][rank] ?? 'th'} order`,
  orderHint: 'With Shift held down, adds another order.',
};
