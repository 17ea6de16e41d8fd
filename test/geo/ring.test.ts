import { expect } from '@open-wc/testing';
import { geoArea } from 'd3-geo';
import fc from 'fast-check';
import { closed, isInside, signedArea, turned } from '../../src/geo/ring.js';
import type { Position, Ring } from '../../src/table/geometry.js';

const square: Ring = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
];

/** A ring around a point that crosses no edge of its own: distances at growing angles. */
const rings = fc
  .record({
    x: fc.double({ min: -180, max: 180, noNaN: true }),
    y: fc.double({ min: -60, max: 60, noNaN: true }),
    distances: fc.array(fc.double({ min: 0.001, max: 12, noNaN: true }), { minLength: 3, maxLength: 40 }),
    clockwise: fc.boolean(),
  })
  .map(({ x, y, distances, clockwise }): Ring => {
    const corners = distances.map((distance, index): Position => {
      const angle = (2 * Math.PI * index) / distances.length;
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    });
    const ring = [...corners, corners[0] as Position];
    return clockwise ? ring.reverse() : ring;
  });

/** d3 fills the smaller side of a ring only where it runs clockwise. */
const fillsTheGlobe = (ring: Ring): boolean =>
  geoArea({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] }) > 2 * Math.PI;

describe('signedArea', () => {
  it('is above zero clockwise, below zero against, zero for what encloses nothing', () => {
    expect(signedArea(square)).to.be.greaterThan(0);
    expect(signedArea([...square].reverse())).to.be.lessThan(0);
    expect(signedArea([])).to.equal(0);
    expect(signedArea([[1, 1]])).to.equal(0);
    const line: Ring = [
      [14.1, 50.2],
      [14.7, 50.9],
      [14.1, 50.2],
    ];
    expect(signedArea(line)).to.equal(0);
    const straight = [10, 11, 12, 10].map((x): Position => [x, 50]);
    expect(signedArea(straight)).to.equal(0);
  });

  it('is the area of the square on the sphere', () => {
    const radians = (signedArea(square) * Math.PI) / 360;
    const area = geoArea({ type: 'Polygon', coordinates: [square.map(([x, y]) => [x, y])] });
    expect(Math.abs(radians - area) / area).to.be.lessThan(1e-4);
  });

  it('takes the shorter way over the date line', () => {
    const ring: Ring = [
      [179, 0],
      [179, 1],
      [-179, 1],
      [-179, 0],
      [179, 0],
    ];
    expect(signedArea(ring)).to.be.closeTo(2 * signedArea(square), 1e-9);
  });
});

describe('turned', () => {
  it('turns any ring the way d3 fills it, and then leaves it', () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const exterior = turned(ring, true);
        expect(fillsTheGlobe(exterior)).to.equal(false);
        expect(turned(exterior, true)).to.equal(exterior);
        const hole = turned(ring, false);
        expect(fillsTheGlobe(hole)).to.equal(true);
        expect(turned(hole, false)).to.equal(hole);
        expect([...hole].reverse()).to.deep.equal(exterior);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the direction of very small rings far from the equator', () => {
    const tiny: Ring = square.map(([x, y]): Position => [15.05 + x * 1e-7, 50.77 + y * 1e-7]);
    expect(signedArea(tiny)).to.be.greaterThan(0);
    expect(signedArea([...tiny].reverse())).to.be.lessThan(0);
  });
});

describe('closed', () => {
  it('closes a ring, drops repeated corners, and gives null for what encloses nothing', () => {
    expect(closed(square.slice(0, 4))).to.deep.equal(square);
    expect(closed(square.flatMap((position) => [position, position]))).to.deep.equal(square);
    expect(closed([])).to.equal(null);
    expect(closed([[1, 1]])).to.equal(null);
    expect(closed([...square.slice(0, 2), ...square.slice(0, 1)])).to.equal(null);
  });
});

describe('isInside', () => {
  it('tells inside from outside', () => {
    expect(isInside([0.5, 0.5], square)).to.equal(true);
    for (const position of [
      [2, 0.5],
      [-1, 0.5],
      [0.5, 2],
      [0.5, -1],
    ] as Position[]) {
      expect(isInside(position, square)).to.equal(false);
    }
    expect(isInside([0, 0], [])).to.equal(false);
  });
});
