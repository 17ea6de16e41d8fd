import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { classOf, sortedValues } from '../../src/scale/class-breaks.js';
import { readableBreaks, roundestWithin } from '../../src/scale/readable-breaks.js';

describe('roundestWithin', () => {
  it('finds the number with the fewest figures', () => {
    expect(roundestWithin(187.3, 212.9, 190)).to.equal(200);
    expect(roundestWithin(0.1234, 0.1302, 0.13)).to.equal(0.13);
    expect(roundestWithin(609, 640, 612)).to.equal(620);
    expect(roundestWithin(-3, 8, 5)).to.equal(0);
    expect(roundestWithin(-212, -187, -190)).to.equal(-200);
  });

  it('gives what was wanted where there is no room', () => {
    expect(roundestWithin(5, 5, 5)).to.equal(5);
    expect(roundestWithin(-Infinity, 3, 2)).to.equal(2);
  });
});

describe('readableBreaks', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
    fc.integer({ min: -90, max: 900 }).map((value) => value / 10),
  );

  it('keeps every value in its class, and the breaks in order', () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 1, maxLength: 40 }),
        fc.array(numbers, { minLength: 1, maxLength: 6 }),
        (list, some) => {
          const breaks = [...new Set(some)].sort((a, b) => a - b);
          const readable = readableBreaks(sortedValues(list), breaks);
          for (const value of list) expect(classOf(value, readable)).to.equal(classOf(value, breaks));
          readable.slice(1).forEach((value, index) => expect(value).to.be.greaterThan(readable[index] as number));
        },
      ),
    );
  });

  it('writes them shorter than they were', () => {
    expect(readableBreaks(sortedValues([87, 260, 298, 455, 512, 980, 1210, 104_261]), [298, 512, 1210])).to.deep.equal([
      280, 500, 1000,
    ]);
  });
});
