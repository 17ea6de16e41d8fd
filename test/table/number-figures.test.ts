import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ascends, figuresOf, figuresWithin } from '../../src/table/number-figures.js';

const NONE = { count: 0, sum: 0, low: -1, high: -1 };

describe('figuresOf', () => {
  it('counts what is there and finds the first of the smallest and of the largest', () => {
    const values = new Float64Array([NaN, 3, -1, 7, NaN, -1, 7]);
    expect(figuresOf(values)).to.deep.equal({ count: 5, sum: 15, low: 2, high: 3 });
  });

  it('finds no place without values', () => {
    expect(figuresOf(new Float64Array([NaN, NaN]))).to.deep.equal(NONE);
    expect(figuresOf(new Float64Array(0))).to.deep.equal(NONE);
  });

  it('finds places beyond the first ten thousand', () => {
    const values = new Float64Array(30_000).map((_, index) => index);
    values[20_000] = -5;
    values[10_000] = 1e9;
    const { count, low, high } = figuresOf(values);
    expect({ count, low, high }).to.deep.equal({ count: 30_000, low: 20_000, high: 10_000 });
  });

  it('reads of a series that grows in its memory only what is new', () => {
    const memory = new Float64Array(20_000).map((_, index) => (index * 7919) % 5003);
    memory[6000] = NaN;
    figuresOf(memory.subarray(0, 5000));
    expect(figuresOf(memory.subarray(0, 7000))).to.deep.equal(figuresOf(memory.slice(0, 7000)));
    // Against the rule, to see what is read.
    memory[10] = -1;
    memory[8000] = 9e9;
    const { low, high, count } = figuresOf(memory.subarray(0, 9000));
    expect(memory[low], 'a number that was known').to.equal(0);
    expect([high, count]).to.deep.equal([8000, 8999]);
    // What begins elsewhere, or is no longer than before, is another array.
    expect(figuresOf(memory.subarray(1, 12_000)).low).to.equal(9);
    expect(figuresOf(memory.subarray(0, 9000)).low).to.equal(10);
  });

  it('finds the same of thousands as a look at each, whatever is missing between them', () => {
    const runs = fc.array(
      fc.record({
        length: fc.integer({ min: 1, max: 900 }),
        value: fc.option(fc.integer({ min: -9, max: 9 }), { nil: NaN }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(runs, (list) => {
        const numbers = list.flatMap(({ length, value }) => Array<number>(length).fill(value));
        const there = numbers.filter((one) => !Number.isNaN(one));
        const place = (extreme: number): number => (there.length === 0 ? -1 : numbers.indexOf(extreme));
        expect(figuresOf(new Float64Array(numbers))).to.deep.equal({
          count: there.length,
          sum: there.reduce((sum, one) => sum + one, 0),
          low: place(Math.min(...there)),
          high: place(Math.max(...there)),
        });
      }),
    );
  });

  it('is of parts added up what it is of all', () => {
    const numbers = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: NaN, freq: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(60), (list, middle) => {
        const values = new Float64Array(list);
        const end = Math.min(middle, list.length);
        const whole = figuresWithin(values, end, list.length, figuresWithin(values, 0, end));
        expect(whole).to.deep.equal(figuresOf(values));
      }),
    );
  });
});

describe('ascends', () => {
  it('holds where no value is smaller than the one before it, and no longer with one that is missing', () => {
    const holds = [[], [1], [1, 1, 2], [1, 2, 1], [3, 1], [1, NaN, 2], [NaN, 1]].map((list) =>
      ascends(new Float64Array(list)),
    );
    expect(holds).to.deep.equal([true, true, true, false, false, false, false]);
  });

  it('is known of a series that grows in its memory, and only what is new is read', () => {
    const memory = new Float64Array(20_000).map((_, index) => index);
    expect(ascends(memory.subarray(0, 5000))).to.equal(true);
    // Against the rule, to see what is read.
    memory[10] = 9e9;
    memory[8000] = 0;
    const holds = [7000, 8001, 9000].map((length) => ascends(memory.subarray(0, length)));
    expect(holds).to.deep.equal([true, false, false]);
  });
});
