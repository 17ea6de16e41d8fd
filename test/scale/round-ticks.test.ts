import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { roundTicks } from '../../src/scale/round-ticks.js';

describe('roundTicks', () => {
  it('are multiples of a round step inside the span', () => {
    expect(roundTicks(0, 1, 5)).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(roundTicks(-3, 12, 3)).to.deep.equal([0, 5, 10]);
  });

  it('end, each above the one before, however far from zero a narrow span is', () => {
    const far = fc.double({ noNaN: true, min: -1e16, max: 1e16 });
    const check = (low: number, high: number): void => {
      const ticks = roundTicks(low, high, 5);
      expect(ticks.length).to.be.at.most(12);
      ticks.forEach((tick, index) => index > 0 && expect(tick).to.be.above(ticks[index - 1] as number));
    };
    check(1e12, 1e12 + 0.0002);
    check(-1e12, -1e12 + 0.0002);
    fc.assert(
      fc.property(far, fc.integer({ min: 1, max: 9 }), (low, ulps) =>
        check(low, low + Math.abs(low) * ulps * Number.EPSILON),
      ),
    );
  });
});
