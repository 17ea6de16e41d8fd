import { count, from } from './cs-words.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';
import type { RowWords } from './row-words.js';

const number = (value: number): string => formatNumber('cs', value);
/** Of so many: the noun stands in the genitive. */
const ofRows = (value: number): string => pluralForm('cs', value, { one: 'řádku', few: 'řádků', other: 'řádků' });

/** In Czech. */
export const csRowWords: RowWords = {
  shown({ from: first, to, matched, total, filtered }) {
    if (matched === 0)
      return [
        { text: filtered ? 'Hledání a\u00a0filtrům neodpovídá žádný řádek' : 'Žádný řádek' },
        { text: filtered ? ` ${from(number(total))}.` : '.' },
      ];
    const all = first === 1 && to === matched;
    const end = filtered ? ` nalezených (celkem je jich ${number(total)}).` : '.';
    if (all) {
      const verb = pluralForm('cs', matched, { one: 'Zobrazen', few: 'Zobrazeny všechny', other: 'Zobrazeno všech' });
      if (!filtered)
        return [
          { text: `${verb} ` },
          { text: number(matched), strong: true },
          { text: `\u00a0${count(matched, 'řádek', 'řádky', 'řádků').split('\u00a0').at(-1)}.` },
        ];
      return [
        { text: `${pluralForm('cs', matched, { one: 'Nalezen', few: 'Nalezeny', other: 'Nalezeno' })} ` },
        { text: number(matched), strong: true },
        { text: ` ${from(number(total))} ${ofRows(total)}.` },
      ];
    }
    const [of, rows = ''] = from(number(matched)).split(/(?<=^ze?\s)/);
    return [
      { text: `Zobrazeno ${number(first)}–${number(to)} ${of}` },
      { text: rows, strong: true },
      { text: `\u00a0${ofRows(matched)}${end}` },
    ];
  },
  missing: { 1: 'neuvedeno', 2: 'není v\u00a0datech', 3: 'nečitelný údaj', 4: 'důvěrný údaj', 5: 'nemůže nastat' },
  search: 'Hledat v\u00a0seznamu',
  adjust: 'Sloupce a\u00a0filtry',
  skip: 'Přeskočit tabulku',
  arriving: ' Další řádky se ještě načítají.',
  pages: 'Stránky seznamu',
  previous: 'Předchozí',
  next: 'Další',
  figure: number,
  page: (page) => `Stránka ${number(page)}`,
  pageOf: (page, pages) => `Stránka ${number(page)} ${from(number(pages))}`,
  whole: 'Zobrazit celý text',
  rank: (rank) => `${rank}. řazení`,
  orderHint: 'Se stisknutou klávesou Shift se přidá další řazení.',
};
