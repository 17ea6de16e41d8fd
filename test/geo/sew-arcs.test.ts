import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { neighboursOf } from '../../src/geo/neighbours.js';
import { sewArcs } from '../../src/geo/sew-arcs.js';
import type { Position, Ring } from '../../src/table/geometry.js';
import { ringPositions } from './squares.js';

/** Which cells of a grid belong to which unit, and a seed for where rings begin and which way they run. */
const grids = fc.record({
  width: fc.integer({ min: 1, max: 6 }),
  owners: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 24 }),
  turn: fc.array(fc.nat(20), { minLength: 1, maxLength: 24 }),
});

/** The square of a cell, begun at any of its corners and in either direction; corners are moved so that none is on a straight line. */
function square(cell: number, width: number, turn: number): Ring {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  const corners = [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
  ].map(([a, b]): Position => [a! + 0.01 * ((a! * 7 + b! * 3) % 5), b! + 0.01 * ((a! * 5 + b! * 11) % 7)]);
  const start = turn % 4;
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  if (turn % 2) turned.reverse();
  return [...turned, turned[0]!];
}

/** A ring without regard to where it begins. */
function canonical(ring: readonly (readonly number[])[]): string {
  const open = ring.slice(0, -1).map((position) => position.join());
  const least = open.indexOf([...open].sort()[0]!);
  return [...open.slice(least), ...open.slice(0, least)].join(' ');
}

describe('sewArcs', () => {
  it('gives every ring back, in its direction, and every edge once', () => {
    fc.assert(
      fc.property(grids, ({ width, owners, turn }) => {
        const units = owners.map((_, cell) => [[square(cell, width, turn[cell % turn.length]!)]]);
        const { polygons, ...shapes } = sewArcs(units);
        polygons.forEach((parts, unit) => {
          expect(canonical(ringPositions(parts[0]![0]!, shapes))).to.equal(canonical(units[unit]![0]![0]!));
        });
        const edges: string[] = [];
        for (let arc = 0; arc + 1 < shapes.arcs.length; arc++) {
          const line = ringPositions([arc], shapes).map((position) => position.join());
          for (let end = 1; end < line.length; end++) edges.push([line[end - 1]!, line[end]!].sort().join(' '));
        }
        expect(new Set(edges).size).to.equal(edges.length);
      }),
    );
  });

  it('lets neighbours be found: symmetric, and the same as those of the grid', () => {
    fc.assert(
      fc.property(grids, ({ width, owners, turn }) => {
        const list = [...new Set(owners)];
        const units = list.map((owner) =>
          owners.flatMap((own, cell) => (own === owner ? [[square(cell, width, turn[cell % turn.length]!)]] : [])),
        );
        const neighbours = neighboursOf(sewArcs(units));
        const expected = list.map(() => new Set<number>());
        owners.forEach((own, cell) => {
          const beside = [(cell + 1) % width === 0 ? -1 : cell + 1, cell + width];
          for (const other of beside) {
            const [a, b] = [list.indexOf(own), list.indexOf(owners[other] as number)];
            if (a === b || b < 0) continue;
            expected[a]!.add(b);
            expected[b]!.add(a);
          }
        });
        neighbours.forEach((own, unit) => {
          for (const other of own) expect(neighbours[other]).to.include(unit);
          // By arcs alone; who shares no border may share two corners.
          if (expected[unit]!.size > 0) expect(own).to.include.members([...expected[unit]!]);
        });
      }),
    );
  });

  it('knows a hole and what lies in it by one arc, wherever either begins', () => {
    const hole = square(0, 1, 0);
    const outer: Ring = [
      [-5, -5],
      [-5, 5],
      [5, 5],
      [5, -5],
      [-5, -5],
    ];
    const shapes = sewArcs([[[outer, [...hole].reverse()]], [[square(0, 1, 2)]]]);
    expect(shapes.arcs.length).to.equal(3);
    expect(neighboursOf(shapes)).to.deep.equal([[1], [0]]);
  });

  it('has no arcs for no rings, and an arc for a ring that runs back on itself', () => {
    expect(sewArcs([]).arcs).to.deep.equal(new Uint32Array([0]));
    expect(sewArcs([[]]).polygons).to.deep.equal([[]]);
    const { polygons, ...shapes } = sewArcs([
      [
        [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      ],
    ]);
    expect(ringPositions(polygons[0]![0]![0]!, shapes).length).to.equal(3);
  });
});
