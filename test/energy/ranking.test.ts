import { expect } from '@open-wc/testing';
import { roleSeries } from '../../src/energy/building-data.js';
import type { BuildingData } from '../../src/energy/building-data.js';
import { energyEquivalences, waterEquivalences } from '../../src/energy/equivalences.js';
import { loadSeries } from '../../src/energy/load-series.js';
import { ranking } from '../../src/energy/ranking.js';
import { QUARTER_MS, buildingOf } from '../helper/energy-building.js';

const START = Date.parse('2026-06-14T22:00Z');
const WEEK = 7 * 96;
const day = { from: START, to: START + 96 * QUARTER_MS };
const NOW = START + 48 * QUARTER_MS;
const fill = (count: number, value: number | null): (number | null)[] => new Array<number | null>(count).fill(value);

const building = (before: number, now: number | null, more: Readonly<Record<string, unknown>>): BuildingData =>
  buildingOf(
    START - WEEK * QUARTER_MS,
    [{ role: 'grid-import', values: [...fill(WEEK, before), ...fill(48, now)] }],
    more,
  );

describe('ranking', () => {
  it('orders buildings by what they need, and tells who saved against itself', () => {
    const small = building(200, 100, { id: 's', areaM2: 10 });
    const large = building(1000, 1000, { id: 'l', areaM2: 1000 });
    const { buildings, span } = ranking([small, large], 'm2', 'day', day, NOW);
    expect(buildings.map(({ data }) => data.building.id)).to.deep.equal(['l', 's']);
    expect(buildings.map(({ value }) => value)).to.deep.equal([48, 480]);
    expect(buildings.map(({ change }) => change)).to.deep.equal([0, -0.5]);
    expect(span.to).to.equal(NOW);
  });

  it('gives no value to one that lacks data or a size, and puts it last', () => {
    const gone = building(200, null, { id: 'g', areaM2: 10 });
    const sizeless = building(200, 100, { id: 'n' });
    const good = building(200, 100, { id: 'a', areaM2: 10 });
    const { buildings } = ranking([gone, sizeless, good], 'm2', 'day', day, NOW);
    expect(buildings.map(({ value }) => value)).to.deep.equal([480, null, null]);
    expect(buildings.find(({ data }) => data.building.id === 'g')?.change).to.equal(null);
  });
});

describe('loadSeries', () => {
  it('is what the other meters make the building use, missing where one of them is', () => {
    const data = buildingOf(START, [
      { role: 'pv', values: [10, 20, null, 0] },
      { role: 'grid-import', values: [5, 4, 1, 7], estimated: [3] },
      { role: 'grid-export', values: [3, 6, 0, 0] },
    ]);
    const load = loadSeries(roleSeries(data));
    expect([...(load?.values ?? [])]).to.deep.equal([12, 18, NaN, 7]);
    expect([...(load?.codes ?? [])]).to.deep.equal([0, 0, 5, 3]);
  });

  it('is none where the load is measured, or nobody knows what the grid gave', () => {
    const measured = buildingOf(START, [
      { role: 'grid-import', values: [1] },
      { role: 'consumption', values: [1] },
    ]);
    expect(loadSeries(roleSeries(measured))).to.equal(null);
    expect(loadSeries(roleSeries(buildingOf(START, [{ role: 'pv', values: [1] }])))).to.equal(null);
  });
});

describe('equivalences', () => {
  it('counts whole ones, and leaves out what there is not one of', () => {
    expect(energyEquivalences(1100).map(({ name, count }) => `${count} ${name}`)).to.deep.equal([
      '10 kettle',
      '73 phone',
      '6 drive',
      '110 lamp',
    ]);
    expect(energyEquivalences(12).map(({ name }) => name)).to.deep.equal(['lamp']);
    expect(energyEquivalences(0)).to.deep.equal([]);
    expect(waterEquivalences(149)).to.deep.equal([]);
    expect(waterEquivalences(450)[0]?.count).to.equal(3);
  });
});
