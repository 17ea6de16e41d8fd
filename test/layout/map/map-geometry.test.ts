import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arcSteps } from '../../../src/layout/map/arc-steps.js';
import { mapFrame } from '../../../src/layout/map/map-frame.js';
import type { MapFrame } from '../../../src/layout/map/map-frame.js';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitAt, unitPlaces } from '../../../src/layout/unit-places.js';
import { arcsPath, inPx, unitPath } from '../../../src/layout/map/map-paths.js';
import { squares } from '../../helper/squares.js';

const grid = squares(3, 2);

describe('mapFrame', () => {
  it('keeps angles, north up, and fills the box in one direction, in the middle of the other', () => {
    const frame = mapFrame(grid, { width: 400, height: 100, margin: 0 });
    const [left, top] = frame.place(15, 51);
    const [right, bottom] = frame.place(15.3, 50.8);
    expect(left).to.be.above(100);
    expect(left).to.be.closeTo(400 - right, 1e-6);
    expect(top).to.be.closeTo(0, 1e-6);
    expect(bottom).to.be.closeTo(100, 1e-6);
    // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
    expect((right - left) / 0.3 / ((bottom - top) / 0.2)).to.be.closeTo(Math.cos((50.9 * Math.PI) / 180), 1e-4);
  });

  it('goes below what takes the corner where it would lie under it, and only there', () => {
    const taken = [134, 34] as const;
    const northWest = ({ points }: MapFrame): number =>
      Math.min(...[...points].flatMap((x, index) => (index % 2 === 0 && x < 134 ? [points[index + 1] as number] : [])));
    const box = { width: 400, height: 300, margin: 3 };
    expect(northWest(mapFrame(grid, box)), 'without').to.be.below(34);
    const below = mapFrame(grid, box, taken);
    expect(northWest(below)).to.be.at.least(34);
    expect(Math.max(...[...below.points].filter((_, index) => index % 2 === 1))).to.be.closeTo(297, 0.1);
    // As wide as high: its corner is right of what is taken.
    const square = { width: 500, height: 200, margin: 3 };
    expect(mapFrame(grid, square, taken).points).to.deep.equal(mapFrame(grid, square).points);
  });

  it('knows how long a px is on the ground', () => {
    const frame = mapFrame(grid, { width: 1000, height: 1000, margin: 0 });
    // A tenth of a degree of latitude is 11.1 km.
    const [, top] = frame.place(15, 50.95);
    const [, bottom] = frame.place(15, 50.85);
    expect(frame.metresPerPx * (bottom - top)).to.be.closeTo(11_119, 20);
  });
});

describe('unitPath and arcsPath', () => {
  const { frame } = mapGeometry(grid, 306, 306);

  it('close each ring, and write shared borders where both territories have them', () => {
    const d = unitPath(frame, grid.polygons[0] ?? []);
    expect(d).to.match(/^M111 30l946 0 0 1502 -946 0 0 -1502 z$/);
    expect(inPx(d)).to.match(/^M11.1 3l94.6 0 0 150.2 -94.6 0 0 -150.2 z$/);
  });

  it('are the same when all arcs are written at once, whatever runs along them', () => {
    const step = fc.integer({ min: -300, max: 300 });
    const arc = fc.array(fc.tuple(step, step), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(arc, { minLength: 1, maxLength: 6 }), fc.boolean(), (lines, isBack) => {
        const arcs = new Uint32Array([0, ...lines.map((_, at) => lines.slice(0, at + 1).flat().length)]);
        const made = (): MapFrame => ({ ...frame, points: new Float64Array(lines.flat(2)), arcs });
        const ring = lines.map((_, at) => (isBack ? ~at : at));
        const [one, other] = [made(), made()];
        arcSteps(other).write();
        const numbers = (d: string): readonly string[] => d.match(/-?\d+|[a-z]/gi) ?? [];
        expect(numbers(unitPath(other, [[ring]]))).to.deep.equal(numbers(unitPath(one, [[ring]])));
      }),
    );
  });

  it('write each arc once', () => {
    expect(arcsPath(frame, [0, 1]).match(/M/g)).to.have.length(2);
  });
});

describe('mapGeometry', () => {
  const geometry = mapGeometry(grid, 306, 306);

  it('has a place inside each territory, and a box around it', () => {
    grid.units.forEach((_, unit) => {
      const [x, y] = [
        unitPlaces(geometry).places[2 * unit] as number,
        unitPlaces(geometry).places[2 * unit + 1] as number,
      ];
      expect(unitAt(geometry, x, y)).to.equal(unit);
      const [left, top, right, bottom] = unitPlaces(geometry).boxes.slice(4 * unit, 4 * unit + 4);
      expect(x).to.be.within(left as number, right as number);
      expect(y).to.be.within(top as number, bottom as number);
    });
  });

  it('knows what lies on both sides of a border', () => {
    // The eastern border of the first square.
    expect([...geometry.sides.slice(2, 4)]).to.deep.equal([0, 1]);
    expect([...geometry.sides.slice(0, 2)]).to.deep.equal([0, -1]);
  });

  it('puts the place of a bent territory where it has room', () => {
    // A horseshoe, open to the south: its centre of area is in the opening.
    const corners = [
      15, 51, 15.4, 51, 15.4, 50.7, 15.35, 50.7, 15.35, 50.95, 15.05, 50.95, 15.05, 50.7, 15, 50.7, 15, 51,
    ];
    const shapes = {
      points: Float64Array.from(corners),
      arcs: Uint32Array.from([0, corners.length / 2]),
      polygons: [[[[0]]]],
    };
    const bent = mapGeometry(shapes, 300, 300);
    expect(unitAt(bent, unitPlaces(bent).places[0] as number, unitPlaces(bent).places[1] as number)).to.equal(0);
  });

  it('finds every place in at most one territory, and none outside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 330, noNaN: true }),
        fc.double({ min: -20, max: 330, noNaN: true }),
        (x, y) => {
          const unit = unitAt(geometry, x, y);
          const [left, top, right, bottom] = unitPlaces(geometry).boxes.slice(4 * unit, 4 * unit + 4);
          if (unit >= 0) {
            expect(x).to.be.within(left as number, right as number);
            expect(y).to.be.within(top as number, bottom as number);
          } else {
            const inner =
              x > 3.001 &&
              x < 302.999 &&
              y > unitPlaces(geometry).boxes[1]! + 0.001 &&
              y < unitPlaces(geometry).boxes[4 * 5 + 3]! - 0.001;
            expect(inner).to.equal(false);
          }
        },
      ),
    );
  });

  it('does without a shape', () => {
    const some = { ...grid, polygons: grid.polygons.map((shape, unit) => (unit === 2 ? [] : shape)) };
    const partly = mapGeometry(some, 306, 306);
    expect(unitPlaces(partly).places[4]).to.be.NaN;
    expect(unitAt(partly, 250, 100)).to.equal(-1);
  });
});
