import { expect } from '@open-wc/testing';
import { extentOfSeries } from '../../../src/layout/chart/series-figures.js';

describe('extentOfSeries', () => {
  it('is that of all series that have values', () => {
    const all = [[NaN], [2, 5], [NaN, -3]].map((values) => new Float64Array(values));
    expect(extentOfSeries(all)).to.deep.equal([-3, 5]);
    expect(extentOfSeries(all.slice(0, 1))).to.deep.equal([NaN, NaN]);
    expect(extentOfSeries([])).to.deep.equal([NaN, NaN]);
  });
});
