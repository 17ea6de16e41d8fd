/** @import { Dataset, Row } from '../types.js' */

/**
 * Inhabitants of the ten municipalities with extended powers. Český statistický úřad: register of the municipal
 * elections (volby.cz) for 2006, 2010, 2014 and 2018, age structure of the population for 2020; summed from
 * municipalities by today's membership.
 */
const FIGURES = [
  ['5101', 'Česká Lípa', { 2006: 76527, 2010: 77535, 2014: 76373, 2018: 76826, 2020: 76704 }],
  ['5102', 'Frýdlant', { 2006: 24419, 2010: 24995, 2014: 24645, 2018: 24515, 2020: 24510 }],
  ['5103', 'Jablonec nad Nisou', { 2006: 54206, 2010: 55506, 2014: 56012, 2018: 56741, 2020: 56660 }],
  ['5104', 'Jilemnice', { 2006: 22750, 2010: 22542, 2014: 22463, 2018: 22118, 2020: 21954 }],
  ['5105', 'Liberec', { 2006: 134309, 2010: 139850, 2014: 141555, 2018: 144077, 2020: 145386 }],
  ['5106', 'Nový Bor', { 2006: 26069, 2010: 26624, 2014: 26438, 2018: 26268, 2020: 26294 }],
  ['5107', 'Semily', { 2006: 26450, 2010: 26430, 2014: 25878, 2018: 25709, 2020: 25570 }],
  ['5108', 'Tanvald', { 2006: 21872, 2010: 21966, 2014: 21080, 2018: 20508, 2020: 20274 }],
  ['5109', 'Turnov', { 2006: 30459, 2010: 31215, 2014: 31899, 2018: 32348, 2020: 32963 }],
  ['5110', 'Železný Brod', { 2006: 12008, 2010: 12379, 2014: 12266, 2018: 12190, 2020: 12161 }],
];

/** @returns {Row[]} */
function rows() {
  return FIGURES.flatMap(([kod, orp, byYear]) =>
    Object.entries(byYear).map(([rok, obyvatel]) => ({ orp_kod: kod, orp, rok: Number(rok), obyvatel })),
  ).map((row, index) => ({ OBJECTID: index + 1, ...row }));
}

/** @type {Dataset} */
export const obyvatelstvoOrp = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e01',
  name: 'obyvatelstvo-orp',
  title: 'Počet obyvatel ORP Libereckého kraje',
  snippet: 'Obyvatelé deseti obvodů obcí s rozšířenou působností v letech 2006, 2010, 2014, 2018 a 2020.',
  description:
    '<p>Počet obyvatel správních obvodů <b>obcí s rozšířenou působností</b> podle registru volebních obcí ' +
    '(2006–2018) a věkové struktury obyvatelstva (2020).</p><p>Zdroj: ' +
    '<a href="https://www.czso.cz/" target="_blank">Český statistický úřad</a></p>',
  licence: 'CC BY 4.0',
  source: 'Český statistický úřad',
  owner: 'datalk',
  tags: ['obyvatelstvo', 'ORP', 'opendata', 'Liberecký kraj'],
  category: 'Obyvatelstvo',
  copyrightText: 'Český statistický úřad',
  created: Date.UTC(2021, 5, 1, 8),
  modified: Date.UTC(2024, 2, 12, 9),
  dataLastEditDate: Date.UTC(2021, 5, 1, 8),
  objectIdField: 'OBJECTID',
  displayField: 'orp',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'orp_kod', type: 'String', alias: 'Kód ORP', length: 4 },
    { name: 'orp', type: 'String', alias: 'ORP', length: 60 },
    { name: 'rok', type: 'SmallInteger', alias: 'Rok' },
    { name: 'obyvatel', type: 'Integer', alias: 'Počet obyvatel' },
  ],
  rows,
};
