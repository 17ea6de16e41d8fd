import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { balanceOf } from '../../src/energy/balance.js';
import { bucketsOf } from '../../src/energy/buckets.js';
import { flowsOf } from '../../src/energy/flows.js';
import type { Flows } from '../../src/energy/flows.js';
import { meterNames } from '../../src/energy/flow-sums.js';
import { summarise, summariseFlows } from '../../src/energy/summarise.js';
import {
  QUARTER,
  DAY,
  instantOf,
  intervals,
  period,
  sumOf,
  splitOf,
  anyMetersOf,
  metersOf,
} from '../helper/any-energy.js';

describe('flows, arithmetic of energy', () => {
  it('I4: what comes in is what goes out, or it is said', () => {
    fc.assert(
      fc.property(instantOf, fc.array(splitOf, { minLength: 1, maxLength: 50 }), fc.nat(49), (start, rows, at) => {
        const all = period(start, start + rows.length * QUARTER);
        const balanced = balanceOf(metersOf(start, rows, meterNames), all);
        expect(balanced).to.include({ holds: true, violations: 0, worst: 0, valid: rows.length });
        const place = at % rows.length;
        const broken = rows.map((row, index) => (index === place ? { ...row, import: row.import * 2 + 100_000 } : row));
        const { holds, violations, worst, worstAt } = balanceOf(metersOf(start, broken, meterNames), all) ?? {};
        expect([holds, violations]).to.deep.equal([false, 1]);
        expect(worst).to.equal((rows[place]?.import ?? 0) + 100_000);
        expect(worstAt).to.deep.equal(new Date(start + place * QUARTER));
      }),
    );
  });

  it('I5: flows add up at every node wherever that is possible', () => {
    fc.assert(
      fc.property(splitOf, fc.boolean(), ({ load, ...meters }, isMeasured) => {
        const flows = flowsOf(isMeasured ? { ...meters, load } : meters) as Readonly<Record<keyof Flows, number>>;
        expect(flows.pvToLoad + flows.batteryToLoad + flows.gridToLoad).to.equal(load);
        expect(flows.pvToLoad + flows.pvToBattery + flows.pvToGrid).to.equal(meters.pv);
        expect(flows.gridToLoad + flows.gridToBattery).to.equal(meters.import);
        expect(flows.pvToGrid + flows.batteryToGrid).to.equal(meters.export);
        expect(flows.pvToBattery + flows.gridToBattery).to.equal(meters.charge);
        expect(flows.batteryToLoad + flows.batteryToGrid).to.equal(meters.discharge);
        expect([flows.load, flows.unexplained]).to.deep.equal([load, 0]);
        expect(Math.min(...Object.values(flows))).to.equal(0);
      }),
      { numRuns: 500 },
    );
  });

  it('I5: what can’t add up is unexplained, and no flow is more than a meter measured', () => {
    fc.assert(
      fc.property(anyMetersOf, (meters) => {
        const flows = flowsOf(meters) as Readonly<Record<keyof Flows, number>>;
        const { pv = 0, import: bought = 0, export: sold = 0, discharge = 0, charge = 0 } = meters;
        for (const flow of Object.values(flows)) expect(flow).to.be.at.least(0);
        expect(flows.pvToLoad + flows.pvToBattery + flows.pvToGrid).to.be.at.most(pv);
        expect(flows.gridToLoad + flows.gridToBattery).to.be.at.most(bought);
        expect(flows.pvToGrid + flows.batteryToGrid).to.be.at.most(sold);
        const derived = meters.load ?? pv + bought + discharge - sold - charge;
        const residual = Math.abs(pv + bought + discharge - sold - charge - Math.max(0, derived));
        expect(flows.unexplained).to.be.at.least(Math.max(residual, sold - pv - discharge));
      }),
      { numRuns: 500 },
    );
  });

  it('I6: flows of a period are those of its intervals, summed', () => {
    fc.assert(
      fc.property(instantOf, fc.array(splitOf, { minLength: 1, maxLength: 40 }), (start, rows) => {
        const meters = metersOf(start, rows, meterNames.slice(0, 5));
        const { flows } = summariseFlows(meters, period(start, start + rows.length * QUARTER));
        const each = rows.map(({ load: _load, ...row }) => flowsOf(row));
        for (const name of Object.keys(flows) as (keyof typeof flows)[]) {
          expect(flows[name], name).to.equal(sumOf(each.map((one) => one[name])));
        }
      }),
    );
  });

  it('I7: self-consumption and autarky are between 0 and 1, or undefined without sun or load', () => {
    fc.assert(
      fc.property(
        instantOf,
        fc.array(fc.oneof(splitOf, anyMetersOf), { minLength: 1, maxLength: 20 }),
        (start, rows) => {
          const full = rows.map((row) => ({ pv: 0, import: 0, export: 0, discharge: 0, charge: 0, ...row }));
          const summary = summarise(metersOf(start, full, meterNames.slice(0, 5)), period(start, start + DAY));
          const { pv, load, selfConsumption, autarky } = summary;
          if (pv === 0) expect(selfConsumption).to.be.null;
          else expect(selfConsumption).to.be.within(0, 1);
          if (load === 0) expect(autarky).to.be.null;
          else expect(autarky).to.be.within(0, 1);
        },
      ),
    );
  });

  it('I8: an interval that one meter lacks is no part of any derived value, and coverage says so', () => {
    fc.assert(
      fc.property(
        instantOf,
        fc.array(fc.tuple(splitOf, fc.option(fc.constantFrom(...meterNames.slice(0, 5)))), {
          minLength: 1,
          maxLength: 40,
        }),
        (start, rows) => {
          const given = rows.map(([row, lacks]) => (lacks === null ? row : { ...row, [lacks]: null }));
          const whole = rows.filter(([, lacks]) => lacks === null).map(([row]) => row);
          const summary = summarise(
            metersOf(start, given, meterNames.slice(0, 5)),
            period(start, start + rows.length * QUARTER),
          );
          expect(summary.coverage).to.equal(whole.length / rows.length);
          expect(summary.load).to.equal(whole.length === 0 ? null : sumOf(whole.map(({ load }) => load)));
          expect(summary.pv).to.equal(whole.length === 0 ? null : sumOf(whole.map(({ pv }) => pv)));
          const day = bucketsOf(
            intervals(
              start,
              given.map(({ pv }) => pv),
            ),
            'year',
            period(start, start + rows.length * QUARTER),
          );
          const values = given.flatMap(({ pv }) => pv ?? []);
          expect(day.reduce((sum, { valid }) => sum + valid, 0)).to.equal(values.length);
          expect(sumOf(day.map(({ total }) => total))).to.equal(sumOf(values));
        },
      ),
    );
  });
});
