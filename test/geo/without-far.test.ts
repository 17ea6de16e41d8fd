import { expect } from '@open-wc/testing';
import { inDegrees } from '../../src/geo/degrees.js';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import { territoriesFromFeatures } from '../../src/geo/territories-from-features.js';
import { squares } from './squares.js';

const box = (west: number, south: number): object => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + 0.1],
      [west + 0.1, south + 0.1],
      [west + 0.1, south],
      [west, south],
    ],
  ],
});
const file = (...places: readonly (readonly [number, number])[]): object => ({
  type: 'FeatureCollection',
  features: places.map((place, at) => ({
    type: 'Feature',
    properties: { kod: String(500001 + at), nazev: `Obec ${at + 1}` },
    geometry: box(...place),
  })),
});
const row = [0, 1, 2, 3].map((at) => [15 + at / 10, 50.6] as const);

describe('withoutFar', () => {
  it('leaves out of features the one that lies far from all others, says so, and keeps its territory', () => {
    for (const far of [
      [215.06, 50.6],
      [0, 0],
      [50.6, 15],
      [15, -50.6],
    ] as const) {
      const { units, points, polygons, problems } = territoriesFromFeatures(file(...row, far));
      expect(units).to.have.length(5);
      expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 1, 1, 1, 0]);
      expect(problems.map(({ unit }) => unit)).to.deep.equal(['Obec 5']);
      expect(problems[0]?.reason).to.equal(`far from all others: ${far.join(', ')}`);
      expect([...points].every((value) => value > 14 && value < 51)).to.equal(true);
    }
  });

  it('leaves it out of a topology', () => {
    const topology = squares();
    const corner = (x: number, y: number): number[] => [x, y];
    const ring = [corner(215, 50), corner(215, 51), corner(216, 51), corner(216, 50), corner(215, 50)];
    const { geometries } = topology.objects.obce;
    const far = { type: 'Polygon', id: 500013, properties: { nazev: 'Daleko' }, arcs: [[topology.arcs.length]] };
    const { polygons, problems, arcs } = territoriesFromTopoJson({
      ...topology,
      arcs: [...topology.arcs, ring],
      objects: { obce: { type: 'GeometryCollection', geometries: [...geometries, far] } },
    });
    expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 1, 0]);
    expect(problems.map(({ unit }) => unit)).to.deep.equal(['Daleko']);
    expect(arcs).to.have.length(topology.arcs.length + 1);
  });

  it('leaves countries with islands far away as they are', () => {
    const { polygons, problems } = territoriesFromFeatures(file([2, 47], [2.1, 47], [2.2, 47], [55.5, -21]));
    expect(polygons.every((parts) => parts.length === 1)).to.equal(true);
    expect(problems).to.deep.equal([]);
  });
});

describe('inDegrees', () => {
  it('has who can look closer at places far from all others', () => {
    const near = Float64Array.of(15, 50, 15.1, 50.1, 15.2, 50.2);
    const broken = Float64Array.of(15, 50, 15.1, NaN, 15.2, 50.2);
    const none = Float64Array.of();
    for (const points of [near, broken, none]) expect(inDegrees(points)).to.equal(points);
    expect(inDegrees(Float64Array.of(...near, 215, 50))).to.equal(null);
  });
});
