import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bandScale } from '../../src/scale/band-scale.js';

describe('bandScale', () => {
  it('shares a range among bands and leaves half a gap at either end', () => {
    const band = bandScale(3, [0, 300], 0.2);
    expect([band.step, band.bandwidth]).to.deep.equal([100, 80]);
    expect([0, 1, 2].map((index) => band(index))).to.deep.equal([10, 110, 210]);
  });

  it('fills the range without a gap', () => {
    const band = bandScale(4, [20, 60], 0);
    expect([band(0), band(3) + band.bandwidth]).to.deep.equal([20, 60]);
  });

  it('gives the only band the whole range', () => {
    const band = bandScale(1, [0, 80], 1 / 4);
    expect([band(0), band.bandwidth]).to.deep.equal([10, 60]);
  });

  it('has no width where there are no bands', () => {
    const band = bandScale(0, [0, 100], 1 / 3);
    expect([band.step, band.bandwidth]).to.deep.equal([0, 0]);
  });

  it('never lets two bands touch, nor one leave the range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ noNaN: true, min: 1, max: 2000 }),
        fc.double({ noNaN: true, min: 0, max: 0.9 }),
        (count, width, gap) => {
          const band = bandScale(count, [10, 10 + width], gap);
          expect(band(0)).to.be.at.least(10);
          expect(band(count - 1) + band.bandwidth).to.be.at.most(10 + width + 1e-6);
          for (let index = 1; index < count; index++) {
            expect(band(index) - band(index - 1) - band.bandwidth).to.be.closeTo(band.step * gap, 1e-6);
          }
        },
      ),
    );
  });
});
