import type { ChartStrings } from './chart-strings.js';
import { count, from } from './cs-words.js';
import type { StatedStep } from './facts.js';
import { pluralForm } from './plural.js';
import type { SummaryWords } from './summary.js';

export const missingValues = (number: number): string =>
  `U\u00a0${count(number, 'hodnoty', 'hodnot', 'hodnot')} údaj chybí.`;

export const stepText = ({ from, to, amount }: StatedStep): string =>
  `Největší změna oproti předchozímu období: ${amount} (${from} → ${to}).`;

const summary: SummaryWords = {
  none: 'údaje chybějí.',
  values: (number) => count(number, 'hodnota', 'hodnoty', 'hodnot'),
  sameEverywhere: 'u\u00a0všech stejně,',
  sameAtEnds: (exactly) => (exactly ? 'beze změny,' : 'téměř beze změny,'),
  mean: 'průměrně',
  change: (direction, share, start) =>
    `${direction > 0 ? 'růst' : 'pokles'}${share === null ? '' : ` o\u00a0${share},`} ${from(start)} na`,
  most: 'nejvíce',
  least: 'nejméně',
  trend: (direction, largest) =>
    direction === 0 ? 'beze změny' : `nej${largest ? 'větší' : 'menší'} ${direction > 0 ? 'růst' : 'pokles'}`,
  allBy: (direction, share) => `u\u00a0všech ${direction > 0 ? 'růst' : 'pokles'} o\u00a0${share}`,
  missing: missingValues,
  step: stepText,
};

export const csChartStrings: ChartStrings = {
  otherSeries: (number) =>
    `${pluralForm('cs', number, { one: 'další řada', few: 'další řady', other: 'dalších řad' })} (${number})`,
  chartRole: 'graf',
  keyboardHint:
    'Mezi hodnotami přecházejte šipkami, na kraje klávesami Home a\u00a0End, popisek zavře Escape, tabulku ukáže T.',
  points: 'p.\u00a0b.',
  summary,
  showChart: 'Zobrazit jako graf',
  adjust: 'Upravit zobrazení',
  legend: 'Legenda',
  total: 'celkem',
  showLess: 'Zobrazit méně',
};
