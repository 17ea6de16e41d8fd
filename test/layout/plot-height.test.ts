import { expect } from '@open-wc/testing';
import { plotHeight } from '../../src/layout/plot-height.js';
import { LEAST_PLOT } from '../../src/layout/reserved-height.js';

const WIDTHS = [0, 240, 320, 500, 700, 1200, 3000];

describe('plotHeight', () => {
  it('is half the width for lines and columns, between the least and a most', () => {
    for (const kind of ['line', 'column', 'auto']) {
      expect(plotHeight({ kind, width: 600, limit: null }), kind).to.equal(300);
      const heights = WIDTHS.map((width) => plotHeight({ kind, width, limit: null }));
      expect(heights[0]).to.equal(LEAST_PLOT);
      expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
      expect(heights.at(-1)).to.equal(heights.at(-2));
    }
  });

  it('grows with the rows of a bar chart, up to a most, and more so where names stand above the bars', () => {
    const height = (limit: number | null, width = 600): number => plotHeight({ kind: 'bar', width, limit });
    expect(height(1)).to.equal(LEAST_PLOT);
    expect(height(20)).to.be.above(height(10));
    expect(height(20, 320)).to.be.above(height(20));
    expect(height(20, 1200)).to.equal(height(20));
    expect(height(1000)).to.equal(height(40));
    expect(height(null)).to.equal(height(12));
  });
});

describe('plotHeight of a heat map', () => {
  it('has room for the names of a dozen rows on the narrowest page', () => {
    for (const width of [320, 800])
      expect(plotHeight({ kind: 'heatmap', width, limit: null })).to.be.at.least(16 * 16 + 80);
  });
});

describe('plotHeight of small multiples', () => {
  it('has room for more than one row of them, without knowing how many there are', () => {
    const height = (width: number, facets: boolean): number =>
      plotHeight({ kind: 'column', width, limit: null, facets });
    expect(height(320, true)).to.be.at.least(3 * 110);
    expect(height(800, true)).to.be.at.least(2 * 110);
    expect(height(320, false)).to.equal(LEAST_PLOT);
  });
});
