import { seededRandom } from './random.js';

/** @import { Dataset, Row } from '../types.js' */

const DAY_MS = 86_400_000;
/** Two full pages of 2,000 and a short one. */
const COUNT = 4812;
const METERS = ['0001-VODA', '0002-VODA', '0101-PLYN', '0102-PLYN', '0201-TEPLO', '0202-TEPLO'];

/** @returns {Row[]} daily registers, which only grow */
function rows() {
  const random = seededRandom(4812);
  const registers = METERS.map((_, index) => 1000 * (index + 1));
  return Array.from({ length: COUNT }, (_, index) => {
    const meter = index % METERS.length;
    registers[meter] += Math.round(random() * 500) / 100;
    return {
      OBJECTID: index + 1,
      merak: METERS[meter],
      datum: new Date(Date.UTC(2024, 0, 1) + Math.floor(index / METERS.length) * DAY_MS).toISOString().slice(0, 10),
      odecet: Math.round(registers[meter] * 100) / 100,
    };
  });
}

/** @type {Dataset} */
export const ukazkovaOdecty = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e08',
  name: 'ukazkova-odecty',
  title: 'Ukázková data: denní odečty měřidel ',
  snippet: 'Ukázková data, nejde o skutečná měření: 4 812 denních odečtů šesti smyšlených měřidel.',
  description: 'Ukázková data. Vygenerované denní stavy počítadel vody, plynu a tepla.',
  licence: 'CCO 1.0',
  source: 'Ukázková data (vygenerováno)',
  owner: 'datalk',
  tags: ['ukázková data', 'odečty'],
  category: 'Energetika',
  copyrightText: 'Ukázková data',
  created: Date.UTC(2026, 2, 14, 6),
  modified: Date.UTC(2026, 2, 15, 6),
  dataLastEditDate: Date.UTC(2026, 2, 14, 6),
  objectIdField: 'OBJECTID',
  displayField: 'merak',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'merak', type: 'String', alias: 'Měřidlo', length: 20 },
    { name: 'datum', type: 'DateOnly', alias: 'Datum odečtu' },
    { name: 'odecet', type: 'Double', alias: 'Stav počítadla' },
  ],
  rows,
};
