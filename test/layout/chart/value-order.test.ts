import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderOf, ranksOf } from '../../../src/layout/chart/value-order.js';

const values = fc
  .array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 300 })
  .map((list) => Float64Array.from(list, (value) => value / 4));

describe('the order of values', () => {
  it('is that of a comparison, equal ones as they stand', () => {
    fc.assert(
      fc.property(values, (list) => {
        const compared = [...list.keys()].sort((a, b) => (list[a] as number) - (list[b] as number));
        expect([...orderOf(list)]).to.deep.equal(compared);
      }),
      { seed: 20 },
    );
  });

  it('is found once for the same values', () => {
    const list = Float64Array.of(3, 1, 2);
    expect(orderOf(list)).to.equal(orderOf(list));
  });

  it('gives equal values the mean of their ranks', () => {
    fc.assert(
      fc.property(values, (list) => {
        const mean = (value: number): number => {
          const smaller = list.filter((one) => one < value).length;
          return smaller + (list.filter((one) => one === value).length - 1) / 2;
        };
        expect([...ranksOf(list)]).to.deep.equal([...list].map(mean));
      }),
      { seed: 20 },
    );
  });
});
