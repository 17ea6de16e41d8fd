import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { symbolGeometry } from '../../../src/layout/map/map-variants.js';
import { sizeLegend } from '../../../src/layout/map/size-legend.js';
import { squares } from '../../helper/squares.js';

const size = { width: 400, height: 300 };
const whole = mapGeometry(squares(3, 2), size.width, size.height);

describe('sizeLegend', () => {
  it('has round values with the circles that they have on the map, the largest first', () => {
    // The largest circle has a radius of 39 px, more than a legend has room for.
    const sizes = [104_261, 20_000, 500, 80, NaN, 0];
    const samples = sizeLegend(symbolGeometry(whole, sizes, size), sizes);
    expect(samples.map(({ value }) => value)).to.deep.equal([50_000, 20_000, 5000]);
    for (const { value, radius } of samples) expect(radius).to.be.closeTo(39 * Math.sqrt(value / 104_261), 0.05);
  });

  it('keeps circles within each other, and their labels apart, whatever the values', () => {
    const number = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 6, maxLength: 6 }), (sizes) => {
        const samples = sizeLegend(symbolGeometry(whole, sizes, size), sizes);
        expect(samples.length).to.be.within(1, 3);
        samples.forEach(({ value, radius }, index) => {
          expect(radius).to.be.at.most(32.01);
          expect(value).to.be.at.most(Math.max(...sizes) * (1 + 1e-6));
          const before = samples[index - 1];
          if (before) expect(2 * (before.radius - radius)).to.be.at.least(14);
        });
      }),
    );
  });

  it('is none where nothing has a size', () => {
    const sizes = [NaN, NaN, NaN, NaN, NaN, NaN];
    expect(sizeLegend(symbolGeometry(whole, sizes, size), sizes)).to.deep.equal([]);
  });
});
