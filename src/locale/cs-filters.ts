import { ofRows, shownPart } from './cs-rows.js';
import { count, from } from './cs-words.js';
import type { FilterWords } from './filter-words.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';

/** In Czech. */
export const csFilterWords: FilterWords = {
  found({ from: first, to, matched, total }) {
    const all = formatNumber('cs', total);
    if (matched === 0) return [{ text: `Hledání a\u00a0filtrům neodpovídá žádný řádek ${from(all)}.` }];
    if (first > 1 || to < matched) {
      const found = pluralForm('cs', matched, { one: 'nalezeného', few: 'nalezených', other: 'nalezených' });
      return shownPart(first, to, matched, `${found} ${ofRows(matched)} (celkem je jich ${all}).`);
    }
    return [
      { text: `${pluralForm('cs', matched, { one: 'Nalezen', few: 'Nalezeny', other: 'Nalezeno' })} ` },
      { text: formatNumber('cs', matched), strong: true },
      { text: ` ${from(all)} ${ofRows(total)}.` },
    ];
  },
  chosen: 'Vybráno a\u00a0seřazeno',
  remove: (what) => `Zrušit „${what}“`,
  foreignOrder: 'Texty řadí zdroj dat podle svých pravidel, ne podle české abecedy: různých hodnot je příliš mnoho.',
  showAll: 'Zobrazit všechny řádky',
  searched: 'hledáno',
  sorted: (rank) => (rank === 1 ? 'řazeno' : 'dále řazeno'),
  ascending: 'vzestupně',
  descending: 'sestupně',
  range: (min, max) => (min === null ? `do\u00a0${max}` : max === null ? `od\u00a0${min}` : `${min}–${max}`),
  days: (from, to) => (from === null ? `do\u00a0${to}` : to === null ? `od\u00a0${from}` : `${from} – ${to}`),
  contains: (text) => `obsahuje „${text}“`,
  others: (others) => `a\u00a0${count(others, 'další', 'další', 'dalších')}`,
  blank: 'prázdný text',
  missing: 'bez hodnoty',

  from: 'Od',
  to: 'Do',
  extent: (min, max) => (min === max ? `V\u00a0datech jen ${min}` : `V\u00a0datech od\u00a0${min} do\u00a0${max}`),
  notNumber: 'Tohle není číslo.',
  onlyMissing: 'Jen řádky bez hodnoty',
  containsLabel: 'Obsahuje',
  values: 'Hodnoty',
  rows: (rows) => count(rows, 'řádek', 'řádky', 'řádků'),
  more: (searchable) => (searchable ? 'a\u00a0další, které najdete podle textu' : 'a\u00a0další'),
  noValues: 'Žádné hodnoty',
  notLoaded: 'Hodnoty se nepodařilo načíst.',
  clear: 'Zrušit filtr',
  sortUp: 'Řadit vzestupně',
  sortDown: 'Řadit sestupně',
  addSort: 'Přidat k\u00a0řazení',
  dropSort: 'Odebrat z\u00a0řazení',
  show: 'Zobrazit sloupec',
  earlier: 'Posunout dopředu',
  later: 'Posunout dozadu',
  hidden: 'skrytý',
  place: (column, place, of) => `${column}: ${place}. sloupec ${from(String(of))}`,
  worded: 'Chybějící hodnoty slovy',
  allColumns: 'Zobrazit všechny sloupce',
  close: 'Zavřít',
};
