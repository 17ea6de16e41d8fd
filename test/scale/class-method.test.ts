import { expect } from '@open-wc/testing';
import { sortedValues } from '../../src/scale/class-breaks.js';
import { defaultMethod, standardMoment } from '../../src/scale/class-method.js';

const methodOf = (values: readonly number[]): string => defaultMethod(sortedValues(values), 5);

describe('defaultMethod', () => {
  it('parts values that crowd at one end by their number, and others by round steps', () => {
    expect(methodOf([87, 120, 300, 609, 700, 1200, 45_000, 104_261])).to.equal('quantile');
    expect(methodOf([48, 51, 55, 57, 58, 60, 63])).to.equal('nice');
  });

  it('parts values by their number as well that crowd between a few far ones on both sides', () => {
    const crowd = [...Array(40).keys()].map((index) => 18 + index / 10);
    expect(methodOf(crowd)).to.equal('nice');
    expect(methodOf([9, ...crowd, 30.9])).to.equal('quantile');
  });

  it('parts so few values by their number that a class of steps would have none', () => {
    expect(methodOf([72_480, 91_533, 102_998, 175_465])).to.equal('quantile');
    expect(methodOf([61, 85, 110, 130, 150])).to.equal('nice');
  });

  it('takes round steps where there is nothing to tell', () => {
    for (const values of [[], [NaN], [4], [4, 4, 4]]) {
      for (const power of [3, 4]) expect(standardMoment(sortedValues(values), power)).to.equal(0);
      if (values.length > 0 && !values.includes(NaN)) expect(methodOf(values)).to.equal('nice');
    }
  });
});
