/** @import { Dataset, Row } from '../types.js' */

/**
 * Inhabitants of the four districts. Český statistický úřad: register of the municipal elections (volby.cz) for 2006,
 * 2010, 2014 and 2018, age structure of the population for 2020; summed from municipalities by today's membership.
 */
const FIGURES = [
  ['CZ0511', 'Česká Lípa', { 2006: 102596, 2010: 104159, 2014: 102811, 2018: 103094, 2020: 102998 }],
  ['CZ0512', 'Jablonec nad Nisou', { 2006: 90029, 2010: 91949, 2014: 91552, 2018: 91797, 2020: 91533 }],
  ['CZ0513', 'Liberec', { 2006: 163448, 2010: 169795, 2014: 171385, 2018: 173948, 2020: 175465 }],
  ['CZ0514', 'Semily', { 2006: 72996, 2010: 73139, 2014: 72861, 2018: 72461, 2020: 72480 }],
];

/** @returns {Row[]} */
function rows() {
  return FIGURES.flatMap(([kod, okres, byYear]) =>
    Object.entries(byYear).map(([rok, obyvatel]) => ({ okres_kod: kod, okres, rok: Number(rok), obyvatel })),
  ).map((row, index) => ({ OBJECTID: index + 1, ...row }));
}

/** @type {Dataset} */
export const obyvatelstvoOkresy = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e02',
  name: 'obyvatelstvo-okresy',
  title: 'Počet obyvatel okresů Libereckého kraje',
  snippet: 'Obyvatelé čtyř okresů Libereckého kraje v letech 2006, 2010, 2014, 2018 a 2020.',
  description:
    'Počet obyvatel okresů podle registru volebních obcí (2006–2018) a věkové struktury obyvatelstva (2020). ' +
    'Součty za obce podle dnešního členění. Zdroj: Český statistický úřad.',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  source: 'Český statistický úřad',
  owner: 'datalk',
  tags: ['obyvatelstvo', 'okresy', 'opendata', 'Liberecký kraj'],
  category: 'Obyvatelstvo',
  copyrightText: 'Český statistický úřad',
  created: Date.UTC(2021, 5, 1, 8),
  modified: Date.UTC(2024, 2, 12, 9, 30),
  dataLastEditDate: Date.UTC(2021, 5, 1, 8),
  objectIdField: 'OBJECTID',
  displayField: 'okres',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'okres_kod', type: 'String', alias: 'Kód okresu', length: 6 },
    { name: 'okres', type: 'String', alias: 'Okres', length: 60 },
    { name: 'rok', type: 'SmallInteger', alias: 'Rok' },
    { name: 'obyvatel', type: 'Integer', alias: 'Počet obyvatel' },
  ],
  rows,
};
