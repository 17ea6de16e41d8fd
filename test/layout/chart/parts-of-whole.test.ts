import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { partsOfWhole, shareDigits } from '../../../src/layout/chart/parts-of-whole.js';
import type { Part } from '../../../src/layout/chart/parts-of-whole.js';
import { cs } from '../../../src/locale/cs.js';
import { chartOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const parts = (rows: Rows): readonly Part[] =>
  partsOfWhole({ ...chartOf(rows, { kind: 'pie', y: ['n'] }), locale: cs });
const named = (...values: readonly (number | null)[]): Rows => values.map((n, index) => ({ obec: `obec ${index}`, n }));

describe('partsOfWhole', () => {
  it('gives shares of the sum, the largest first', () => {
    expect(parts(named(10, 30)).map(({ title, share }) => [title, share])).to.deep.equal([
      ['obec 1', 0.75],
      ['obec 0', 0.25],
    ]);
  });

  it('adds up what is smaller than the five largest, and says how many they are', () => {
    const all = parts(named(1, 2, 3, 4, 5, 6, 7));
    expect(all.map(({ title }) => title)).to.deep.equal([
      'obec 6',
      'obec 5',
      'obec 4',
      'obec 3',
      'obec 2',
      'ostatní (2)',
    ]);
    expect(all.at(-1)).to.deep.include({ value: 3, share: 3 / 28, others: true, row: 1 });
    expect(parts(named(1, 2, 3, 4, 5, 6))).to.have.length(6);
  });

  it('refuses a negative value, and measures that are parts of different wholes', () => {
    expect(() => parts(named(1, -2))).to.throw(RangeError, /negative: obec 1 \u22122/);
    const two = chartOf(
      [
        { obec: 'A', n: 1, m: 2 },
        { obec: 'B', n: 1, m: 2 },
      ],
      { kind: 'pie' },
    );
    expect(() => partsOfWhole({ ...two, locale: cs })).to.throw(RangeError);
  });

  it('takes several measures of one row for its parts', () => {
    const row = chartOf([{ obec: 'A', slunce: 1, síť: 3 }], { kind: 'pie' });
    expect(partsOfWhole({ ...row, locale: cs }).map(({ title, share }) => [title, share])).to.deep.equal([
      ['slunce', 0.25],
      ['síť', 0.75],
    ]);
  });

  it('has no part for what is missing, and no share of nothing', () => {
    expect(parts(named(1, null)).map(({ title }) => title)).to.deep.equal(['obec 0']);
    expect(parts(named(0, 0)).map(({ share }) => share)).to.deep.equal([0, 0]);
  });

  it('writes shares in whole per cent, unless one of them is less than one, or a half more than another', () => {
    const digits = (...values: number[]): number => shareDigits(parts(named(...values)));
    expect(digits(62, 38)).to.equal(0);
    expect(digits(62.5, 37.5)).to.equal(1);
    expect(digits(125, 125, 750)).to.equal(1);
    expect(digits(1, 1, 1)).to.equal(0);
    expect(digits(149, 77, 60)).to.equal(0);
    expect(digits(996, 4)).to.equal(1);
  });

  it('gives shares that add up to one, and values that add up to the sum, of any number of values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const sum = list.reduce((total, value) => total + value, 0);
        fc.pre(sum > 1e-3);
        const all = parts(named(...list));
        expect(all.length).to.be.at.most(6);
        expect(all.reduce((total, { share }) => total + share, 0)).to.be.closeTo(1, 1e-9);
        expect(all.reduce((total, { value }) => total + value, 0)).to.be.closeTo(sum, sum * 1e-9);
      }),
    );
  });
});
