import { from } from './cs-words.js';
import type { TextPiece } from './facts.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';
import type { RowWords } from './row-words.js';

const number = (value: number): string => formatNumber('cs', value);
/** Of so many: the noun stands in the genitive. */
export const ofRows = (value: number): string =>
  pluralForm('cs', value, { one: 'řádku', few: 'řádků', other: 'řádků' });

/** That some rows of so many are on screen; `end` names them in the genitive. */
export function shownPart(first: number, to: number, matched: number, end: string): readonly TextPiece[] {
  const [of, rows = ''] = from(number(matched)).split(/(?<=^ze?\s)/);
  return [
    { text: `Zobrazeno ${number(first)}–${number(to)} ${of}` },
    { text: rows, strong: true },
    { text: `\u00a0${end}` },
  ];
}

/** In Czech. */
export const csRowWords: RowWords = {
  shown({ from: first, to, matched }) {
    if (matched === 0) return [{ text: 'Žádný řádek.' }];
    if (first > 1 || to < matched) return shownPart(first, to, matched, `${ofRows(matched)}.`);
    const verb = pluralForm('cs', matched, { one: 'Zobrazen', few: 'Zobrazeny všechny', other: 'Zobrazeno všech' });
    const rows = pluralForm('cs', matched, { one: 'řádek', few: 'řádky', other: 'řádků' });
    return [{ text: `${verb} ` }, { text: number(matched), strong: true }, { text: `\u00a0${rows}.` }];
  },
  missing: {
    0: 'prázdný text',
    1: 'neuvedeno',
    2: 'není v\u00a0datech',
    3: 'nečitelný údaj',
    4: 'důvěrný údaj',
    5: 'nemůže nastat',
  },
  search: 'Hledat v\u00a0seznamu',
  adjust: 'Sloupce a\u00a0filtry',
  pages: 'Stránky seznamu',
  previous: 'Předchozí',
  next: 'Další',
  figure: number,
  page: (page) => `Stránka ${number(page)}`,
  pageOf: (page, pages) => `Stránka ${number(page)} ${from(number(pages))}`,
  whole: 'Zobrazit celý text',
  rank: (rank) => `${rank}. řazení`,
};
