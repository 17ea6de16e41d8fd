import { expect } from '@open-wc/testing';
import { balanceOf } from '../../src/energy/balance.js';
import { flowsOf } from '../../src/energy/flows.js';
import type { Intervals } from '../../src/energy/intervals.js';
import { summarise, summariseFlows } from '../../src/energy/summarise.js';

const START = Date.parse('2026-07-01T10:00Z');

function quarters(...values: (number | null)[]): Intervals {
  const quality = values.map((value) => (value === null ? 'M' : 'A'));
  return { start: new Date(START), step: 900, unit: 'Wh', values, quality };
}

const period = (count: number): { from: Date; to: Date } => ({
  from: new Date(START),
  to: new Date(START + count * 900_000),
});

describe('flowsOf', () => {
  it('splits the table of worked examples', () => {
    const rows = [
      // pv, import, export, discharge, charge → load, p2l, b2l, g2l, p2b, g2b, p2g, b2g
      [10, 5, 3, 0, 0, 12, 7, 0, 5, 0, 0, 3, 0],
      [20, 4, 6, 5, 8, 15, 6, 5, 4, 8, 0, 6, 0],
      [0, 10, 0, 0, 6, 4, 0, 0, 4, 0, 6, 0, 0],
    ] as const;
    for (const [pv, bought, sold, discharge, charge, load, p2l, b2l, g2l, p2b, g2b, p2g, b2g] of rows) {
      const meters = { pv, import: bought, export: sold, discharge, charge };
      const expected = {
        pvToLoad: p2l,
        pvToBattery: p2b,
        pvToGrid: p2g,
        batteryToLoad: b2l,
        batteryToGrid: b2g,
        gridToLoad: g2l,
        gridToBattery: g2b,
        load,
        unexplained: 0,
      };
      expect(flowsOf(meters)).to.deep.equal(expected);
      expect(flowsOf({ ...meters, load })).to.deep.equal(expected);
    }
  });

  it('reports more export than there was sun, and invents no load below zero', () => {
    expect(flowsOf({ pv: 0, import: 0, export: 2 })).to.include({ load: 0, pvToGrid: 0, unexplained: 2 });
    expect(flowsOf({ pv: 0, import: 5, export: 5 })).to.include({ gridToLoad: 0, unexplained: 5 });
  });

  it('reports what a measured load leaves over, and what it lacks', () => {
    expect(flowsOf({ pv: 10, import: 5, export: 3, load: 11 })).to.include({ load: 11, gridToLoad: 4, unexplained: 1 });
    expect(flowsOf({ pv: 10, import: 5, export: 3, load: 14 })).to.include({ load: 14, gridToLoad: 5, unexplained: 2 });
  });

  it('takes a meter without a value for no value, not for zero', () => {
    const flows = flowsOf({ pv: 10, import: null });
    expect(new Set(Object.values(flows))).to.deep.equal(new Set([null]));
    expect(new Set(Object.values(flowsOf({ pv: NaN })))).to.deep.equal(new Set([null]));
  });

  it('takes an inverter at night for a part of what the grid gave, and a meter that runs backwards for a fault', () => {
    expect(flowsOf({ pv: -6, import: 10 })).to.include({ load: 10, gridToLoad: 10, pvToLoad: 0, unexplained: 0 });
    expect(flowsOf({ pv: 0, import: -1 })).to.include({ load: 0, gridToLoad: 0, unexplained: 1 });
  });
});

describe('summarise', () => {
  it('tells self-consumption and autarky of the worked examples', () => {
    const sums = (pv: number, bought: number, sold: number, discharge: number, charge: number): unknown[] => {
      const meters = {
        pv: quarters(pv),
        import: quarters(bought),
        export: quarters(sold),
        discharge: quarters(discharge),
        charge: quarters(charge),
      };
      const { autarky, selfConsumption, load, coverage } = summarise(meters, period(1));
      const share = (value: number | null): unknown => (value === null ? null : Math.round(value * 1000) / 1000);
      return [share(autarky), share(selfConsumption), load, coverage];
    };
    expect(sums(10, 5, 3, 0, 0)).to.deep.equal([0.583, 0.7, 12, 1]);
    expect(sums(20, 4, 6, 5, 8)).to.deep.equal([0.733, 0.7, 15, 1]);
    expect(sums(0, 10, 0, 0, 6)).to.deep.equal([0, null, 4, 1]);
    expect(sums(0, 0, 2, 0, 0)).to.deep.equal([null, null, 0, 1]);
  });

  it('splits each interval, as sums of a day would let the battery take the sun that the load had (F5)', () => {
    const meters = {
      pv: quarters(0, 8),
      import: quarters(8, 0),
      export: quarters(0, 0),
      discharge: quarters(0, 0),
      charge: quarters(8, 0),
      load: quarters(0, 8),
    };
    const { autarky, flows } = summariseFlows(meters, period(2));
    expect(autarky).to.equal(1);
    expect(flows).to.include({ pvToLoad: 8, gridToBattery: 8, pvToBattery: 0, gridToLoad: 0 });
    // The same from totals, which is the mistake.
    expect(flowsOf({ pv: 8, import: 8, charge: 8 })).to.include({ pvToBattery: 8, gridToLoad: 8 });
  });

  it('does not net an hour of sun against an hour of grid (F6)', () => {
    const meters = { pv: quarters(2, 0, 2, 0), import: quarters(0, 1, 0, 1), export: quarters(1, 0, 1, 0) };
    const summary = summarise(meters, period(4));
    expect(summary).to.deep.equal({
      pv: 4,
      import: 2,
      export: 2,
      discharge: null,
      charge: null,
      load: 4,
      selfConsumption: 0.5,
      autarky: 0.5,
      coverage: 1,
    });
  });

  it('remembers whether the battery holds sun or grid: the last in is the first out', () => {
    const meters = {
      pv: quarters(4, 0, 0, 0),
      import: quarters(0, 6, 0, 0),
      export: quarters(0, 0, 0, 4),
      charge: quarters(4, 6, 0, 0),
      discharge: quarters(0, 0, 6, 4),
    };
    const { autarky, selfConsumption, load } = summarise(meters, period(4));
    // The load had the grid's six, and the sun of before was sold.
    expect([load, autarky, selfConsumption]).to.deep.equal([6, 0, 0]);
  });

  it('leaves out every interval in which a meter has no value, and says how many it had', () => {
    const meters = { pv: quarters(4, 4, null, 4), import: quarters(1, null, 1, 1), export: quarters(0, 0, 0, 2) };
    expect(summarise(meters, period(5))).to.include({ pv: 8, import: 2, export: 2, load: 8, coverage: 2 / 5 });
    const none = summarise({ pv: quarters(null) }, period(1));
    expect(none).to.include({ pv: null, load: null, selfConsumption: null, autarky: null, coverage: 0 });
    expect(summarise({ pv: quarters(4) }, { from: new Date(START), to: new Date(START) }).coverage).to.equal(0);
  });

  it('meets series of two steps on the coarser one, and refuses what is no energy', () => {
    const hour = { start: new Date(START), step: 3600, unit: 'Wh', values: [2], quality: ['A'] } as const;
    const summary = summarise({ pv: quarters(1, 2, 3, 4), import: hour }, period(4));
    expect(summary).to.include({ pv: 10, import: 2, load: 12, coverage: 1 });
    expect(() => summarise({ pv: { ...hour, unit: 'm3' } }, period(4))).to.throw('not energy: m3');
  });
});

describe('balanceOf', () => {
  it('says where a plant’s own figures do not add up (F7)', () => {
    // In the second quarter the vendor's portal counts some energy twice.
    const meters = {
      pv: quarters(9000, 12_000, 0),
      import: quarters(1000, 11_276, 400),
      export: quarters(4000, 5000, 0),
      load: quarters(6000, 7000, 399),
    };
    const balance = balanceOf(meters, period(3));
    expect(balance).to.include({ holds: false, violations: 1, valid: 3, worst: 11_276 });
    expect(balance?.worstAt).to.deep.equal(new Date(START + 900_000));
    expect(summariseFlows(meters, period(3)).unexplained).to.equal(11_277);
  });

  it('forgives 2 %, and what meters can’t resolve', () => {
    const meters = (load: number): Record<string, Intervals> => ({ pv: quarters(100), load: quarters(load) });
    expect(balanceOf(meters(98), period(1))?.holds).to.be.true;
    expect(balanceOf(meters(97), period(1))?.holds).to.be.false;
    expect(balanceOf(meters(97), period(1), 3)?.holds).to.be.true;
  });

  it('has nothing to say of a load that is derived, and counts no interval that lacks a value', () => {
    expect(balanceOf({ pv: quarters(1), import: quarters(1) }, period(1))).to.be.null;
    expect(balanceOf({ pv: quarters(null, 1), load: quarters(5, 1) }, period(2))).to.include({ valid: 1, expected: 2 });
  });
});
