import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { absentValues, isEven } from '../../src/scale/usual-steps.js';

/** Quarter hours from an instant on, without the one after `gap` of them. */
const quarters = (count: number, first: number, gap = count): Float64Array =>
  new Float64Array(count).map((_, index) => first + 900_000 * (index < gap ? index : index + 1));

const lengths = fc.constantFrom(3, 64, 65, 1000, 35_040, 1_000_000, 2_500_000);
const instants = fc.integer({ min: -1e12, max: 2e12 });

describe('values that are evenly spaced', () => {
  it('are told from those with one step absent anywhere, however many there are', () => {
    fc.assert(
      fc.property(lengths, instants, fc.double({ min: 0, max: 1, noNaN: true }), (count, first, where) => {
        const gap = 1 + Math.floor(where * (count - 2));
        expect(isEven(quarters(count, first)), 'all there').to.equal(true);
        expect(isEven(quarters(count, first, gap)), `none after ${gap}`).to.equal(false);
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);

  it('may be fractions that no number keeps exactly', () => {
    expect(isEven(new Float64Array(1_000_000).map((_, index) => 1.7e9 + index * 0.1))).to.equal(true);
  });
});

describe('the value that is absent', () => {
  it('is found among a million', () => {
    const xs = quarters(1_000_000, 0, 654_321);
    const milliseconds = { places: xs, after: (value: number, count: number): number => value + count };
    expect(absentValues(xs, milliseconds, false)).to.deep.equal([654_321 * 900_000]);
  });
});
