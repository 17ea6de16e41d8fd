import { createLocale } from './locale.js';
import type { Locale, Strings } from './locale.js';
import { formatNumber } from './number-format.js';
import { count } from './cs-words.js';
import { pluralForm } from './plural.js';

const strings: Strings = {
  source: 'Zdroj',
  license: 'licence',
  dataFrom: (date, age) => `data z\u00a0${date}${age === null ? '' : `, ${age}`}`,
  stale: (date, age) => `poslední známá data z\u00a0${date}${age === null ? '' : `, ${age}`}`,
  refreshFailed: 'obnovení se nezdařilo',
  showTable: 'Zobrazit jako tabulku',
  download: 'Stáhnout',
  reportError: 'Nahlásit chybu v\u00a0datech',
  failed: 'Data se nepodařilo načíst.',
  retry: 'Zkusit znovu',
  loading: 'Načítají se data…',
  loaded: (rows) =>
    `${pluralForm('cs', rows, { one: 'Načten', few: 'Načteny', other: 'Načteno' })} ${count(rows, 'řádek', 'řádky', 'řádků')}.`,
  empty: 'Žádná data k\u00a0zobrazení.',
  missing: 'údaj chybí',
  incomplete: 'neúplné',
  more: (rest) =>
    `${pluralForm('cs', rest, { one: 'další', few: 'další', other: 'dalších' })} ${formatNumber('cs', rest)}`,
  problems: (rows) => `${count(rows, 'hodnotu', 'hodnoty', 'hodnot')} se nepodařilo přečíst.`,
  yes: 'ano',
  no: 'ne',
};

export const cs: Locale = createLocale('cs', strings, {
  errors: async () => (await import('./cs-errors.js')).error,
  units: async () => (await import('./cs-units.js')).units,
  kinds: async () => (await import('./cs-kinds.js')).kinds,
});
