import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SHADES, classShades } from '../../src/scale/class-shades.js';

const classes = (count: number, middle: number | null): Parameters<typeof classShades>[0] => ({
  breaks: Array.from({ length: count - 1 }, (_, index) => index),
  low: 0,
  high: count,
  middle,
});

describe('classShades', () => {
  it('spreads few classes over the whole palette', () => {
    expect(classShades(classes(1, null))).to.deep.equal([3]);
    expect(classShades(classes(2, null))).to.deep.equal([0, 6]);
    expect(classShades(classes(5, null))).to.deep.equal([0, 2, 3, 5, 6]);
    expect(classShades(classes(7, null))).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('goes away from the middle alike on both sides', () => {
    expect(classShades(classes(6, 3))).to.deep.equal([0, 1, 2, 4, 5, 6]);
    expect(classShades(classes(4, 2))).to.deep.equal([0, 1, 5, 6]);
    expect(classShades(classes(3, 1))).to.deep.equal([1, 5, 6]);
    expect(classShades(classes(3, 0))).to.deep.equal([4, 5, 6]);
    expect(classShades(classes(2, 2))).to.deep.equal([0, 1]);
  });

  it('never gives a shade twice, nor the neutral one to a side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }), (below, above) => {
        const shades = classShades(classes(below + above, below));
        expect(new Set(shades).size).to.equal(shades.length);
        for (const shade of shades)
          expect(shade)
            .to.be.within(0, SHADES - 1)
            .and.not.equal(3);
      }),
    );
  });
});
