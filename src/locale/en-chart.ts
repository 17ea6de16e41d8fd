import type { ChartWords } from './chart-words.js';

/** In English. */
export const enChartWords: ChartWords = {
  noRow: 'not in the data',
  suppressed: 'confidential',
  notApplicable: 'not applicable',
  rightAxis: 'right axis',
  against: (at) => `against ${at}`,
  points: 'pp',
  unchanged: 'unchanged',
};
