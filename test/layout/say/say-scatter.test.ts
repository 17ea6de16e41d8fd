import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { goTogether, rankCorrelation } from '../../../src/layout/say/say-scatter.js';

const numbers = (values: readonly number[]): Float64Array => new Float64Array(values);
/** Few different values, so that many share a rank. */
const pairs = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), { minLength: 2 });

/** The mean place of a value among all, counted one by one. */
const rankAmong = (values: readonly number[], value: number): number =>
  values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2;

describe('rankCorrelation', () => {
  it('is Pearson’s of the ranks, equal values sharing the mean of theirs', () => {
    fc.assert(
      fc.property(pairs, (points) => {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const ranks = [xs, ys].map((values) => values.map((value) => rankAmong(values, value)));
        const mean = (points.length - 1) / 2;
        const product = (a: number, b: number): number =>
          points.reduce(
            (sum, _, index) => sum + ((ranks[a]?.[index] ?? 0) - mean) * ((ranks[b]?.[index] ?? 0) - mean),
            0,
          );
        const wanted = product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
        const found = rankCorrelation(numbers(xs), numbers(ys));
        if (Number.isNaN(wanted)) expect(found).to.be.NaN;
        else expect(found).to.be.closeTo(wanted, 1e-9);
      }),
    );
  });

  it('takes no zero for less than another', () => {
    expect(rankCorrelation(numbers([-0, 0, 1]), numbers([5, 5, 6]))).to.equal(1);
  });
});

describe('goTogether', () => {
  const many = numbers([...Array(40).keys()]);

  it('tells rising, falling and unrelated measures apart, and is silent in between and of few points', () => {
    expect(
      goTogether(
        many,
        many.map((x) => x ** 3),
      ),
    ).to.equal(1);
    expect(
      goTogether(
        many,
        many.map((x) => -x),
      ),
    ).to.equal(-1);
    expect(
      goTogether(
        many,
        many.map((x) => x % 2),
      ),
    ).to.equal(0);
    expect(
      goTogether(
        many,
        many.map((x) => (x < 20 ? x : 40 - x) + x / 2),
      ),
    ).to.equal(null);
    expect(goTogether(many.slice(0, 7), many.slice(0, 7))).to.equal(null);
    expect(
      goTogether(
        many,
        many.map(() => 3),
      ),
    ).to.equal(null);
  });
});
