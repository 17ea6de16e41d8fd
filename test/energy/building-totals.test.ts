import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { roleSeries } from '../../src/energy/building-data.js';
import type { BuildingData } from '../../src/energy/building-data.js';
import { buildingTotals } from '../../src/energy/building-totals.js';
import { commonStep } from '../../src/energy/common-step.js';
import { changeOf, historyData, originData } from '../../src/energy/history-data.js';
import { loadSeries } from '../../src/energy/load-series.js';
import { sumSeries } from '../../src/energy/role-series.js';
import type { Series } from '../../src/energy/series.js';
import { spanTotal } from '../../src/energy/span-total.js';
import { toldSpan } from '../../src/energy/told-span.js';
import { QUARTER_MS, buildingOf } from '../helper/energy-building.js';

const START = Date.parse('2026-06-14T22:00Z');
const span = (count: number): { from: number; to: number } => ({ from: START, to: START + count * QUARTER_MS });
const fill = (count: number, value: number | null): (number | null)[] => new Array<number | null>(count).fill(value);

describe('spanTotal', () => {
  it('sums what is there and says how much of it there is', () => {
    const [channel] = buildingOf(START, [{ role: 'pv', values: [100, null, 300, 0] }]).channels;
    if (!channel) throw new Error('no channel');
    expect(spanTotal(channel.series, span(4))).to.deep.equal({ value: 400, coverage: 0.75, estimated: false });
    expect(spanTotal(channel.series, span(8))).to.deep.equal({ value: 400, coverage: 0.375, estimated: false });
    expect(spanTotal(channel.series, { from: START + QUARTER_MS, to: START + 2 * QUARTER_MS })).to.deep.equal({
      value: null,
      coverage: 0,
      estimated: false,
    });
  });
});

describe('sumSeries', () => {
  it('is missing where any of them is, and as good as the worst', () => {
    const [a] = buildingOf(START, [{ role: 'pv', values: [1, 2, null, 4] }]).channels;
    const [b] = buildingOf(START + QUARTER_MS, [{ role: 'pv', values: [10, 20, 30], estimated: [2] }]).channels;
    if (!a || !b) throw new Error('no channel');
    const sum = sumSeries([a.series, b.series]);
    expect([...(sum?.values ?? [])]).to.deep.equal([NaN, 12, NaN, 34]);
    expect([...(sum?.codes ?? [])]).to.deep.equal([5, 0, 5, 3]);
  });
});

describe('buildingTotals', () => {
  it('splits and shares what a school used, with what it avoided and saved', () => {
    const data = buildingOf(
      START,
      [
        { role: 'pv', values: [10_000] },
        { role: 'grid-import', values: [5000] },
        { role: 'grid-export', values: [3000] },
      ],
      {},
      {
        factors: {
          co2: [{ kgPerKwh: 0.34, year: 2024 }],
          prices: [{ buy: 5, sell: 1 }],
        },
      },
    );
    const totals = buildingTotals(data, span(1));
    expect(totals.electricity).to.include({ load: 12_000, selfConsumption: 0.7, coverage: 1 });
    expect(totals.co2?.amount).to.equal(2.38);
    expect([totals.money?.used.amount, totals.money?.sold.amount]).to.deep.equal([35, 3]);
    expect(totals.unexplained).to.equal(0);
  });

  it('saves nothing by sun that is sold by way of the battery, also on another day than it shone', () => {
    const worth = { factors: { co2: [{ kgPerKwh: 0.34, year: 2024 }], prices: [{ buy: 5, sell: 1 }] } };
    for (const [count, later] of [
      [2, 1],
      [192, 120],
    ] as const) {
      const once = (index: number, at: number): number => (index === at ? 10_000 : 0);
      const series = (at: number): number[] => fill(count, 0).map((_, index) => once(index, at));
      const data = buildingOf(
        START,
        [
          { role: 'pv', values: series(0) },
          { role: 'grid-import', values: fill(count, 0) },
          { role: 'grid-export', values: series(later) },
          { role: 'battery-charge', values: series(0) },
          { role: 'battery-discharge', values: series(later) },
        ],
        {},
        worth,
      );
      const totals = buildingTotals(data, span(count));
      expect(totals.electricity?.selfConsumption).to.equal(0);
      expect(totals.co2?.amount).to.equal(0);
      expect([totals.money?.used.amount, totals.money?.sold.amount]).to.deep.equal([0, 10]);
    }
  });

  it('has what was used of the sun priced, over any days, as its share says', () => {
    const amount = fc.integer({ min: 0, max: 9000 });
    const quarter = fc.record({ pv: amount, bought: amount, sold: amount, charge: amount, discharge: amount });
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 1, maxLength: 250 }), (quarters) => {
        const of = (name: 'pv' | 'bought' | 'sold' | 'charge' | 'discharge'): number[] =>
          quarters.map((one) => one[name]);
        const data = buildingOf(
          START,
          [
            { role: 'pv', values: of('pv') },
            { role: 'grid-import', values: of('bought') },
            { role: 'grid-export', values: of('sold') },
            { role: 'battery-charge', values: of('charge') },
            { role: 'battery-discharge', values: of('discharge') },
          ],
          {},
          { factors: { co2: [{ kgPerKwh: 1, year: 2024 }] } },
        );
        const { electricity, co2 } = buildingTotals(data, span(quarters.length));
        const { pv, flows, resold } = electricity as NonNullable<typeof electricity>;
        const used = (Number(pv) - Number(flows.pvToGrid) - Number(resold)) / 1000;
        expect(co2?.amount ?? 0).to.be.closeTo(used, 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('tells what does not add up', () => {
    const data = buildingOf(START, [
      { role: 'pv', values: [1000] },
      { role: 'grid-import', values: [0] },
      { role: 'grid-export', values: [4000] },
    ]);
    expect(buildingTotals(data, span(1)).unexplained).to.be.above(0);
  });

  it('has a load of what it took, where there is no other meter', () => {
    const data = buildingOf(START, [{ role: 'grid-import', values: [5000, 1000] }]);
    const { electricity, roles } = buildingTotals(data, span(2));
    expect(electricity?.load).to.equal(6000);
    expect([...roles.keys()]).to.deep.equal(['grid-import']);
  });
});

describe('meters of steps that do not divide each other', () => {
  const tens = (series: Series): Series => ({
    ...series,
    step: 600,
    values: new Float64Array(6).fill(1000),
    codes: new Uint8Array(6),
  });
  const mixed = (): BuildingData => {
    const data = buildingOf(START, [
      { role: 'pv', values: [] },
      { role: 'grid-import', values: [500, 500, 500, 500] },
    ]);
    const channels = data.channels.map((channel) =>
      channel.meter.role === 'pv' ? { ...channel, series: tens(channel.series) } : channel,
    );
    return { ...data, channels };
  };

  it('meet on the step that they have in common', () => {
    expect(commonStep([600, 900])).to.equal(1800);
    expect(commonStep([900, 300, 3600])).to.equal(3600);
    expect(commonStep([900])).to.equal(900);
    expect(commonStep([])).to.equal(0);
    const { electricity } = buildingTotals(mixed(), span(4));
    expect(electricity).to.include({ pv: 6000, import: 2000, load: 8000, coverage: 1 });
  });

  it('are added, split and drawn on that step', () => {
    const [pv, grid] = mixed().channels.map(({ series }) => series) as [Series, Series];
    expect(sumSeries([pv, grid])).to.deep.include({ step: 1800, values: Float64Array.of(4000, 4000) });
    const roles = roleSeries(mixed());
    expect(loadSeries(roles)).to.deep.include({ step: 1800, values: Float64Array.of(4000, 4000) });
    const origin = originData(roles, 'day', { from: START, to: START + 4 * QUARTER_MS });
    expect(origin?.starts.length).to.equal(2);
    expect([...(origin?.pv ?? [])]).to.deep.equal([6000, 6000]);
    const history = historyData(pv, 'day', { from: START, to: START + 4 * QUARTER_MS }, START + 4 * QUARTER_MS);
    expect([...history.values]).to.deep.equal([6000, 6000]);
  });
});

describe('toldSpan', () => {
  it('ends a day that goes on where its readings do, unless they are old', () => {
    const data = buildingOf(START, [{ role: 'pv', values: [1, 2, 3, 4] }]);
    const day = span(96);
    expect(toldSpan(data, day, START + 5 * QUARTER_MS).to).to.equal(START + 4 * QUARTER_MS);
    expect(toldSpan(data, day, START + 20 * QUARTER_MS).to).to.equal(START + 20 * QUARTER_MS);
  });
});

describe('historyData', () => {
  const day = { from: START, to: START + 96 * QUARTER_MS };

  it('shows a day as power, and the same clock a week before; compares as much of both as there is', () => {
    const values = [...fill(7 * 96, 250), ...fill(48, 500)];
    const data = buildingOf(START - 7 * 96 * QUARTER_MS, [{ role: 'consumption', values }]);
    const series = roleSeries(data).get('consumption');
    if (!series) throw new Error('no series');
    const history = historyData(series, 'day', day, START + 48 * QUARTER_MS);
    expect(history.perHour).to.equal(true);
    expect([history.values[0], history.before[0], history.before[95]]).to.deep.equal([2000, 1000, 1000]);
    expect(history.values[60]).to.be.NaN;
    expect([history.total.value, history.totalBefore.value]).to.deep.equal([24_000, 12_000]);
    expect(changeOf(history)).to.equal(1);
  });

  it('has no change where either time is not whole', () => {
    const values = [...fill(96, 250), ...fill(6 * 96, null), ...fill(48, 500), ...fill(48, null)];
    const data = buildingOf(START - 7 * 96 * QUARTER_MS, [{ role: 'consumption', values }]);
    const series = roleSeries(data).get('consumption');
    if (!series) throw new Error('no series');
    expect(changeOf(historyData(series, 'day', day, day.to))).to.equal(null);
  });

  it('covers the load part by part, whatever the meters told', () => {
    const amount = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 96, maxLength: 96 }), (pairs) => {
        const data = buildingOf(START, [
          { role: 'pv', values: pairs.map(([pv]) => pv) },
          { role: 'grid-import', values: pairs.map(([, bought]) => bought) },
        ]);
        const origin = originData(roleSeries(data), 'day', day);
        pairs.forEach(([pv, bought], index) => {
          const sum = (origin?.pv[index] ?? NaN) + (origin?.battery[index] ?? NaN) + (origin?.grid[index] ?? NaN);
          expect(sum).to.be.closeTo((pv + bought) * 4, 1e-6);
        });
      }),
      { numRuns: 20 },
    );
  });
});
