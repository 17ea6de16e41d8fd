import { seededRandom } from '../datasets/random.js';

const MONTHS = [...new Array(12).keys()].map((month) => `2025M${String(month + 1).padStart(2, '0')}`);
/** Two quantities, each with a unit of its own. */
const QUANTITIES = { E: { label: 'Elektřina', unit: 'kWh' }, W: { label: 'Voda', unit: 'm³' } };

/** An invented cube with all that figures of offices have: periods, several units, cells that are not there, flags. */
export function monthly() {
  const random = seededRandom(12);
  const cells = MONTHS.flatMap((_, month) => Object.keys(QUANTITIES).map((code) => ({ month, code, value: random() })));
  const status = { 4: 'c', 5: ':', 22: 'p', 23: 'p' };
  const entries = cells.map(({ code, value }, cell) => [cell, Math.round(value * (code === 'E' ? 9000 : 90))]);
  const pick = (key) => Object.fromEntries(Object.entries(QUANTITIES).map(([code, quantity]) => [code, quantity[key]]));
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Ukázková data: spotřeba smyšlené školy po měsících',
    source: 'Ukázková data',
    updated: '2026-01-15T09:00:00+0100',
    id: ['mesic', 'velicina'],
    size: [MONTHS.length, 2],
    role: { time: ['mesic'], metric: ['velicina'] },
    dimension: {
      mesic: { label: 'Měsíc', category: { index: MONTHS } },
      velicina: {
        label: 'Veličina',
        category: {
          index: Object.keys(QUANTITIES),
          label: pick('label'),
          unit: Object.fromEntries(Object.entries(pick('unit')).map(([code, symbol]) => [code, { symbol }])),
        },
      },
    },
    // Cells 4 and 5 are not there: one is confidential, one not known.
    value: Object.fromEntries(entries.filter(([cell]) => cell !== 4 && cell !== 5)),
    status,
    extension: { status: { label: { c: 'důvěrné', p: 'předběžné', ':': 'nedostupné' } } },
  };
}
