import { sentence, strong } from './sentence.js';
import type { OwnSpanWords, StatedDifference } from './span-words.js';

export const enSpanWords: OwnSpanWords = {
  nothingFlowed: 'Nothing flowed in that time.',
  period({ span, load, own, pv, difference, coverage }) {
    const partly = coverage === null ? '' : ` Data are incomplete (${coverage}).`;
    if (load === null) {
      if (pv === null) return sentence`No data for ${span}.`;
      return sentence`The panels made ${strong(pv)} in ${span}.${partly}`;
    }
    const share = own === null ? '' : `, ${own} of it from own sources`;
    const sun = pv === null ? '' : ` The panels made ${pv}.`;
    const than = thanBefore(difference);
    return sentence`Electricity used in ${span}: ${strong(load)}${share}${than}.${sun}${partly}`;
  },
  quantityOver({ name, span, level, value, difference, coverage }) {
    if (value === null) return sentence`${name}, ${span}: no data.`;
    const than = thanBefore(difference);
    const partly = coverage === null ? '' : ` Data are incomplete (${coverage}).`;
    return sentence`${name}, ${span}: ${level ? 'on average ' : ''}${strong(value)}${than}.${partly}`;
  },
  ranking({ best, improved, count }) {
    if (!best) return sentence`There are no data to compare.`;
    const better = improved === null ? '' : ` ${improved.name} saved most against before (${improved.percent}).`;
    return sentence`Of ${String(count)} ${count === 1 ? 'building' : 'buildings'} the least is used by ${strong(`${best.name} (${best.value})`)}.${better}`;
  },
  choosePeriod: 'Period',
  periods: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
  earlier: 'Earlier',
  later: 'Later',
  consumption: 'Used',
  production: 'Made by the sun',
  previous: {
    day: 'same day a week before',
    week: 'the week before',
    month: '5 weeks before',
    year: '52 weeks before',
  },
  current: 'this period',
  time: 'time',
  losses: 'losses',
  sankey: (span) => `Flows of electricity, ${span}`,
  perM2: 'per\u00a0m²',
  perPupil: 'per pupil',
  building: 'building',
  pupil: 'pupil',
  savers: 'Who saved most against the time before',
  compared: 'Use against the time before',
  others: 'Everything else',
  change: 'against before',
  notComparable: 'no data to compare',
  leastFirst: 'least first',
  difference: ({ percent, direction }) =>
    direction === 0 ? 'the same' : `${percent} ${direction > 0 ? 'more' : 'less'}`,
};

/** The comparison at the end of a sentence. */
function thanBefore(difference: StatedDifference | null): string {
  if (difference === null) return '';
  return difference.direction === 0 ? '; the same as before' : `; ${enSpanWords.difference(difference)} than before`;
}
