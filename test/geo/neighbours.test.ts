import { expect } from '@open-wc/testing';
import { neighboursOf } from '../../src/geo/neighbours.js';

/** Unit squares in a row, each of four arcs of its own, as of a file that was simplified feature by feature. */
function loose(count: number): { points: Float64Array; arcs: Uint32Array; polygons: number[][][][] } {
  const points: number[] = [];
  const polygons: number[][][][] = [];
  for (let unit = 0; unit < count; unit++) {
    points.push(unit, 0, unit, 1, unit + 1, 1, unit + 1, 0, unit, 0);
    polygons.push([[[unit]]]);
  }
  const arcs = new Uint32Array(count + 1).map((_, index) => 5 * index);
  return { points: new Float64Array(points), arcs, polygons };
}

describe('neighboursOf', () => {
  it('finds by two common places who shares no arc with anybody', () => {
    expect(neighboursOf(loose(4))).to.deep.equal([[1], [0, 2], [1, 3], [2]]);
  });

  it('finds by borders that begin and end together who shares other arcs with somebody', () => {
    // Three in a row; the last two share an arc, the first two have a border each, bent differently, between the same corners.
    const shapes = {
      points: new Float64Array([
        1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1.1, 0.5, 1, 1, 1, 0, 0.9, 0.6, 1, 1, 2, 1, 2, 0, 1, 1, 2, 1, 2, 0, 1, 0,
      ]),
      arcs: new Uint32Array([0, 4, 7, 10, 12, 14, 16]),
      polygons: [[[[0, ~1]]], [[[2, 4, 3, 5]]], [[[3]]]],
    };
    expect(neighboursOf(shapes)).to.deep.equal([[1], [0, 2], [1]]);
  });

  it('takes one common corner for no border', () => {
    const { points, ...rest } = loose(2);
    expect(
      neighboursOf({ ...rest, points: points.map((value, place) => (place > 9 && place % 2 ? value + 1 : value)) }),
    ).to.deep.equal([[], []]);
  });

  it('has an answer for none, for one and for one without a shape', () => {
    expect(neighboursOf(loose(0))).to.deep.equal([]);
    expect(neighboursOf(loose(1))).to.deep.equal([[]]);
    expect(neighboursOf({ ...loose(2), polygons: [[], loose(2).polygons[1]!] })).to.deep.equal([[], []]);
  });

  it('makes all who use an arc neighbours of each other, and nobody his own', () => {
    const shapes = {
      points: new Float64Array([0, 0, 1, 1]),
      arcs: new Uint32Array([0, 2]),
      polygons: [[[[0, ~0]]], [[[0]]], [[[~0]]]],
    };
    expect(neighboursOf(shapes)).to.deep.equal([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });
});
