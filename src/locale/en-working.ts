import { formatNumber } from './number-format.js';
import type { WorkingWords } from './working-words.js';

/** Choosing what is shown, in English. */
export const words: WorkingWords = {
  part: 'Part shown',
  closer: 'Zoom in',
  farther: 'Zoom out',
  left: 'Move left',
  right: 'Move right',
  all: 'Show everything',
  between: (from, to) => `${from} to ${to}`,
  shownPart: (from, to) => `Showing ${from} to ${to}.`,
  toggled: (label, hidden, shown, total) =>
    `${label}: ${hidden ? 'hidden' : 'shown'}. ${formatNumber('en', shown)} of ${formatNumber('en', total)} series are visible.`,
  lastSeries: 'The last series can’t be hidden.',
  search: 'Search the table',
  found: (rows, total) => `${formatNumber('en', rows)} of ${formatNumber('en', total)} rows shown`,
  sorted: (column, descending) =>
    descending === null
      ? 'Rows are in their original order.'
      : `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}.`,
  without: (labels) => `without: ${labels}`,
};
