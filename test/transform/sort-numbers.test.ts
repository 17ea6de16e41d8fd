import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { radixSort } from '../../src/transform/radix-sort.js';
import { sortNumbers } from '../../src/transform/sort-numbers.js';

const upTo = (length: number): Uint32Array => Uint32Array.from({ length }, (_, index) => index);

/** Row indexes sorted by nothing but comparison. */
function plainOrder(values: readonly number[], descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -sign : sign);
  return values.map((_, row) => row).sort((a, b) => compare(values[a] as number, values[b] as number) || a - b);
}

describe('sortNumbers', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ noNaN: true, min: -1, max: 1 }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -5e-324, 1e15, 1e15 + 1),
  );

  it('is the stable order by value in both directions, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 120, size: 'max' }), fc.boolean(), (values, descending) => {
        const order = sortNumbers(Float64Array.from(values), upTo(values.length), descending);
        expect([...order]).to.deep.equal(plainOrder(values, descending));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts many numbers crowded at one place beside a distant one', () => {
    const values = Array.from({ length: 6000 }, (_, row) => 1 + ((row * 7919) % 6000) * 2 ** -45);
    values.push(1e12, -1e12);
    for (const descending of [false, true]) {
      expect([...sortNumbers(Float64Array.from(values), upTo(values.length), descending)]).to.deep.equal(
        plainOrder(values, descending),
      );
    }
  });

  it('sorts numbers of all magnitudes, from the least there are, with equal ones among them', () => {
    const values = Array.from({ length: 6000 }, (_, row) => 2 ** (((row * 7919) % 2000) - 1074) - (row % 3));
    values.push(0, -0, 5e-324, 0);
    for (const descending of [false, true]) {
      expect([...sortNumbers(Float64Array.from(values), upTo(values.length), descending)]).to.deep.equal(
        plainOrder(values, descending),
      );
    }
  });

  it('sorts only the rows it is given', () => {
    const rows = Uint32Array.of(3, 1, 2);
    expect([...sortNumbers(Float64Array.of(0, 3, 2, 1), rows, false)]).to.deep.equal([3, 2, 1]);
    expect([...sortNumbers(new Float64Array(0), new Uint32Array(0), true)]).to.deep.equal([]);
  });
});

describe('radixSort', () => {
  it('is stable by 32-bit keys, for short lists and long ones', () => {
    for (const length of [0, 1, 100, 5000]) {
      const keys = Uint32Array.from({ length }, (_, index) => Math.imul(index % 97, 0x9e3779b1));
      const { rows, keys: sorted } = radixSort(keys.slice(), upTo(length));
      const wanted = [...upTo(length)].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
      expect([...rows]).to.deep.equal(wanted);
      expect([...sorted]).to.deep.equal(wanted.map((row) => keys[row]));
    }
  });
});
