import { capital } from './capitalised.js';
import type { ChartWords } from './chart-words.js';
import { count } from './en-words.js';
import { formatNumber } from './number-format.js';

/** In English. */
export const enChartWords: ChartWords = {
  noRow: 'not in the data',
  suppressed: 'confidential',
  notApplicable: 'not applicable',
  details: 'Details',
  noSource: 'The element has no source of data: add the attribute src or dataset.',
  emptyRemedy: (filtered) => (filtered ? 'No row meets the where condition.' : 'The source has no rows now.'),
  compared: ({ first, second, above, of }) => {
    const some = above === 0 ? 'none of' : above === of ? 'all' : `${formatNumber('en', above)} of`;
    return of === 1
      ? `${capital(first)} is ${above ? '' : 'not '}above ${second}.`
      : `${capital(first)} is above ${second} in ${some} ${count(of, 'case', 'cases')}.`;
  },
  count: 'Number of values',
  otherParts: (number) => `others (${number})`,
  showMore: (next, shown, total) =>
    `Show ${count(next, 'more row', 'more rows')} (${formatNumber('en', shown)} of ${formatNumber('en', total)})`,
  standing: (kind) => (kind === 1 ? 'provisional' : 'estimate'),
  looks: (lines, edged, kind) =>
    `${lines || edged ? 'dashed' : 'pale'}: ${kind === null ? 'provisional and estimates' : kind === 1 ? 'provisional' : 'estimate'}`,
  notPrinted: (rows) =>
    `The table of values (${count(rows, 'row', 'rows')}) is not printed; the data are at the source.`,
  tableOf: 'Table',
  rightAxis: 'right axis',
  logAxis: ['log scale', 'log'],
  against: (at) => `against ${at}`,
  points: 'pp',
  unchanged: 'unchanged',
};
