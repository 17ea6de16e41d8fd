import { createLocale } from './locale.js';
import type { Locale, Strings } from './locale.js';
import { formatNumber } from './number-format.js';
import { summarise } from './summary.js';
import type { SummaryWords } from './summary.js';

const count = (value: number, one: string, other: string): string =>
  `${formatNumber('en', value)} ${value === 1 ? one : other}`;

const words: SummaryWords = {
  none: 'no values.',
  values: (number) => count(number, 'value', 'values'),
  sameEverywhere: 'the same everywhere,',
  highest: ['highest in', ', lowest in'],
  sameAtEnds: (exactly) => (exactly ? 'unchanged,' : 'almost unchanged,'),
  mean: (value) => `mean ${value}`,
  change: (direction, share, from) =>
    `${direction > 0 ? 'up' : 'down'}${share === null ? '' : ` ${share},`} from ${from} to`,
  most: ({ at, value }) => `highest ${value} (${at})`,
  least: ({ at, value }) => `lowest ${value} (${at})`,
  topSeries: (direction) => ['', direction > 0 ? ' grew most' : direction < 0 ? ' fell least' : ' did not change'],
  bottomSeries: (direction) => ['', direction > 0 ? ' grew least' : direction < 0 ? ' fell most' : ' did not change'],
  missing: (number) => `${count(number, 'value is', 'values are')} missing.`,
  repeated: (number) =>
    number === 1
      ? '1 further row repeats a category and is not drawn.'
      : `${count(number, '', 'further rows repeat')} a category and are not drawn.`,
};

const strings: Strings = {
  source: 'Source',
  license: 'licence',
  dataFrom: (date, age) => `data as of ${date}${age === null ? '' : `, ${age}`}`,
  stale: (date, age) => `last known data as of ${date}${age === null ? '' : `, ${age}`}`,
  refreshFailed: 'refresh failed',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  adjust: 'Adjust view',
  download: 'Download',
  reportError: 'Report an error in the data',
  failed: 'The data could not be loaded.',
  retry: 'Try again',
  details: 'Details',
  loading: 'Loading data…',
  loaded: (rows) => `${count(rows, 'row', 'rows')} loaded.`,
  noSource: 'The element has no source of data: add the attribute src or dataset.',
  empty: 'No data to show.',
  emptyRemedy: (filtered) => (filtered ? 'No row meets the where condition.' : 'The source has no rows now.'),
  count: 'Number of values',
  otherParts: (number) => `others (${number})`,
  otherSeries: (number) => `${number} more series`,
  repeatedHour: { first: 'CEST', second: 'CET' },
  chartRole: 'chart',
  keyboardHint:
    'Use the arrow keys to move between values, Home and End for the first and last, Escape to close the label.',
  legend: 'Legend',
  missing: 'no value',
  incomplete: 'incomplete',
  total: 'total',
  more: (rest) => `${formatNumber('en', rest)} more`,
  showMore: (next, shown, total) =>
    `Show ${count(next, 'more row', 'more rows')} (${formatNumber('en', shown)} of ${formatNumber('en', total)})`,
  showLess: 'Show less',
  problems: (rows) => `${count(rows, 'value', 'values')} could not be read.`,
  tableOf: 'Table',
  yes: 'yes',
  no: 'no',
  summary: (facts) => summarise(facts, words),
};

export const en: Locale = createLocale('en', strings, {
  errors: async () => (await import('./en-errors.js')).error,
  units: async () => (await import('./en-units.js')).units,
});
