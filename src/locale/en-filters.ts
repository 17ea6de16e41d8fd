import { count } from './en-words.js';
import type { FilterWords } from './filter-words.js';
import { formatNumber } from './number-format.js';

/** In English. */
export const enFilterWords: FilterWords = {
  found({ from, to, matched, total }) {
    if (matched === 0) return [{ text: `None of ${count(total, 'row', 'rows')} meets the search and the filters.` }];
    const number = { text: formatNumber('en', matched), strong: true };
    if (from === 1 && to === matched)
      return [{ text: 'Found ' }, number, { text: ` of ${count(total, 'row', 'rows')}.` }];
    return [
      { text: `Showing ${formatNumber('en', from)}–${formatNumber('en', to)} of ` },
      number,
      { text: ` ${matched === 1 ? 'row' : 'rows'} found (${formatNumber('en', total)} in all).` },
    ];
  },
  chosen: 'Chosen and sorted',
  remove: (what) => `Remove “${what}”`,
  foreignOrder: 'Texts are ordered by the source, not by the Czech alphabet: there are too many different values.',
  showAll: 'Show all rows',
  searched: 'searched',
  sorted: (rank) => (rank === 1 ? 'sorted' : 'then sorted'),
  ascending: 'ascending',
  descending: 'descending',
  range: (min, max) => (min === null ? `up to ${max}` : max === null ? `from ${min}` : `${min}–${max}`),
  days: (from, to) => (from === null ? `until ${to}` : to === null ? `since ${from}` : `${from} – ${to}`),
  contains: (text) => `contains “${text}”`,
  others: (others) => `and ${formatNumber('en', others)} more`,
  blank: 'empty text',
  missing: 'no value',

  from: 'From',
  to: 'To',
  extent: (min, max) => (min === max ? `Only ${min} in the data` : `From ${min} to ${max} in the data`),
  notNumber: 'This is not a number.',
  onlyMissing: 'Only rows without a value',
  containsLabel: 'Contains',
  values: 'Values',
  rows: (rows) => count(rows, 'row', 'rows'),
  more: (searchable) => (searchable ? 'and more, to be found by their text' : 'and more'),
  noValues: 'No values',
  notLoaded: 'The values could not be loaded.',
  clear: 'Remove the filter',
  sortUp: 'Sort ascending',
  sortDown: 'Sort descending',
  addSort: 'Add to the order',
  dropSort: 'Take out of the order',
  show: 'Show the column',
  earlier: 'Move forward',
  later: 'Move back',
  hidden: 'hidden',
  place: (column, place, of) => `${column}: column ${place} of ${of}`,
  worded: 'Missing values in words',
  allColumns: 'Show all columns',
  close: 'Close',
};
