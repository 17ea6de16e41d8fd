import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { tilePlaces } from '../../../src/geo/tiles.js';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import type { MapGeometry } from '../../../src/layout/map/map-geometry.js';
import { toolsSize } from '../../../src/layout/map/map-size.js';
import { unitAt, unitPlaces } from '../../../src/layout/unit-places.js';
import { dorlingGeometry, radiiOf, symbolGeometry, tileGeometry } from '../../../src/layout/map/map-variants.js';
import { squares } from '../../helper/squares.js';

const size = { width: 400, height: 300 };
const whole = mapGeometry(squares(5, 4), size.width, size.height);
const radius = (geometry: MapGeometry, unit: number): number => {
  const { boxes } = unitPlaces(geometry);
  return ((boxes[4 * unit + 2] as number) - (boxes[4 * unit] as number)) / 2;
};

describe('radiiOf', () => {
  it('makes areas as the sizes, and shows what is missing or nothing at all', () => {
    expect([...radiiOf([100, 25, 0, NaN], 40)]).to.deep.equal([40, 20, 1.5, 5]);
    expect([...radiiOf([0, NaN], 40)]).to.deep.equal([1.5, 5]);
  });
});

describe('tileGeometry', () => {
  it('has a square of the same size for each territory that has a place', () => {
    const tiles = tileGeometry([{ column: 0, row: 0 }, { column: 1, row: 0 }, null, { column: 1, row: 1 }], size);
    expect(radius(tiles, 0)).to.be.closeTo(radius(tiles, 3), 1e-9);
    expect(unitAt(tiles, unitPlaces(tiles).places[2] as number, unitPlaces(tiles).places[3] as number)).to.equal(1);
    expect(unitPlaces(tiles).places[4]).to.be.NaN;
  });

  it('has no square under the buttons in the corner, as narrow as a map may be', () => {
    const [toolsEnd, toolsFoot] = toolsSize(true, true);
    for (const level of ['kraj', 'okres', 'orp'] as const)
      for (const [width, height] of [
        [296, 220],
        [420, 294],
        [644, 451],
      ] as const) {
        const { boxes } = unitPlaces(tileGeometry(tilePlaces(level) ?? [], { width, height }));
        for (let at = 0; at < boxes.length; at += 4) {
          const [left, top, right, bottom] = boxes.slice(at, at + 4) as unknown as [number, number, number, number];
          expect(left >= toolsEnd || top >= toolsFoot, `${level} at ${width} px: ${left}, ${top}`).to.equal(true);
          expect(right).to.be.at.most(width);
          expect(bottom).to.be.at.most(height);
        }
      }
  });
});

describe('symbolGeometry', () => {
  it('puts a circle into the middle of each territory; a small one over a large one is found first', () => {
    const sizes = whole.shapes.polygons.map((_, unit) => (unit === 6 ? 5000 : 10));
    const circles = symbolGeometry(whole, sizes, size);
    expect(unitPlaces(circles).places[12]).to.be.closeTo(unitPlaces(whole).places[12] as number, 0.01);
    expect(radius(circles, 6) / radius(circles, 0)).to.be.closeTo(Math.sqrt(500), 0.6);
  });
});

describe('symbolGeometry at the edge', () => {
  it('cuts no circle off', () => {
    const sizes = whole.shapes.polygons.map((_, unit) => 1000 - unit);
    const { boxes } = unitPlaces(symbolGeometry(whole, sizes, size));
    whole.shapes.polygons.forEach((_, unit) => {
      const [left, top, right, bottom] = boxes.slice(4 * unit, 4 * unit + 4);
      expect(left).to.be.at.least(0);
      expect(top).to.be.at.least(0);
      expect(right).to.be.at.most(size.width);
      expect(bottom).to.be.at.most(size.height);
    });
  });
});

const LARGE = [...new Array<number>(20).keys()].map((unit) => {
  if ([1, 5, 7, 18].includes(unit)) return 0;
  return { 15: 999.9968836114558, 17: 999.9981917145572, 19: 999.9972349680825 }[unit] ?? NaN;
});

describe('dorlingGeometry', () => {
  const anySizes = fc.array(fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.constant(NaN)), {
    minLength: 20,
    maxLength: 20,
  });

  it('has no circle under the buttons in the corner', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const circles = dorlingGeometry(whole, sizes, size);
        const [end, foot] = toolsSize(true, true);
        for (let unit = 0; unit < 20; unit++) {
          const [left = 0, top = 0] = unitPlaces(circles).boxes.subarray(4 * unit, 4 * unit + 2);
          expect(left > end || top > foot, `${unit}: ${left}, ${top}`).to.equal(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves next to no overlap, stays in the drawing, and is the same each time', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const circles = dorlingGeometry(whole, sizes, size);
        expect([...unitPlaces(circles).places]).to.deep.equal([
          ...unitPlaces(dorlingGeometry(whole, sizes, size)).places,
        ]);
        for (let one = 0; one < 20; one++) {
          const [x, y] = [
            unitPlaces(circles).places[2 * one] as number,
            unitPlaces(circles).places[2 * one + 1] as number,
          ];
          expect(x).to.be.within(0, size.width);
          expect(y).to.be.within(0, size.height);
          for (let other = one + 1; other < 20; other++) {
            const away = Math.hypot(
              (unitPlaces(circles).places[2 * other] as number) - x,
              (unitPlaces(circles).places[2 * other + 1] as number) - y,
            );
            expect(away).to.be.greaterThan((radius(circles, one) + radius(circles, other)) * 0.9);
          }
        }
      }),
      {
        numRuns: 20,
        // Three large ones, in the way of each other and of small ones at the edge.
        examples: [[LARGE]],
      },
    );
  });
});
