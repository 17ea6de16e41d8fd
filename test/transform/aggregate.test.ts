import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Aggregation } from '../../src/transform/aggregate.js';

const one = (values: readonly number[], operation: 'sum' | 'avg' | 'min' | 'max' | 'median'): number => {
  const grouping = { groups: new Uint32Array(values.length), first: new Uint32Array(1) };
  return new Aggregation(grouping, Float64Array.from(values)).of(operation)[0] as number;
};

describe('Aggregation', () => {
  it('computes on the way to an answer with numbers whose sum no number can hold', () => {
    const most = 1.7e308;
    expect(one([most, most, -most], 'sum')).to.equal(most);
    expect(one([most, most], 'avg')).to.equal(most);
    expect(one([most, most], 'median')).to.equal(most);
    expect(one([most, -most], 'avg')).to.equal(0);
    expect(one([most, most], 'sum')).to.equal(Infinity);
    expect(one([-most, -most], 'sum')).to.equal(-Infinity);
  });

  it('gives NaN for no value, never 0', () => {
    for (const operation of ['sum', 'avg', 'min', 'max', 'median'] as const) {
      expect(one([NaN, NaN], operation), operation).to.be.NaN;
      expect(one([NaN, 0], operation), operation).to.equal(0);
    }
  });

  it('keeps what is lost in a plain sum', () => {
    expect(one([1, 1e100, 1, -1e100], 'sum')).to.equal(2);
    expect(one(new Array<number>(10).fill(0.1), 'avg')).to.equal(0.1);
  });

  it('lies between the least and the greatest', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (numbers) => {
        const [least, greatest] = [one(numbers, 'min'), one(numbers, 'max')];
        // Minus zero is zero.
        expect([least + 0, greatest + 0]).to.deep.equal([Math.min(...numbers) + 0, Math.max(...numbers) + 0]);
        const slack = Math.max(Math.abs(least), Math.abs(greatest)) * 1e-12;
        for (const middle of [one(numbers, 'avg'), one(numbers, 'median')]) {
          expect(middle).to.be.within(least - slack, greatest + slack);
        }
      }),
    );
  });
});
