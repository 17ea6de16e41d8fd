import { createLocale } from './locale.js';
import type { Locale, Strings } from './locale.js';
import { formatNumber } from './number-format.js';
import { count, from, missingValues, stepText } from './cs-words.js';
import { pluralForm } from './plural.js';
import type { SummaryWords } from './summary.js';

const words: SummaryWords = {
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
  missing: missingValues,
  step: stepText,
};

const strings: Strings = {
  source: 'Zdroj',
  license: 'licence',
  dataFrom: (date, age) => `data z\u00a0${date}${age === null ? '' : `, ${age}`}`,
  stale: (date, age) => `poslední známá data z\u00a0${date}${age === null ? '' : `, ${age}`}`,
  refreshFailed: 'obnovení se nezdařilo',
  showTable: 'Zobrazit jako tabulku',
  showChart: 'Zobrazit jako graf',
  adjust: 'Upravit zobrazení',
  download: 'Stáhnout',
  reportError: 'Nahlásit chybu v\u00a0datech',
  failed: 'Data se nepodařilo načíst.',
  retry: 'Zkusit znovu',
  loading: 'Načítají se data…',
  loaded: (rows) =>
    `${pluralForm('cs', rows, { one: 'Načten', few: 'Načteny', other: 'Načteno' })} ${count(rows, 'řádek', 'řádky', 'řádků')}.`,
  empty: 'Žádná data k\u00a0zobrazení.',
  otherSeries: (number) =>
    `${pluralForm('cs', number, { one: 'další řada', few: 'další řady', other: 'dalších řad' })} (${number})`,
  chartRole: 'graf',
  keyboardHint:
    'Mezi hodnotami přecházejte šipkami, na kraje klávesami Home a\u00a0End, popisek zavře Escape, tabulku ukáže T.',
  legend: 'Legenda',
  missing: 'údaj chybí',
  incomplete: 'neúplné',
  total: 'celkem',
  more: (rest) =>
    `${pluralForm('cs', rest, { one: 'další', few: 'další', other: 'dalších' })} ${formatNumber('cs', rest)}`,
  showLess: 'Zobrazit méně',
  problems: (rows) => `${count(rows, 'hodnotu', 'hodnoty', 'hodnot')} se nepodařilo přečíst.`,
  points: 'p.\u00a0b.',
  yes: 'ano',
  no: 'ne',
  summary: words,
};

export const cs: Locale = createLocale('cs', strings, {
  errors: async () => (await import('./cs-errors.js')).error,
  units: async () => (await import('./cs-units.js')).units,
  kinds: async () => (await import('./cs-kinds.js')).kinds,
});
