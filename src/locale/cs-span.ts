import { pluralForm } from './plural.js';
import { sentence, strong } from './sentence.js';
import type { OwnSpanWords, StatedDifference } from './span-words.js';

const noun = (number: number, one: string, few: string, other: string, many = few): string =>
  pluralForm('cs', number, { one, few, many, other });

export const csSpanWords: OwnSpanWords = {
  nothingFlowed: 'V\u00a0té době nic neteklo.',
  period({ span, load, own, pv, difference, coverage }) {
    const partly = coverage === null ? '' : ` Údaje jsou neúplné (${coverage}).`;
    if (load === null) {
      if (pv === null) return sentence`Za ${span} údaje chybějí.`;
      return sentence`Za ${span} vyrobily panely ${strong(pv)}.${partly}`;
    }
    const share = own === null ? '' : `, ${own} z\u00a0toho z\u00a0vlastních zdrojů`;
    const sun = pv === null ? '' : ` Panely vyrobily ${pv}.`;
    const than = thanBefore(difference);
    return sentence`Spotřeba za ${span}: ${strong(load)}${share}${than}.${sun}${partly}`;
  },
  quantityOver({ name, span, level, value, difference, coverage }) {
    if (value === null) return sentence`${name}, ${span}: údaje chybějí.`;
    const than = thanBefore(difference);
    const partly = coverage === null ? '' : ` Údaje jsou neúplné (${coverage}).`;
    return sentence`${name}, ${span}: ${level ? 'průměrně ' : ''}${strong(value)}${than}.${partly}`;
  },
  ranking({ best, improved, count }) {
    if (!best) return sentence`K\u00a0porovnání chybějí údaje.`;
    const better =
      improved === null ? '' : ` Nejvíc ušetřila proti dřívějšku budova ${improved.name} (o\u00a0${improved.percent}).`;
    const of = noun(count, 'budovy', 'budov', 'budov');
    return sentence`Z\u00a0${String(count)} ${of} vychází s\u00a0nejmenší spotřebou ${strong(`${best.name} (${best.value})`)}.${better}`;
  },
  choosePeriod: 'Období',
  periods: { day: 'Den', week: 'Týden', month: 'Měsíc', year: 'Rok' },
  earlier: 'Předchozí',
  later: 'Další',
  consumption: 'Spotřeba',
  production: 'Výroba ze slunce',
  previous: {
    day: 'týž den o\u00a0týden dřív',
    week: 'týden předtím',
    month: 'o\u00a05 týdnů dřív',
    year: 'o\u00a052 týdnů dřív',
  },
  current: 'zvolené období',
  time: 'čas',
  losses: 'ztráty',
  sankey: (span) => `Toky elektřiny za ${span}`,
  perM2: 'na\u00a0m²',
  perPupil: 'na žáka',
  building: 'budova',
  pupil: 'žáka',
  savers: 'Kdo nejvíc ušetřil proti době předtím',
  compared: 'Spotřeba proti době předtím',
  others: 'Ostatní',
  change: 'proti době předtím',
  notComparable: 'k\u00a0porovnání chybějí údaje',
  leastFirst: 'od nejmenší spotřeby',
  difference: ({ percent, direction }) =>
    direction === 0 ? 'stejně' : `o\u00a0${percent} ${direction > 0 ? 'více' : 'méně'}`,
};

/** The comparison at the end of a sentence. */
function thanBefore(difference: StatedDifference | null): string {
  if (difference === null) return '';
  return difference.direction === 0 ? '; stejně jako předtím' : `; ${csSpanWords.difference(difference)} než předtím`;
}
