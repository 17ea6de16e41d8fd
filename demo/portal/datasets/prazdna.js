/** @import { Dataset } from '../types.js' */

/** @type {Dataset} */
export const prazdna = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e06',
  name: 'prazdna',
  title: 'Ukázková data: prázdná tabulka',
  snippet: 'Tabulka, do které zatím nikdo nic nezapsal.',
  description: '',
  licence: '',
  source: '',
  owner: 'datalk',
  tags: ['ukázková data'],
  category: 'Ostatní',
  copyrightText: '',
  created: Date.UTC(2026, 0, 5),
  modified: Date.UTC(2026, 0, 5),
  dataLastEditDate: Date.UTC(2026, 0, 5),
  objectIdField: 'OBJECTID',
  displayField: 'nazev',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'nazev', type: 'String', alias: 'Název', length: 100 },
    { name: 'hodnota', type: 'Double', alias: 'Hodnota' },
    { name: 'zapsano', type: 'Date', alias: 'Zapsáno' },
  ],
  rows: () => [],
};
