import { expect } from '@open-wc/testing';
import { buildingNow } from '../../../src/energy/building-now.js';
import { buildingTotals } from '../../../src/energy/building-totals.js';
import { remarksOf } from '../../../src/layout/energy/energy-beside.js';
import { cs } from '../../../src/locale/cs.js';
import { energyWords } from '../../../src/locale/energy-words.js';
import { buildingOf } from '../../helper/energy-building.js';
import type { TestMeter } from '../../helper/energy-building.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** What is said of privacy beside a building of these meters. */
function said(privacy: unknown, meters: readonly TestMeter[]): string[] {
  const data = buildingOf(0, meters, privacy ? { privacy } : {});
  const now = buildingNow(data, new Map(), 900_000);
  const totals = buildingTotals(data, { from: 0, to: 900_000 });
  return remarksOf(data, totals, now, 900_000, cs, energyWords(cs))
    .map(plain)
    .filter((text) => /soukromí/.test(text));
}

const meter = (role: string, unit: string, privacy?: unknown): TestMeter => ({
  role,
  unit,
  values: [1],
  more: privacy ? { privacy } : {},
});

describe('remarks of what privacy holds back', () => {
  it('are none where nothing is held back', () => {
    expect(said(null, [meter('water', 'l')])).to.deep.equal([]);
  });

  it('are of the building, and of the meters, alike ones together, of which it is something else', () => {
    const meters = [
      meter('water', 'l', { delay: 7200 }),
      meter('gas', 'm3', { delay: 7200 }),
      meter('heat', 'kWh', { step: 86_400 }),
      meter('grid-import', 'kWh'),
      meter('pv', 'kWh', { delay: 3600 }),
    ];
    expect(said({ delay: 3600 }, meters)).to.deep.equal([
      'Kvůli soukromí nejdřív 1 h po měření; Voda, Plyn nejdřív 2 h po měření; Teplo jen souhrny za 1 den.',
    ]);
    expect(said(null, meters.slice(0, 2))).to.deep.equal(['Kvůli soukromí: Voda, Plyn nejdřív 2 h po měření.']);
  });
});
