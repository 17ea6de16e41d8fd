import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Bend, Point } from '../../../src/layout/energy/energy-picture.js';
import { lineOf, placeOn } from '../../../src/layout/energy/way-line.js';

const place: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }));
const bend: fc.Arbitrary<Bend> = fc
  .record({ start: place, end: place, bulge: fc.double({ min: -0.45, max: 0.45, noNaN: true }) })
  .filter(({ start, end, bulge }) => String(start) !== String(end) && (bulge === 0 || Math.abs(bulge) > 0.01));
const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

describe('lineOf', () => {
  it('runs from start to end, its middle as far from the chord as the bulge says and on that side', () => {
    fc.assert(
      fc.property(bend, (way) => {
        const line = lineOf(way);
        const { start, end, bulge } = way;
        expect(apart(placeOn(line, 0), start)).to.be.below(1e-6);
        expect(apart(placeOn(line, 1), end)).to.be.below(1e-6);
        const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
        const middle: Point = [(start[0] + end[0] + dy * bulge) / 2, (start[1] + end[1] - dx * bulge) / 2];
        expect(apart(placeOn(line, 0.5), middle)).to.be.below(1e-6);
      }),
    );
  });

  it('is as long as it is walked, and walked evenly', () => {
    fc.assert(
      fc.property(bend, (way) => {
        const line = lineOf(way);
        const steps = [...new Array<undefined>(200)].map((_, index) =>
          apart(placeOn(line, index / 200), placeOn(line, (index + 1) / 200)),
        );
        const walked = steps.reduce((sum, step) => sum + step, 0);
        expect(Math.abs(walked - line.length) / line.length).to.be.below(0.001);
        expect(Math.max(...steps) - Math.min(...steps)).to.be.below(1e-6);
      }),
    );
  });

  it('is the arc of a circle that a path of SVG draws', () => {
    const line = lineOf({ start: [0, 0], end: [100, 0], bulge: Math.tan(Math.PI / 8) });
    expect(Math.abs(line.turn)).to.be.closeTo(Math.PI / 2, 1e-9);
    expect(line.centre?.[0]).to.be.closeTo(50, 1e-9);
    expect(line.centre?.[1]).to.be.closeTo(50, 1e-9);
    expect(line.turn).to.be.above(0);
  });
});
