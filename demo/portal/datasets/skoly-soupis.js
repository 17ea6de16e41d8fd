import { schools } from './skoly-soupis-rows.js';

/** @import { Dataset } from '../types.js' */

/** @type {Dataset} */
export const skolySoupis = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e05',
  name: 'skoly-soupis',
  title: 'Ukázková data: soupis škol',
  snippet: 'Smyšlené školy se vším, co bývá v datech nezvyklé: apostrofy, nuly na začátku, prázdné hodnoty.',
  description: '<div><p>Ukázková data.<br>Školy, obce ani počty nejsou skutečné.</p><script>alert(1)</script></div>',
  licence: 'C0 1.0',
  source: 'Ukázková data (smyšlené školy)',
  owner: 'datalk',
  tags: ['ukázková data', 'školství'],
  category: 'Školství',
  copyrightText: 'Ukázková data',
  created: Date.UTC(2025, 8, 1),
  modified: Date.UTC(2026, 1, 1),
  dataLastEditDate: Date.UTC(2026, 0, 20, 11),
  // Not every hosted layer calls it OBJECTID.
  objectIdField: 'FID',
  displayField: 'nazev',
  fields: [
    { name: 'FID', type: 'OID' },
    { name: 'kod', type: 'String', alias: 'Kód školy', length: 5 },
    { name: 'nazev', type: 'String', alias: 'Název', length: 400 },
    {
      name: 'zrizovatel',
      type: 'String',
      alias: 'Zřizovatel',
      length: 2,
      domain: {
        type: 'codedValue',
        name: 'zrizovatel',
        codedValues: [
          { name: 'Obec', code: 'O' },
          { name: 'Kraj', code: 'K' },
          { name: 'Soukromý', code: 'S' },
          { name: 'Církev', code: '01' },
        ],
      },
    },
    {
      name: 'Počet_žáků',
      type: 'Integer',
      alias: 'Počet žáků',
      domain: { type: 'range', name: 'pocet', range: [0, 5000] },
    },
    { name: 'zalozeno', type: 'DateOnly', alias: 'Založeno' },
    { name: 'overeno', type: 'Date', alias: 'Ověřeno' },
    { name: 'poznamka', type: 'String', alias: 'Poznámka', length: 200 },
  ],
  rows: () =>
    schools.map(([kod, nazev, zrizovatel, pocet, zalozeno, overeno, poznamka], index) => ({
      FID: index + 1,
      kod,
      nazev,
      zrizovatel,
      Počet_žáků: pocet,
      zalozeno,
      overeno: overeno === null ? null : Date.parse(overeno),
      poznamka,
    })),
};
