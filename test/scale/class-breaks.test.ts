import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { classBreaks, classMethods, classOf, sortedValues } from '../../src/scale/class-breaks.js';
import type { ClassMethod, Classes } from '../../src/scale/class-breaks.js';
import { moreBreaks as more } from '../../src/scale/more-breaks.js';

const several = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
  minLength: 1,
  maxLength: 60,
});
/** Values as they are in tables: many of them alike, with few decimals. */
const tabular = fc.array(
  fc.integer({ min: -400, max: 4000 }).map((value) => value / 10),
  { minLength: 1, maxLength: 60 },
);
const values = fc.oneof(several, tabular);
const method = fc.constantFrom(...classMethods);
const count = fc.integer({ min: 2, max: 7 });

function classesOf(list: readonly number[], options: Parameters<typeof classBreaks>[1]): Classes {
  const classes = classBreaks(list, { more, ...options });
  if (!classes) throw new Error('no classes');
  return classes;
}

const membership = (list: readonly number[], breaks: readonly number[]): number[] =>
  list.map((value) => classOf(value, breaks));

/** Least sum of squared distances from the means of at most `count` runs of ascending values, by trying all of them. */
function leastSquares(sorted: readonly number[], count: number): number {
  const within = (run: readonly number[]): number => {
    const mean = run.reduce((sum, one) => sum + one, 0) / run.length;
    return run.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  };
  if (count === 1 || sorted.length === 1) return within(sorted);
  let least = within(sorted);
  for (let at = 1; at < sorted.length; at++)
    least = Math.min(least, within(sorted.slice(0, at)) + leastSquares(sorted.slice(at), count - 1));
  return least;
}

function squaresOf(list: readonly number[], breaks: readonly number[]): number {
  const groups = new Map<number, number[]>();
  for (const value of list) {
    const group = groups.get(classOf(value, breaks)) ?? [];
    groups.set(classOf(value, breaks), [...group, value]);
  }
  return [...groups.values()].reduce((sum, group) => sum + leastSquares(group, 1), 0);
}

describe('classBreaks', () => {
  it('has no classes where there are no values', () => {
    expect(classBreaks([], { method: 'quantile', classes: 5 })).to.equal(null);
    expect(classBreaks([NaN, NaN], { method: 'equal', classes: 5 })).to.equal(null);
  });

  it('has one class where all values are equal, whatever the method', () => {
    for (const one of classMethods) expect(classesOf([7, 7, NaN, 7], { method: one, classes: 5 }).breaks).to.be.empty;
  });

  it('gives each class of quantiles as many values, and never parts equal ones', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(classesOf(list, { method: 'quantile', classes: 5 }).breaks).to.deep.equal([3, 5, 7, 9]);
    expect(classesOf([0, 0, 0, 0, 0, 0, 1, 2, 3, 4], { method: 'quantile', classes: 5 }).breaks).to.deep.equal([1, 3]);
  });

  it('makes round steps of one width where they are to be nice', () => {
    expect(classesOf([3, 58], { method: 'nice', classes: 6 }).breaks).to.deep.equal([10, 20, 30, 40, 50]);
    expect(classesOf([0.12, 0.31], { method: 'nice', classes: 5 }).breaks).to.deep.equal([0.15, 0.2, 0.25, 0.3]);
  });

  it('takes the breaks of an author as they are, in order and each once', () => {
    expect(classesOf([1, 50], { method: 'manual', classes: 5, breaks: [30, 10.5, 30, 99] }).breaks).to.deep.equal([
      10.5, 30, 99,
    ]);
  });

  it('changes sides at a mean of few digits, where that leaves every value on its side; never at another number than was written', () => {
    const around = (list: readonly number[], midpoint: number): readonly number[] =>
      classesOf(list, { method: 'quantile', classes: 2, midpoint }).breaks;
    expect(around([30, 205, 492, 4181], 346.966067)).to.deep.equal([347]);
    expect(around([30, 346.98, 346.99, 492], 346.966067)).to.deep.equal([346.97]);
    expect(around([30, 346.96603, 346.96608, 492], 346.966067)).to.deep.equal([346.96607]);
    expect(around([30, 205, 492, 4181], 346.966)).to.deep.equal([346.966]);
  });

  it('changes sides at a midpoint, alike far on either, and leaves out classes where no value is', () => {
    const { breaks, middle } = classesOf([-9, -2, 1, 30], { method: 'nice', classes: 6, midpoint: 0 });
    expect(breaks).to.deep.equal([0, 10, 20]);
    expect(middle).to.equal(1);
    expect(classesOf([5, 9], { method: 'nice', classes: 6, midpoint: 0 }).middle).to.equal(0);
    expect(classesOf([-5, -1], { method: 'nice', classes: 4, midpoint: 0 }).middle).to.equal(2);
  });

  it('puts every value into exactly one class between breaks that ascend', () => {
    fc.assert(
      fc.property(
        values,
        method,
        count,
        fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
        (list, one, classes, midpoint) => {
          const { breaks, low, high } = classesOf(list, { method: one, classes, midpoint, breaks: [-10, 0, 12.5] });
          breaks.slice(1).forEach((value, index) => expect(value).to.be.greaterThan(breaks[index] as number));
          expect(breaks.length).to.be.at.most(7);
          for (const value of list) {
            const at = classOf(value, breaks);
            const inside = breaks
              .map((_, index) => index)
              .concat(breaks.length)
              .filter((index) => value >= (breaks[index - 1] ?? -Infinity) && value < (breaks[index] ?? Infinity));
            expect(inside).to.deep.equal([at]);
            expect(value).to.be.within(low, high);
          }
        },
      ),
    );
  });

  it('leaves no class of quantiles, natural ones or equal steps without a value at both ends', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom<ClassMethod>('quantile', 'jenks', 'equal', 'nice', 'stddev'),
        count,
        (list, one, classes) => {
          const { breaks } = classesOf(list, { method: one, classes });
          const used = membership(list, breaks);
          expect(Math.min(...used)).to.equal(0);
          expect(Math.max(...used)).to.equal(breaks.length);
        },
      ),
    );
  });

  it('finds natural classes as good as the best there are', () => {
    const few = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(few, fc.integer({ min: 2, max: 4 }), (list, classes) => {
        const sorted = [...sortedValues(list)];
        const { breaks } = classesOf(list, { method: 'jenks', classes });
        expect(squaresOf(sorted, breaks)).to.be.closeTo(leastSquares(sorted, classes), 1e-6);
      }),
    );
  });
});
