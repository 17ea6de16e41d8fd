import { expect } from '@open-wc/testing';
import { extentOfSeries, figuresOf } from '../../../src/layout/chart/series-figures.js';

describe('figuresOf', () => {
  it('counts what is there and finds the first of the smallest and of the largest', () => {
    const values = new Float64Array([NaN, 3, -1, 7, NaN, -1, 7]);
    expect(figuresOf(values)).to.deep.equal({ count: 5, sum: 15, low: 2, high: 3 });
  });

  it('finds no place without values', () => {
    expect(figuresOf(new Float64Array([NaN, NaN]))).to.deep.equal({ count: 0, sum: 0, low: -1, high: -1 });
    expect(figuresOf(new Float64Array(0))).to.deep.equal({ count: 0, sum: 0, low: -1, high: -1 });
  });
});

describe('extentOfSeries', () => {
  it('is that of all series that have values', () => {
    const all = [[NaN], [2, 5], [NaN, -3]].map((values) => new Float64Array(values));
    expect(extentOfSeries(all)).to.deep.equal([-3, 5]);
    expect(extentOfSeries(all.slice(0, 1))).to.deep.equal([NaN, NaN]);
    expect(extentOfSeries([])).to.deep.equal([NaN, NaN]);
  });
});
