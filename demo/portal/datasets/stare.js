/** @import { Dataset, Row } from '../types.js' */

const HALLS = ['Kulturní dům Stará Ves', 'Sokolovna Dolní', 'Sál U Lípy', 'Divadlo Na Konci', 'Klub Zastávka'];

/** @returns {Row[]} some dates lie before 1970, and so are negative numbers */
function rows() {
  return HALLS.map((nazev, index) => ({
    OBJECTID: index + 1,
    nazev,
    mist: index === 3 ? null : 60 + index * 45,
    otevreno: Date.UTC(1938 + index * 11, 4, 1),
  }));
}

/** @type {Dataset} */
export const stare = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e07',
  name: 'stare',
  // Decomposed (NFD), as one title of the real portal is.
  title: 'Ukázková data: stará evidence sálů'.normalize('NFD'),
  snippet: 'Smyšlené sály; data se naposledy měnila v roce 2017.',
  description: 'Ukázková data. Soubor, o který se už roky nikdo nestará.',
  licence: '<p>CC0</p>',
  source: 'Ukázková data (smyšlené sály)',
  owner: 'datalk',
  tags: ['ukázková data', 'kultura'],
  category: 'Kultura',
  copyrightText: 'Ukázková data',
  created: Date.UTC(2015, 2, 3),
  // The item's text was touched later than its rows.
  modified: Date.UTC(2025, 6, 1),
  // It promises a change a year.
  maintenance: '008',
  dataLastEditDate: Date.UTC(2017, 10, 20, 13),
  objectIdField: 'OBJECTID',
  displayField: 'nazev',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'nazev', type: 'String', alias: 'Název', length: 100 },
    { name: 'mist', type: 'Integer', alias: 'Míst k sezení' },
    { name: 'otevreno', type: 'Date', alias: 'Otevřeno' },
  ],
  rows,
};
