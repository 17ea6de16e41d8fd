import { expect } from '@open-wc/testing';
import { roleSeries } from '../../../src/energy/building-data.js';
import { quantitiesOf } from '../../../src/layout/energy/quantities.js';
import { cs } from '../../../src/locale/cs.js';
import { energyWords } from '../../../src/locale/energy-words.js';
import { buildingOf } from '../../helper/energy-building.js';
import type { TestMeter } from '../../helper/energy-building.js';

/** What can be looked at: key, label, values. */
function looked(meters: readonly TestMeter[]): unknown[] {
  const { channels, ...rest } = buildingOf(0, meters);
  // The helper finds meters by their role.
  const own = channels.map((channel, index) => ({ ...channel, meter: rest.building.meters[index] ?? channel.meter }));
  const data = { ...rest, channels: own };
  return quantitiesOf(data, roleSeries(data), energyWords(cs)).map(({ key, label, series }) => [
    key,
    label,
    [...series.values],
  ]);
}

describe('what of a building can be looked at', () => {
  it('is electricity first, with the use that follows from the meters of the grid and of the sun, then media, then rooms by their names', () => {
    const meters = [
      { role: 'temperature', unit: '°C', kind: 'power', values: [20], more: { id: 't', name: 'Kabinet' } },
      { role: 'water', unit: 'l', values: [5] },
      { role: 'pv', values: [300] },
      { role: 'grid-import', values: [200] },
      { role: 'grid-export', values: [100] },
    ];
    expect(looked(meters)).to.deep.equal([
      ['consumption', 'Spotřeba elektřiny', [400]],
      ['grid-import', 'Odběr ze sítě', [200]],
      ['pv', 'Výroba ze slunce', [300]],
      ['grid-export', 'Dodávka do sítě', [100]],
      ['water', 'Voda', [5]],
      ['temperature t', 'Teplota, Kabinet', [20]],
    ]);
  });

  it('is a medium twice where meters tell it in units of two kinds, as these do not add up', () => {
    const gas = (unit: string, id: string, value: number): TestMeter => ({
      role: 'gas',
      unit,
      values: [value],
      more: { id },
    });
    expect(looked([gas('m3', 'a', 1), gas('kWh', 'b', 2000), gas('m3', 'c', 3)])).to.deep.equal([
      ['gas', 'Plyn, m³', [4]],
      ['gas Wh', 'Plyn, kWh', [2000]],
    ]);
  });
});
