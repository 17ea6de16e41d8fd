import type { Territories } from './territories.js';

/**
 * The same territories without the arcs that none of them has: what is left over from other levels of a file or from a shape that cannot be
 * read would widen the map, or be no number at all.
 */
export function withUsedArcs(territories: Territories): Territories {
  const { points, arcs, polygons } = territories;
  if (areAllUsed(territories)) return territories;
  const numbers = new Int32Array(Math.max(0, arcs.length - 1)).fill(-1);
  const kept: number[] = [];
  let places = 0;
  const numberOf = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    if (numbers[old] === -1) {
      numbers[old] = kept.length;
      kept.push(old);
      places += (arcs[old + 1] as number) - (arcs[old] as number);
    }
    return arc < 0 ? ~(numbers[old] as number) : (numbers[old] as number);
  };
  const renumbered = polygons.map((parts) => parts.map((rings) => rings.map((ring) => ring.map(numberOf))));
  const own = new Float64Array(2 * places);
  const starts = new Uint32Array(kept.length + 1);
  kept.forEach((old, index) => {
    const start = starts[index] as number;
    own.set(points.subarray(2 * (arcs[old] as number), 2 * (arcs[old + 1] as number)), 2 * start);
    starts[index + 1] = start + (arcs[old + 1] as number) - (arcs[old] as number);
  });
  return { ...territories, points: own, arcs: starts, polygons: renumbered };
}

function areAllUsed({ arcs, polygons }: Territories): boolean {
  const used = new Uint8Array(Math.max(0, arcs.length - 1));
  // Run once and cold: an iterator would take longer than what is done.
  for (const rings of polygons.flat())
    for (const ring of rings) {
      for (let index = 0; index < ring.length; index++) {
        const arc = ring[index] as number;
        used[arc < 0 ? ~arc : arc] = 1;
      }
    }
  return !used.includes(0);
}
