import { expect } from '@open-wc/testing';
import { checkDepth, checkLimits } from '../../src/table/limits.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

describe('checkLimits', () => {
  it('lets through what a page can hold', () => {
    for (const [rows, columns] of [
      [0, 0],
      [5_000_000, 10],
      [1_000_000, 50],
      [1, 2000],
    ] as const) {
      expect(() => checkLimits(rows, columns)).not.to.throw();
    }
  });

  it('refuses too many rows, columns and cells, and says how many there may be', () => {
    expect(() => checkLimits(5_000_001, 1)).to.throw(RangeError, 'too many rows: 5000001 of at most 5000000');
    expect(() => checkLimits(1, 2001)).to.throw(RangeError, 'too many columns: at most 2000');
    expect(() => checkLimits(5_000_000, 11)).to.throw(RangeError, 'too many cells');
  });

  it('is met before the cells of rows are laid out: few keys, each in one row, would take all memory', () => {
    const rows = [...Array(3000).keys()].map((row) => ({ [`k${row}`]: 1 }));
    expect(() => tableFromRows(rows)).to.throw('too many columns');
  });
});

describe('checkDepth', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
    return value;
  };

  it('lets a hundred levels pass and no more, however deep it is', () => {
    for (const value of [null, undefined, 'x', 1, [], {}, nested(101)]) expect(() => checkDepth(value)).not.to.throw();
    for (const levels of [102, 1_000_000]) {
      expect(() => checkDepth(nested(levels))).to.throw(RangeError, 'nested too deep: over 100 levels');
    }
  });
});
