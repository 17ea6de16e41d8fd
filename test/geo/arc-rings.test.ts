import { expect } from '@open-wc/testing';
import { arcAreas, isSewn, woundPolygon } from '../../src/geo/arc-rings.js';

const areas =
  (...km2: number[]) =>
  (arc: number): number =>
    arc < 0 ? -km2[~arc]! : km2[arc]!;
const rings = (...arcs: number[]): number[][] => arcs.map((arc) => [arc]);

describe('woundPolygon', () => {
  it('takes less than a tenth of a square metre for what rounding left', () => {
    expect(woundPolygon(rings(0), areas(9e-8))).to.equal(null);
    expect(woundPolygon(rings(0), areas(-9e-8))).to.equal(null);
    expect(woundPolygon(rings(0), areas(2e-7))?.areaKm2).to.equal(2e-7);
    const noisy = woundPolygon(rings(0, 1), areas(5, -9e-8));
    expect([noisy?.rings.length, noisy?.areaKm2]).to.deep.equal([1, 5]);
  });

  it('puts the largest ring first, clockwise, and takes what is in it away', () => {
    const wound = woundPolygon(rings(0, 1), areas(1, -4));
    expect(wound?.rings.map((ring) => [...ring])).to.deep.equal([[~1], [~0]]);
    expect(wound?.areaKm2).to.equal(3);
  });
});

describe('isSewn', () => {
  /** An arc from 0,0 over 1,1 to the point given, and one back from 1,0. */
  const sewn = (x: number, y: number): boolean =>
    isSewn([0, 1], {
      points: Float64Array.of(0, 0, 1, 1, x, y, 1, 0, 0, -1, 0, 0),
      arcs: Uint32Array.of(0, 3, 6),
    });

  it('wants each arc to begin where the one before it ends, in both directions', () => {
    expect(sewn(1, 0)).to.equal(true);
    expect(sewn(2, 0)).to.equal(false);
    expect(sewn(1, 2)).to.equal(false);
    expect(isSewn([], { points: new Float64Array(0), arcs: Uint32Array.of(0) })).to.equal(false);
  });
});

describe('arcAreas', () => {
  it('is above zero clockwise, and none of an arc that goes nowhere', () => {
    const points = Float64Array.of(15, 50, 15, 51, 16, 51, 16, 50, 15, 50, 15, 50, 15, 50);
    const areaOf = arcAreas({ points, arcs: Uint32Array.of(0, 5, 7) });
    expect(areaOf(0)).to.be.within(7800, 8000);
    expect(areaOf(~0)).to.equal(-areaOf(0));
    expect(areaOf(1)).to.equal(0);
  });
});
