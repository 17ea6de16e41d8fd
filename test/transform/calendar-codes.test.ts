import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { groupUnits } from '../../src/query/query.js';
import { startOf } from '../../src/time/calendar.js';
import { calendarCodes } from '../../src/transform/calendar-codes.js';

describe('calendarCodes', () => {
  const instant = (min: number, max: number): fc.Arbitrary<number> =>
    fc.oneof(fc.integer({ min, max }), fc.constant(NaN));
  const spans: [string, fc.Arbitrary<number>][] = [
    ['some years', instant(Date.UTC(2023, 5, 1), Date.UTC(2026, 11, 1))],
    ['the change of time in spring', instant(Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 2, 29, 5))],
    ['the change of time in autumn', instant(Date.UTC(2026, 9, 24, 20), Date.UTC(2026, 9, 25, 5))],
    ['centuries', instant(Date.UTC(1700, 0, 1), Date.UTC(2300, 0, 1))],
  ];
  for (const [name, arbitrary] of spans) {
    it(`finds the start of the unit as the calendar does, in ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(arbitrary, { maxLength: 40, size: 'max' }),
          fc.constantFrom(...groupUnits),
          (values, unit) => {
            const { codes, starts, size } = calendarCodes(Float64Array.from(values), unit);
            expect([...codes].map((code) => starts[code])).to.deep.equal(
              values.map((value) => (Number.isNaN(value) ? NaN : startOf(value, unit))),
            );
            expect([...codes].every((code) => code < size)).to.equal(true);
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
