import type { ChartWords } from './chart-words.js';

/** In Czech. */
export const csChartWords: ChartWords = {
  noRow: 'není v datech',
  suppressed: 'důvěrný údaj',
  notApplicable: 'nemůže nastat',
  rightAxis: 'osa vpravo',
  against: (at) => `proti ${at}`,
  points: 'p.\u00a0b.',
  unchanged: 'beze změny',
};
