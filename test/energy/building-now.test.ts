import { expect } from '@open-wc/testing';
import { buildingNow } from '../../src/energy/building-now.js';
import type { BuildingNow } from '../../src/energy/building-now.js';
import { buildingOf } from '../helper/energy-building.js';
import type { TestMeter } from '../helper/energy-building.js';

const NOW = Date.parse('2026-06-15T10:15Z');
const DAY_MS = 86_400_000;
const meter = (role: string, ageMs: number, more: Record<string, unknown> = {}): TestMeter => ({
  role,
  values: [],
  latest: { at: NOW - ageMs, value: 5000 },
  more,
});
const nowOf = (...meters: readonly TestMeter[]): BuildingNow => buildingNow(buildingOf(0, meters), new Map(), NOW);

describe('the moment of a building', () => {
  it('is not made of the sun of today and the grid of yesterday', () => {
    const { watts, flows, at, silent, dated } = nowOf(
      meter('pv', 60_000),
      meter('grid-import', DAY_MS, { privacy: { delay: 86_400 } }),
    );
    expect([watts.get('pv'), watts.get('grid-import'), flows]).to.deep.equal([5000, null, null]);
    expect([at, dated]).to.deep.equal([NOW - 60_000, false]);
    expect(silent.map(({ role }) => role)).to.deep.equal(['grid-import']);
  });

  it('of a building that is held back as a whole is that of its readings, and says so where it is of another day', () => {
    const held = { privacy: { delay: 86_400 } };
    const { flows, at, dated, silent } = nowOf(meter('pv', DAY_MS, held), meter('grid-import', DAY_MS, held));
    expect([flows?.load, at, dated, silent]).to.deep.equal([10_000, NOW - DAY_MS, true, []]);
  });

  it('is there all along where readings come by steps of an hour', () => {
    const hourly = { privacy: { step: 3600 } };
    const { flows, silent } = nowOf(meter('pv', 59 * 60_000, hourly), meter('grid-import', 59 * 60_000, hourly));
    expect([flows?.load, silent]).to.deep.equal([10_000, []]);
  });

  it('tells that a reading is yet to come', () => {
    expect(nowOf(meter('grid-import', -130_000)).ahead).to.equal(true);
    expect(nowOf(meter('grid-import', -110_000)).ahead).to.equal(false);
  });
});
