import { expect } from '@open-wc/testing';
import { buildingTotals } from '../../src/energy/building-totals.js';
import { otherUnitTotals } from '../../src/energy/other-units.js';
import { mediaRows } from '../../src/layout/energy/media-rows.js';
import { cs } from '../../src/locale/cs.js';
import { energyWords } from '../../src/locale/energy-words.js';
import { QUARTER_MS, buildingOf } from '../helper/energy-building.js';
import type { TestMeter } from '../helper/energy-building.js';

const SPAN = { from: 0, to: 4 * QUARTER_MS };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const gas = (unit: string, values: readonly (number | null)[]): TestMeter => ({
  role: 'gas',
  unit,
  values,
  more: { id: unit },
});

describe('a role that meters tell in units of two kinds', () => {
  it('has a total, and a row, of each of them', () => {
    const meters = [gas('m3', [1, 2, 3, 4]), gas('kWh', [1000, 1000, 1000, null])];
    const { channels, ...rest } = buildingOf(0, meters);
    // The helper finds meters by their role.
    const data = {
      ...rest,
      channels: channels.map((channel, index) => ({ ...channel, meter: rest.building.meters[index] ?? channel.meter })),
    };
    const others = otherUnitTotals(data, () => SPAN);
    expect(others.map(({ role, unit, value, coverage }) => [role, unit, value, coverage])).to.deep.equal([
      ['gas', 'Wh', 3000, 0.75],
    ]);
    const rows = mediaRows(buildingTotals(data, SPAN), others, cs, energyWords(cs));
    expect(rows.map(({ label, value }) => [label, plain(value)])).to.deep.equal([
      ['Plyn', '10,0 m³'],
      ['Plyn', '3,00 kWh'],
    ]);
  });

  it('has no other total where all tell the same', () => {
    expect(otherUnitTotals(buildingOf(0, [gas('m3', [1, 2, 3, 4])]), () => SPAN)).to.deep.equal([]);
  });
});
