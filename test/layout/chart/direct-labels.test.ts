import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spreadLabels } from '../../../src/layout/chart/direct-labels.js';
import { LINE_PX } from '../../../src/layout/scene.js';

describe('spreadLabels', () => {
  it('leaves alone what has room', () => {
    expect(spreadLabels([100, 20, 60], 0, 200)).to.deep.equal([100, 20, 60]);
    expect(spreadLabels([], 0, 200)).to.deep.equal([]);
    expect(spreadLabels([50], 0, 200)).to.deep.equal([50]);
  });

  it('moves apart what overlaps, in the order it stands', () => {
    expect(spreadLabels([50, 45, 51], 0, 200)).to.deep.equal([45 + LINE_PX, 45, 45 + 2 * LINE_PX]);
    expect(spreadLabels([50, 50], 0, 200)).to.deep.equal([50, 50 + LINE_PX]);
  });

  it('moves up what would leave at the bottom, and down what would leave at the top', () => {
    expect(spreadLabels([200, 199, 30], 0, 200)).to.deep.equal([200, 200 - LINE_PX, 30]);
    expect(spreadLabels([-20, 210], 0, 200)).to.deep.equal([0, 200]);
  });

  it('keeps labels in order, apart and inside wherever there is room for all', () => {
    const wanted = fc.array(fc.double({ noNaN: true, min: -50, max: 450 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wanted, fc.integer({ min: 0, max: 200 }), (given, spare) => {
        const bottom = given.length * LINE_PX + spare;
        const placed = spreadLabels(given, 0, bottom);
        const order = [...given.keys()].sort((a, b) => (given[a] as number) - (given[b] as number));
        const sorted = order.map((index) => placed[index] as number);
        sorted.forEach((y, index) => {
          expect(y).to.be.within(-1e-9, bottom);
          if (index > 0) expect(y - (sorted[index - 1] as number)).to.be.at.least(LINE_PX - 1e-9);
        });
      }),
    );
  });
});
