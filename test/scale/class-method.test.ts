import { expect } from '@open-wc/testing';
import { defaultMethod, skewnessOf } from '../../src/scale/class-method.js';

describe('defaultMethod', () => {
  it('parts values that crowd at one end by their number, and others by round steps', () => {
    expect(defaultMethod([87, 120, 300, 609, 700, 1200, 45_000, 104_261])).to.equal('quantile');
    expect(defaultMethod([48, 51, 55, 57, 58, 60, 63])).to.equal('nice');
  });

  it('takes round steps where there is nothing to tell', () => {
    for (const values of [[], [NaN], [4], [4, 4, 4]]) {
      expect(skewnessOf(values)).to.equal(0);
      expect(defaultMethod(values)).to.equal('nice');
    }
  });
});
