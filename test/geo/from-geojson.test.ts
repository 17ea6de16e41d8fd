import { expect } from '@open-wc/testing';
import { geoArea } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { fromGeoJson } from '../../src/geo/from-geojson.js';
import { fromWebMercator } from '../../src/geo/projection.js';
import type { Position } from '../../src/table/geometry.js';

const degrees = (x: number, y: number): Position => [x, y];
const read = (value: unknown): unknown => fromGeoJson(value, degrees);
/** Against the clock, as RFC 7946 wants exteriors. */
const ring = [
  [14, 50],
  [15, 50],
  [15, 51],
  [14, 51],
  [14, 50],
];
const clockwise = [...ring].reverse();

describe('fromGeoJson', () => {
  it('turns exteriors clockwise and holes against it, whatever way they came', () => {
    const inner = ring.map(([x = 0, y = 0]) => [14.4 + (x - 14) / 5, 50.4 + (y - 50) / 5]);
    const expected = { type: 'Polygon', coordinates: [clockwise, inner] };
    for (const outer of [ring, clockwise]) {
      for (const hole of [inner, [...inner].reverse()]) {
        expect(read({ type: 'Polygon', coordinates: [outer, hole] })).to.deep.equal(expected);
      }
    }
    expect(read(expected)).to.deep.equal(expected);
    expect(geoArea(read(expected) as GeoPermissibleObjects)).to.be.lessThan(0.001);
  });

  const cases: [string, unknown, unknown][] = [
    ['null', null, null],
    ['a point with height', { type: 'Point', coordinates: [1, 2, 3] }, { type: 'Point', coordinates: [1, 2] }],
    ['an empty point', { type: 'Point', coordinates: [] }, null],
    ['points', { type: 'MultiPoint', coordinates: [[1, 2]] }, { type: 'MultiPoint', coordinates: [[1, 2]] }],
    ['an empty polygon', { type: 'Polygon', coordinates: [] }, null],
    [
      'a polygon of a line',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      null,
    ],
    [
      'polygons of which one is empty',
      { type: 'MultiPolygon', coordinates: [[], [ring]] },
      { type: 'MultiPolygon', coordinates: [[clockwise]] },
    ],
    ['lines', { type: 'MultiLineString', coordinates: [ring] }, { type: 'MultiLineString', coordinates: [ring] }],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, null] },
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
    ],
    ['an empty collection', { type: 'GeometryCollection', geometries: [] }, null],
    ['a text', 'POINT(1 2)', undefined],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }, undefined],
    ['no coordinates', { type: 'Point' }, undefined],
    ['texts for numbers', { type: 'Point', coordinates: ['1', '2'] }, undefined],
    ['metres', { type: 'Point', coordinates: [1_677_000, 6_570_000] }, undefined],
    ['too few brackets', { type: 'Polygon', coordinates: ring }, undefined],
  ];
  for (const [what, value, expected] of cases) {
    it(`reads ${what}`, () => expect(read(value)).to.deep.equal(expected));
  }

  it('gives up on collections without an end', () => {
    let value: unknown = { type: 'Point', coordinates: [1, 2] };
    for (let depth = 0; depth < 5000; depth++) value = { type: 'GeometryCollection', geometries: [value] };
    expect(read(value)).to.equal(undefined);
  });
});

describe('fromWebMercator', () => {
  it('gives degrees', () => {
    expect(fromWebMercator(0, 0)).to.deep.equal([0, 0]);
    const [x, y] = fromWebMercator(1_675_000.5, 6_573_000.25);
    // Computed with the formula of EPSG method 1024 in another form: atan(sinh(y / R)).
    expect(x).to.be.closeTo((1_675_000.5 / 6_378_137) * (180 / Math.PI), 1e-12);
    expect(y).to.be.closeTo(Math.atan(Math.sinh(6_573_000.25 / 6_378_137)) * (180 / Math.PI), 1e-12);
    expect(fromWebMercator(20_037_508.342789244, 20_037_508.342789244)[1]).to.be.closeTo(85.0511287798, 1e-9);
  });
});
