import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bucketsOf } from '../../src/energy/buckets.js';
import type { Reading } from '../../src/energy/intervals.js';
import type { ReadingOptions } from '../../src/energy/reading-options.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import { convertUnit } from '../../src/energy/convert-unit.js';
import { QUARTER, amountOf, maybeOf, period, sumOf } from '../helper/any-energy.js';

describe('readings, arithmetic of energy', () => {
  const optionsOf = fc.constantFrom<ReadingOptions>(
    { kind: 'interval', unit: 'kWh', step: 900, stamp: 'end' },
    { kind: 'power', unit: 'kW', step: 900, stamp: 'start' },
    { kind: 'register', unit: 'kWh', step: 900, modulus: 100_000, limitW: 100_000_000 },
  );
  /** Off the grid, and on it so close that many speak of the same. */
  const readingsOf = fc.constantFrom([200, 300_000] as const, [20, QUARTER] as const).chain(([most, stepMs]) =>
    fc.array(
      fc.record({
        at: fc.nat(most).map((place) => new Date(Date.UTC(2026, 9, 24, 12) + place * stepMs)),
        value: maybeOf,
        revision: fc.nat(2),
        meter: fc.constantFrom('A', 'B'),
        quality: fc.constantFrom('A', 'E', 'X', 'O'),
      }),
      { maxLength: 60 },
    ),
  );

  it('I9: any order and any repetition of the same readings give the same', () => {
    fc.assert(
      fc.property(readingsOf, optionsOf, fc.infiniteStream(fc.nat()), (readings, options, stream) => {
        const once = toIntervals(readings, options);
        const doubled = [...readings, ...readings.filter((_, index) => index % 2 === 0)];
        const shuffled = doubled
          .map((reading): [number, Reading] => [stream.next().value as number, reading])
          .sort(([a], [b]) => a - b)
          .map(([, reading]) => reading);
        expect(toIntervals(shuffled, options)).to.deep.equal(once);
      }),
      { numRuns: 300 },
    );
  });

  it('I9: a late value changes the bucket that it lies in, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(maybeOf, { minLength: 100, maxLength: 400 }),
        fc.nat(400),
        amountOf,
        (values, late, value) => {
          const start = Date.UTC(2026, 9, 23);
          const options: ReadingOptions = { kind: 'interval', unit: 'Wh', step: 900, stamp: 'start' };
          const readings = values.map((one, index) => ({ at: new Date(start + index * QUARTER), value: one }));
          const at = start + (late % values.length) * QUARTER;
          const all = period(start, start + values.length * QUARTER);
          const before = bucketsOf(toIntervals(readings, options), 'day', all);
          const after = bucketsOf(
            toIntervals([...readings, { at: new Date(at), value, revision: 1 }], options),
            'day',
            all,
          );
          before.forEach((bucket, index) => {
            const isTouched = +bucket.start <= at && at < +bucket.end;
            if (!isTouched) expect(after[index]).to.deep.equal(bucket);
            else expect(after[index]?.parts.find(({ quality }) => quality === 'A')?.intervals).to.be.at.least(1);
          });
        },
      ),
    );
  });

  it('I10: between two readings of a register lies their difference, whatever was lost between, and never less than nothing', () => {
    fc.assert(
      fc.property(
        fc.array(amountOf, { minLength: 2, maxLength: 100 }),
        fc.infiniteStream(fc.boolean()),
        fc.nat(99),
        (steps, stream, change) => {
          let sum = 0;
          const counter = steps.map((step) => (sum += step));
          const at = change % counter.length;
          const meterOf = (index: number): string => (index < at ? 'A' : 'B');
          const all = counter.map((value, index) => ({ at: new Date(index * QUARTER), value, meter: meterOf(index) }));
          const edges = [0, at - 1, at, all.length - 1];
          const kept = all.filter((_, index) => edges.includes(index) || (stream.next().value as boolean));
          const { values } = toIntervals(kept, { kind: 'register', unit: 'Wh', step: 900 });
          for (const value of values) expect(value === null || value >= 0).to.be.true;
          const between = (from: number, to: number): number => (counter[to] ?? 0) - (counter[from] ?? 0);
          const expected = (at > 0 ? between(0, at - 1) : 0) + between(at, all.length - 1);
          expect(sumOf(values)).to.be.closeTo(expected, 1e-3);
          // What lies between the last of one meter and the first of the next belongs to nobody.
          if (at > 0) expect(values[at - 1]).to.be.null;
        },
      ),
      { numRuns: 300 },
    );
  });

  it('I11: units convert there and back, and power by time is energy', () => {
    const energy = fc.constantFrom('Wh', 'kWh', 'MWh', 'GWh', 'MJ', 'GJ', 'kJ', 'J');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), energy, energy, (value, from, to) => {
        const back = convertUnit(convertUnit(value, from, to), to, from);
        expect(back).to.be.closeTo(value, Math.abs(value) * 1e-14);
      }),
    );
    fc.assert(
      fc.property(fc.nat(1_000_000), (watts) => {
        const reading = [{ at: new Date(0), value: watts }];
        const [ofPower] = toIntervals(reading, {
          kind: 'power',
          unit: 'W',
          step: 900,
          stamp: 'start',
          limitW: 1e12,
        }).values;
        expect(ofPower).to.equal(watts / 4);
        const [inKwh] = toIntervals(reading, {
          kind: 'interval',
          unit: 'kWh',
          step: 900,
          stamp: 'start',
          limitW: 1e12,
        }).values;
        expect(inKwh).to.equal(watts * 1000);
      }),
    );
    const perWh = fc.constantFrom(
      ['J', 3600],
      ['kJ', 3.6],
      ['MJ', 0.0036],
      ['GJ', 3.6e-6],
      ['MWh', 1e-6],
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.nat(1_000_000), perWh, (wh, [unit, each]) => {
        const reading = [{ at: new Date(0), value: wh * each }];
        const [read] = toIntervals(reading, { kind: 'interval', unit, step: 900, stamp: 'start' }).values;
        expect(read).to.be.closeTo(wh, 1e-6);
        expect(convertUnit(wh, 'Wh', unit)).to.be.closeTo(wh * each, wh * each * 1e-12 + 1e-6);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known = /^(?:[kMG]?Wh|[kMG]?J|[kM]?W|m3|m3\/h|m³|m³\/h|dm3|dm³|[lL]|l\/(?:h|min|s)|°C|degC|℃|%|ppm)$/;
        fc.pre(!known.test(text.replace(/[·⋅.*\s]/g, '')));
        const read = (): unknown => toIntervals([], { kind: 'interval', unit: text, step: 900, stamp: 'start' });
        expect(read).to.throw('unknown unit');
      }),
    );
  });
});
