import type { Territories } from '../../src/geo/territories.js';

interface Feature {
  type: string;
  id: string | number;
  properties: Record<string, unknown>;
  arcs: number[][];
}

/** Two squares beside each other, a degree wide, with a border that is there once. */
export function squares(): {
  type: string;
  objects: { obce: { type: string; geometries: Feature[] } };
  arcs: number[][][];
} {
  return {
    type: 'Topology',
    objects: {
      obce: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: '500011', properties: { nazev: 'Západ' }, arcs: [[1, 0]] },
          { type: 'Polygon', id: 500012, properties: { nazev: 'Východ' }, arcs: [[2, ~0]] },
        ],
      },
    },
    arcs: [
      [
        [16, 51],
        [16, 50],
      ],
      [
        [16, 50],
        [15, 50],
        [15, 51],
        [16, 51],
      ],
      [
        [16, 51],
        [17, 51],
        [17, 50],
        [16, 50],
      ],
    ],
  };
}

/** The positions of a ring sewn from its arcs, the first again at the end. */
export function ringPositions(
  ring: readonly number[],
  { points, arcs }: Pick<Territories, 'points' | 'arcs'>,
): number[][] {
  const positions: number[][] = [];
  for (const arc of ring) {
    const number = arc < 0 ? ~arc : arc;
    const own: number[][] = [];
    for (let place = arcs[number]!; place < arcs[number + 1]!; place++)
      own.push([points[2 * place]!, points[2 * place + 1]!]);
    if (arc < 0) own.reverse();
    positions.push(...(positions.length > 0 ? own.slice(1) : own));
  }
  return positions;
}
