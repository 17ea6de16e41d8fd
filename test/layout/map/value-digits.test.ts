import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allDigits, valueDigits, writtenDigits } from '../../../src/layout/map/value-digits.js';

describe('allDigits', () => {
  it('is of a decimal number how many decimals it has, however small it is', () => {
    expect([0, 12, 0.5, 46.95, 1e-7, 2.5e-7, 0.1 + 0.2].map(allDigits)).to.deep.equal([0, 0, 1, 2, 7, 8, 1]);
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 12 }), (figures, decimals) => {
        const value = figures / 10 ** decimals;
        expect(Number(value.toFixed(allDigits(value)))).to.be.closeTo(value, Math.abs(value) * 1e-9);
      }),
    );
  });
});

describe('valueDigits', () => {
  it('gives three figures to values however small', () => {
    const digits = valueDigits([0, 1e-9, 2e-8, 2.14e-7]);
    expect([2e-8, 2.14e-7].map((value) => value.toFixed(writtenDigits(value, digits)))).to.deep.equal([
      '0.0000000200',
      '0.000000214',
    ]);
    expect((0).toFixed(writtenDigits(0, digits))).to.equal('0.00');
  });

  it('takes none of the smallest values for nothing', () => {
    const digits = valueDigits([1e-13, 2e-13, 3e-13]);
    expect(digits.exact).to.equal(false);
    expect((2e-13).toFixed(writtenDigits(2e-13, digits))).to.equal('0.000000000000200');
  });
});
