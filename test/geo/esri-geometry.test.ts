import { expect } from '@open-wc/testing';
import { geoArea, geoContains } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import fc from 'fast-check';
import { fromEsri } from '../../src/geo/esri-geometry.js';
import type { Geometry, Position, Ring } from '../../src/table/geometry.js';

const degrees = (x: number, y: number): Position => [x, y];
const read = (geometry: object): Geometry | null | undefined => fromEsri({ ...geometry }, degrees);

/** A square by its west, south and side; clockwise, as Esri has exteriors. */
function square(west: number, south: number, side: number): Ring {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}
const hole = (west: number, south: number, side: number): Ring => [...square(west, south, side)].reverse();
const contains = (geometry: unknown, point: [number, number]): boolean =>
  geoContains(geometry as GeoPermissibleObjects, point);

describe('fromEsri', () => {
  const plain: [string, object, unknown][] = [
    ['a point', { x: 14.5, y: 50.5 }, { type: 'Point', coordinates: [14.5, 50.5] }],
    ['a point with height and measure', { x: 1, y: 2, z: 3, m: 4 }, { type: 'Point', coordinates: [1, 2] }],
    [
      'points',
      {
        points: [
          [1, 2, 9],
          [3, 4, 9],
        ],
        hasZ: true,
      },
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'a line',
      {
        paths: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'lines with measures',
      {
        hasM: true,
        paths: [
          [
            [1, 2, 0],
            [3, 4, 1],
          ],
          [
            [5, 6, 0],
            [7, 8, null],
          ],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
    ],
    ['a polygon', { rings: [square(0, 0, 1)] }, { type: 'Polygon', coordinates: [square(0, 0, 1)] }],
    [
      'a polygon that is not closed',
      { rings: [square(0, 0, 1).slice(0, 4)] },
      { type: 'Polygon', coordinates: [square(0, 0, 1)] },
    ],
    ['an empty point', { x: 'NaN', y: 'NaN' }, null],
    ['a point of nothing', { x: null, y: null }, null],
    ['no rings', { rings: [] }, null],
    [
      'rings that enclose nothing',
      {
        rings: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
          [],
        ],
      },
      null,
    ],
    ['no paths', { paths: [[], [[1, 2]]] }, null],
    ['no points', { points: [] }, null],
    [
      'a true curve',
      {
        curveRings: [
          [
            [0, 0],
            {
              c: [
                [3, 3],
                [1, 4],
              ],
            },
          ],
        ],
      },
      undefined,
    ],
    ['curved paths', { curvePaths: [], paths: [] }, undefined],
    ['texts for numbers', { x: '14', y: '50' }, undefined],
    [
      'a broken ring',
      {
        rings: [
          [
            [0, 0],
            [0, 'a'],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      undefined,
    ],
    ['a ring that is none', { rings: [null] }, undefined],
    ['metres', { x: 1_677_000, y: 6_570_000 }, undefined],
    ['an envelope', { xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, undefined],
  ];
  for (const [what, geometry, expected] of plain) {
    it(`reads ${what}`, () => expect(read(geometry)).to.deep.equal(expected));
  }

  it('puts a hole into the exterior around it, whatever the order of rings', () => {
    const rings = [hole(4.2, 0.2, 0.2), square(0, 0, 1), hole(0.2, 0.2, 0.2), square(4, 0, 1)];
    expect(read({ rings })).to.deep.equal({
      type: 'MultiPolygon',
      coordinates: [
        [square(0, 0, 1), hole(0.2, 0.2, 0.2)],
        [square(4, 0, 1), hole(4.2, 0.2, 0.2)],
      ],
    });
  });

  it('puts the hole of an island in a lake into the island', () => {
    const rings = [square(0, 0, 10), hole(2, 2, 6), square(3, 3, 4), hole(4, 4, 1)];
    expect(read({ rings })).to.deep.equal({
      type: 'MultiPolygon',
      coordinates: [
        [square(0, 0, 10), hole(2, 2, 6)],
        [square(3, 3, 4), hole(4, 4, 1)],
      ],
    });
  });

  it('takes a hole that is in nothing for an exterior', () => {
    const geometry = read({ rings: [square(0, 0, 2), hole(5, 5, 1)] });
    expect(geometry?.type).to.equal('MultiPolygon');
    expect(contains(geometry, [5.5, 5.5])).to.equal(true);
    expect(contains(geometry, [50, 50])).to.equal(false);
  });

  it('turns rings that all came the other way round', () => {
    const rings = [square(0, 0, 10), hole(2, 2, 6)].map((ring) => [...ring].reverse());
    expect(read({ rings })).to.deep.equal({ type: 'Polygon', coordinates: [square(0, 0, 10), hole(2, 2, 6)] });
  });

  it('keeps a hole that touches its exterior', () => {
    const geometry = read({ rings: [square(0, 0, 10), square(20, 0, 10), hole(0, 0, 3)] });
    expect(contains(geometry, [1, 1])).to.equal(false);
    expect(contains(geometry, [5, 5])).to.equal(true);
  });

  it('gives d3 as much area as the rings have, for squares in a grid with and without holes', () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (places, holes, flip) => {
          const at = (cell: number): [number, number] => [12 + 2 * (cell % 5), 45 + 2 * Math.floor(cell / 5)];
          const exteriors = places.map((cell) => square(...at(cell), 1));
          const inner = places.flatMap((cell, index) => {
            const [x, y] = at(cell);
            return holes[index] ? [hole(x + 0.25, y + 0.25, 0.5)] : [];
          });
          const geometry = read({ rings: flip ? [...inner, ...exteriors] : [...exteriors, ...inner] });
          const areaOf = (ring: Ring): number =>
            geoArea({ type: 'Polygon', coordinates: [ring.map(([x, y]): [number, number] => [x, y])] });
          const outside = exteriors.reduce((sum, ring) => sum + areaOf(ring), 0);
          const inside = inner.reduce((sum, ring) => sum + areaOf([...ring].reverse()), 0);
          expect(geoArea(geometry as GeoPermissibleObjects)).to.be.closeTo(outside - inside, 1e-9);
        },
      ),
    );
  });
});
