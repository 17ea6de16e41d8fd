import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { logAxis, logScale } from '../../src/scale/log-scale.js';
import { rounded } from '../helper/charts.js';

describe('logScale', () => {
  it('gives every power of ten the same room, and nothing to what is not above zero', () => {
    const scale = logScale([1, 1000], [300, 0]);
    expect([1, 10, 100, 1000].map((value) => rounded(scale(value)))).to.deep.equal([300, 200, 100, 0]);
    expect([0, -1, NaN].map(scale)).to.deep.equal([NaN, NaN, NaN]);
  });
});

describe('logAxis', () => {
  it('ends at 1, 2 or 5 times a power of ten, with ticks at those, or at powers where there would be too many', () => {
    expect(logAxis([3, 70], 5, false)).to.deep.equal({ domain: [2, 100], ticks: [2, 5, 10, 20, 50, 100], step: 2 });
    expect(logAxis([1, 1e6], 4, false).ticks).to.deep.equal([1, 100, 1e4, 1e6]);
    expect(logAxis([0.02, 0.3], 6, false).ticks).to.deep.equal([0.02, 0.05, 0.1, 0.2, 0.5]);
  });

  it('keeps the ends that an author gave, but for one that is not above zero', () => {
    expect(logAxis([3, 70], 5, false, { min: 4, max: 300 }).domain).to.deep.equal([4, 300]);
    expect(logAxis([3, 70], 5, false, { min: 0 }).domain).to.deep.equal([2, 100]);
  });

  it('takes no values and a single one', () => {
    expect(logAxis([NaN, NaN], 5, false).domain).to.deep.equal([1, 10]);
    const { domain } = logAxis([10, 10], 5, false);
    expect(domain[0]).to.be.at.most(10);
    expect(domain[1]).to.be.above(domain[0]);
  });

  it('holds all its values, and ticks within its ends', () => {
    const value = fc.double({ noNaN: true, min: 1e-9, max: 1e12 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { domain, ticks } = logAxis([low, high], 5, false);
        expect(domain[0]).to.be.at.most(low);
        expect(domain[1]).to.be.at.least(high);
        for (const tick of ticks) expect(tick).to.be.within(domain[0], domain[1]);
      }),
    );
  });
});
