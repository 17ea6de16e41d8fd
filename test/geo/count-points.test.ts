import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countPoints, positionsOf } from '../../src/geo/count-points.js';
import { territoriesFromFeatures } from '../../src/geo/territories-from-features.js';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { squares } from './squares.js';

/** A fan of triangles around a point: borders at odd angles. */
const fan = (bearings: readonly number[]): ReturnType<typeof territoriesFromFeatures> => {
  const corner = (at: number): number[] => {
    const angle = bearings[at % bearings.length]!;
    return [15 + Math.cos(angle), 50 + Math.sin(angle)];
  };
  const features = bearings.map((_, at) => ({
    type: 'Feature',
    properties: { kod: `${at}` },
    geometry: { type: 'Polygon', coordinates: [[[15, 50], corner(at), corner(at + 1), [15, 50]]] },
  }));
  return territoriesFromFeatures({ type: 'FeatureCollection', features });
};

describe('countPoints', () => {
  const shapes = territoriesFromTopoJson(squares());

  it('counts points in each territory, and those in none or without a place apart', () => {
    const positions = [15.5, 50.5, 15.6, 50.5, 16.5, 50.5, 20, 50, 15.5, NaN];
    const { unitOfPoint, counts, outside, placeless } = countPoints(shapes, positions);
    expect([...unitOfPoint]).to.deep.equal([0, 0, 1, -1, -2]);
    expect([[...counts], outside, placeless]).to.deep.equal([[2, 1], 1, 1]);
    expect([...countPoints(shapes, []).counts]).to.deep.equal([0, 0]);
  });

  it('gives a point on a border to the territory east of it, always', () => {
    expect([...countPoints(shapes, [16, 50.2, 16, 50.7, 15, 50.5, 17, 50.5]).unitOfPoint]).to.deep.equal([1, 1, 0, -1]);
  });

  it('is not misled by a corner as far north as the point', () => {
    const corners = [
      [15, 50.5],
      [15.5, 51],
      [16, 50.5],
      [15.5, 50],
      [15, 50.5],
    ];
    const diamond = territoriesFromFeatures({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [corners] } });
    expect([...countPoints(diamond, [15.5, 50.5, 14.9, 50.5, 16.1, 50.5, 15.5, 50.9]).unitOfPoint]).to.deep.equal([
      0, -1, -1, 0,
    ]);
  });

  it('leaves out holes', () => {
    const ring = (from: number, to: number): number[][] => [
      [from, 50],
      [from, to + 35],
      [to, to + 35],
      [to, 50],
      [from, 50],
    ];
    const holed = territoriesFromFeatures({
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          ring(15, 17),
          [
            [15.5, 50.5],
            [15.6, 50.5],
            [15.6, 50.6],
            [15.5, 50.6],
            [15.5, 50.5],
          ],
        ],
      },
    });
    expect([...countPoints(holed, [15.55, 50.55, 15.7, 50.7]).unitOfPoint]).to.deep.equal([-1, 0]);
  });

  it('has each point of a whole in one part, on its borders too', () => {
    const eight = [...new Array<undefined>(8)].map((_, at) => 0.3 + (at * Math.PI) / 4);
    const parts = fan(eight);
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.constantFrom(0, 1e-9, 0.5),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (at, width, far, aside) => {
          const angle = eight[at]! + aside * width;
          const { counts, outside } = countPoints(parts, [15 + far * Math.cos(angle), 50 + far * Math.sin(angle)]);
          expect(outside).to.equal(0);
          expect(counts.reduce((sum, count) => sum + count)).to.equal(1);
        },
      ),
    );
    // In each alone as well: no two have it, whatever order they are asked in.
    for (const place of [
      [15, 50],
      [15 + Math.cos(0.3) / 2, 50 + Math.sin(0.3) / 2],
    ]) {
      const alone = parts.polygons.map((own) => countPoints({ ...parts, polygons: [own] }, place).counts[0]!);
      expect(alone.reduce((sum, count) => sum + count)).to.equal(1);
    }
  });
});

describe('positionsOf', () => {
  it('takes shapes, else columns of longitude and latitude', () => {
    const rows = [
      { lon: 15, lat: 50 },
      { lon: null, lat: 51 },
    ];
    expect([...positionsOf(tableFromRows(rows))!]).to.deep.equal([15, 50, NaN, 51]);
    const shaped = new Table(
      3,
      [],
      {},
      [],
      [
        { type: 'Point', coordinates: [15, 50] },
        null,
        {
          type: 'LineString',
          coordinates: [
            [16, 51],
            [17, 52],
          ],
        },
      ],
    );
    expect([...positionsOf(shaped)!]).to.deep.equal([15, 50, NaN, NaN, 16, 51]);
    expect(positionsOf(tableFromRows([{ a: 1 }]))).to.equal(null);
  });

  it('computes columns in S-JTSK', () => {
    const [x, y] = positionsOf(tableFromRows([{ x: -687000, y: -974000 }]))!;
    expect(x).to.be.closeTo(15.0716306, 1e-6);
    expect(y).to.be.closeTo(50.7687085, 1e-6);
  });
});
