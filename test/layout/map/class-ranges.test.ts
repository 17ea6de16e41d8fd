import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { classRanges } from '../../../src/layout/map/class-ranges.js';
import { valueDigits } from '../../../src/layout/map/value-digits.js';
import { classBreaks } from '../../../src/scale/class-breaks.js';

const ranges = (values: readonly number[], breaks: readonly number[]): readonly string[] => {
  const classes = classBreaks(values, { method: 'manual', classes: 5, breaks });
  if (!classes) throw new Error('no classes');
  return classRanges(classes, valueDigits(values)).map(({ from, to, open }) => `${from}${open ? '..<' : '..'}${to}`);
};

describe('classRanges', () => {
  it('has both ends of whole and short numbers in their class', () => {
    expect(ranges([3, 12, 25], [10, 20])).to.deep.equal(['3..9', '10..19', '20..25']);
    expect(ranges([3.5, 12, 25.1], [10, 20])).to.deep.equal(['3.5..9.9', '10..19.9', '20..25.1']);
  });

  it('says where the next class begins where numbers have no end', () => {
    expect(ranges([1 / 3, 12, 25], [10, 20])).to.deep.equal([`${1 / 3}..<10`, '10..<20', '20..25']);
  });

  it('names a break between whole numbers by the first one above it', () => {
    expect(ranges([3, 12, 25], [9.5])).to.deep.equal(['3..9', '10..25']);
  });

  it('leaves no value unnamed and names none twice', () => {
    const value = fc.integer({ min: -300, max: 300 }).map((one) => one / 10);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 7 }), (values, count) => {
        const classes = classBreaks(values, { method: 'quantile', classes: count });
        if (!classes) throw new Error('no classes');
        const named = classRanges(classes, valueDigits(values));
        for (const one of values) {
          const within = named.filter(({ from, to, open }) => one >= from && (open ? one < to : one <= to));
          expect(within, String(one)).to.have.length(1);
        }
      }),
    );
  });
});

describe('valueDigits', () => {
  it('counts the decimals there are, and gives up on endless ones', () => {
    expect(valueDigits([1, 2, NaN])).to.deep.equal({ digits: 0, exact: true });
    expect(valueDigits([1.25, 2])).to.deep.equal({ digits: 2, exact: true });
    expect(valueDigits([1 / 3, 20.5, 30.25])).to.deep.equal({ digits: 1, exact: false });
    expect(valueDigits([])).to.deep.equal({ digits: 0, exact: true });
  });
});
