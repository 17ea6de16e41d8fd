import type { ChartStrings } from './chart-strings.js';
import { createLocale } from './locale.js';
import { count, missingValues, stepText } from './en-words.js';
import type { Locale, Strings } from './locale.js';
import { formatNumber } from './number-format.js';
import type { SummaryWords } from './summary.js';

const words: SummaryWords = {
  none: 'no values.',
  values: (number) => count(number, 'value', 'values'),
  sameEverywhere: 'the same everywhere,',
  sameAtEnds: (exactly) => (exactly ? 'unchanged,' : 'almost unchanged,'),
  mean: 'mean',
  change: (direction, share, start) =>
    `${direction > 0 ? 'up' : 'down'}${share === null ? '' : ` ${share},`} from ${start} to`,
  most: 'highest',
  least: 'lowest',
  trend: (direction, largest) =>
    direction === 0 ? 'unchanged' : `${largest ? 'largest' : 'smallest'} ${direction > 0 ? 'rise' : 'fall'}`,
  allBy: (direction, share) => `all ${direction > 0 ? 'up' : 'down'} ${share}`,
  missing: missingValues,
  step: stepText,
};

const chart: ChartStrings = {
  otherSeries: (number) => `${number} more series`,
  chartRole: 'chart',
  keyboardHint:
    'Use the arrow keys to move between values, Home and End for the first and last, Escape to close the label, T for the table.',
  points: '\u00a0pp',
  summary: words,
  showChart: 'Show as chart',
  adjust: 'Adjust view',
  legend: 'Legend',
  total: 'total',
  showLess: 'Show less',
};

const strings: Strings = {
  source: 'Source',
  license: 'licence',
  dataFrom: (date, age) => `data as of ${date}${age === null ? '' : `, ${age}`}`,
  stale: (date, age) => `last known data as of ${date}${age === null ? '' : `, ${age}`}`,
  refreshFailed: 'refresh failed',
  showTable: 'Show as table',
  download: 'Download',
  reportError: 'Report an error in the data',
  failed: 'The data could not be loaded.',
  retry: 'Try again',
  loading: 'Loading data…',
  loaded: (rows) => `${count(rows, 'row', 'rows')} loaded.`,
  empty: 'No data to show.',
  missing: 'no value',
  incomplete: 'incomplete',
  more: (rest) => `${formatNumber('en', rest)} more`,
  problems: (rows) => `${count(rows, 'value', 'values')} could not be read.`,
  yes: 'yes',
  no: 'no',
  chart,
};

export const en: Locale = createLocale('en', strings, {
  errors: async () => (await import('./en-errors.js')).error,
  units: async () => (await import('./en-units.js')).units,
  kinds: async () => (await import('./en-kinds.js')).kinds,
});
