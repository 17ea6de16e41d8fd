import type { ChartWords } from './chart-words.js';
import { count, from } from './cs-words.js';
import { formatNumber } from './number-format.js';

/** In Czech. */
export const csChartWords: ChartWords = {
  noRow: 'není v\u00a0datech',
  suppressed: 'důvěrný údaj',
  notApplicable: 'nemůže nastat',
  details: 'Podrobnosti',
  noSource: 'Prvek nemá zdroj dat: doplňte atribut src nebo dataset.',
  emptyRemedy: (filtered) =>
    filtered ? 'Podmínce ve where neodpovídá ani jeden řádek.' : 'Zdroj teď neobsahuje ani jeden řádek.',
  compared: ({ first, second, above, of }) => {
    const cases =
      above && above === of
        ? `ve\u00a0všech ${formatNumber('cs', of)} případech`
        : `${above ? `v\u00a0${formatNumber('cs', above)}` : 'ani v\u00a0jednom'} ${from(count(of, 'případu', 'případů', 'případů'))}`;
    return `Řada ${first} ${above ? 'je' : 'není'} výše než řada ${second}${of > 1 ? ` ${cases}` : ''}.`;
  },
  count: 'Počet hodnot',
  otherParts: (number) => `ostatní (${number})`,
  showMore: (next, shown, total) =>
    `Zobrazit ${count(next, 'další řádek', 'další řádky', 'dalších řádků')} (${formatNumber('cs', shown)} ${from(formatNumber('cs', total))})`,
  standing: (kind) => (kind === 1 ? 'předběžné' : 'odhad'),
  looks: (lines, edged, kind) =>
    `${lines || edged ? 'přerušovaně' : 'bledě'}: ${kind === null ? 'předběžné a\u00a0odhady' : kind === 1 ? 'předběžné' : 'odhad'}`,
  notPrinted: (rows) =>
    `Tabulka hodnot (${count(rows, 'řádek', 'řádky', 'řádků')}) se netiskne; data jsou u\u00a0zdroje.`,
  tableOf: 'Tabulka',
  rightAxis: 'osa vpravo',
  logAxis: ['logaritmická osa', 'log. osa'],
  against: (at) => `proti ${at}`,
  points: 'p.\u00a0b.',
  unchanged: 'beze změny',
};
