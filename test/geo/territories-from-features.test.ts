import { expect } from '@open-wc/testing';
import { neighboursOf } from '../../src/geo/neighbours.js';
import { territoriesFromFeatures } from '../../src/geo/territories-from-features.js';
import { ringPositions } from './squares.js';

type Line = number[][];

function box(west: number, south: number, east: number, north: number, clockwise = true): Line {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return clockwise ? ring : ring.reverse();
}

const feature = (kod: unknown, geometry: unknown): object => ({
  type: 'Feature',
  properties: { kod, nazev: `Obec ${String(kod)}` },
  geometry,
});
const polygon = (...coordinates: Line[]): object => ({ type: 'Polygon', coordinates });
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });

/** Every exterior clockwise, every hole against it, of all units. */
function directions(file: unknown): string {
  const { polygons, ...shapes } = territoriesFromFeatures(file);
  const sign = (ring: readonly number[]): string => {
    const line = ringPositions(ring, shapes);
    const area = line.slice(1).reduce((sum, [x, y], at) => sum + (x! - line[at]![0]!) * (y! + line[at]![1]!), 0);
    return area > 0 ? '+' : '-';
  };
  return polygons.map((parts) => parts.map((rings) => rings.map(sign).join('')).join(' ')).join(', ');
}

describe('territoriesFromFeatures', () => {
  it('turns rings whatever way they came, of GeoJSON and of Esri', () => {
    for (const way of [true, false]) {
      const rings = [box(15, 50, 16, 51, way), box(15.2, 50.2, 15.4, 50.4, !way)];
      expect(directions(collection(feature(1, polygon(...rings))))).to.equal('+-');
      expect(directions({ features: [{ attributes: { kod: 1 }, geometry: { rings } }] })).to.equal('+-');
    }
  });

  it('makes parts of their own of rings beside the exterior, and keeps holes where they belong', () => {
    const rings = [
      box(15, 50, 16, 51),
      box(15.2, 50.2, 15.4, 50.4),
      box(17, 50, 18, 51, false),
      box(15.6, 50.6, 15.8, 50.8),
    ];
    expect(directions(collection(feature(1, polygon(...rings))))).to.equal('+-- +');
    const multi = {
      type: 'MultiPolygon',
      coordinates: [[box(15, 50, 16, 51)], [box(17, 50, 18, 51), box(17.2, 50.2, 17.4, 50.4)]],
    };
    expect(directions(collection(feature(1, multi)))).to.equal('+ +-');
  });

  it('knows a shared border whichever way its two sides run, and an island in a hole', () => {
    const file = collection(
      feature(1, polygon(box(15, 50, 16, 51))),
      feature(2, polygon(box(16, 50, 17, 51, false), box(16.2, 50.2, 16.4, 50.4))),
      feature(3, polygon(box(16.2, 50.2, 16.4, 50.4))),
    );
    expect(neighboursOf(territoriesFromFeatures(file))).to.deep.equal([[1], [0, 2], [1]]);
  });

  it('loses one territory to one bad feature, and says why', () => {
    const { units, polygons, problems } = territoriesFromFeatures(
      collection(
        feature(1, polygon(box(15, 50, 16, 51))),
        feature(2, null),
        feature(
          3,
          polygon([
            [15, 50],
            [null as unknown as number, 51],
            [16, 51],
          ]),
        ),
        feature(4, { type: 'Point', coordinates: [15, 50] }),
        feature(
          5,
          polygon([
            [15, 50],
            [16, 51],
            [15, 50],
          ]),
        ),
        feature(6, polygon(box(1500, 5000, 1600, 5100))),
        null as unknown as object,
      ),
    );
    expect(units.map(({ name }) => name)).to.deep.equal([
      'Obec 1',
      'Obec 2',
      'Obec 3',
      'Obec 4',
      'Obec 5',
      'Obec 6',
      '#7',
    ]);
    expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0, 0, 0, 0, 0, 0]);
    expect(problems).to.deep.equal([
      { unit: 'Obec 2', reason: 'no shape' },
      { unit: 'Obec 3', reason: 'not a shape that can be read' },
      { unit: 'Obec 4', reason: 'no area: Point' },
      { unit: 'Obec 5', reason: 'no shape' },
      { unit: 'Obec 6', reason: 'not a shape that can be read' },
      { unit: '#7', reason: 'no shape' },
    ]);
  });

  it('makes one territory of features that are parts of it, and none of those that only share a code', () => {
    const { units, polygons } = territoriesFromFeatures(
      collection(
        feature(1, polygon(box(15, 50, 16, 51))),
        feature(2, polygon(box(16, 50, 17, 51))),
        feature(1, polygon(box(18, 50, 19, 51))),
        { ...feature(1, polygon(box(20, 50, 21, 51))), properties: { kod: 1, nazev: 'Jiná' } },
      ),
    );
    expect(units.map(({ name }) => name)).to.deep.equal(['Obec 1', 'Obec 2', 'Jiná']);
    expect(polygons.map((parts) => parts.length)).to.deep.equal([2, 1, 1]);
    expect(units[0]!.areaKm2()).to.be.closeTo(2 * units[1]!.areaKm2()!, 1);
  });

  it('takes the answer of an ArcGIS service in S-JTSK, its spatial reference said', () => {
    const { points, units } = territoriesFromFeatures({
      spatialReference: { wkid: 102067, latestWkid: 5514 },
      features: [
        {
          attributes: { kod: 563889, nazev: 'Liberec' },
          geometry: { rings: [box(-688000, -975000, -687000, -974000)] },
        },
      ],
    });
    expect(units[0]).to.deep.include({ code: '563889', name: 'Liberec' });
    expect(units[0]!.areaKm2()).to.be.closeTo(1, 0.001);
    expect([...points.slice(0, 2)].map(Math.round)).to.deep.equal([15, 51]);
  });

  it('refuses what has no features, and a system that it cannot compute', () => {
    for (const file of [null, 7, [], {}, { type: 'Topology' }]) {
      expect(() => territoriesFromFeatures(file)).to.throw('expected features');
    }
    expect(() => territoriesFromFeatures(collection(feature(1, polygon(box(505e3, 5625e3, 506e3, 5626e3)))))).to.throw(
      'a system that is not said',
    );
    expect(territoriesFromFeatures(collection()).units).to.deep.equal([]);
  });
});
