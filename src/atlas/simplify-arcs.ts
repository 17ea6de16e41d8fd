import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import { arcAreas } from '../geo/arc-rings.js';
import type { ArcAreas } from '../geo/arc-rings.js';
import type { ArcRing, Territories } from '../geo/territories.js';

type Shapes = Pick<Territories, 'points' | 'arcs' | 'polygons'>;

/** A ring that loses more than this of its area, or gains more, keeps more of its points. */
const MOST_LOST = 0.3;

/** A square metre on a sphere of 6 371 km: what is to be smaller is all of it. */
const FINEST = 2.5e-14;

/** Takes away points that matter least. */
export interface Simplifier {
  /**
   * Arcs without the points whose triangle with their neighbours is smaller than `steradians`; 0 keeps all. Arcs are simplified once for
   * both sides: no gaps. A ring that would all but vanish keeps more of its points.
   */
  simplified(steradians: number): Pick<Territories, 'points' | 'arcs'>;
}

/** Weighs the points of all arcs once, by Visvalingam's algorithm (Visvalingam and Whyatt, The Cartographic Journal 30(1), 1993). */
export function simplifierOf(shapes: Shapes): Simplifier {
  const weights = weightsOf(shapes);
  const before = arcAreas(shapes);
  const rings = shapes.polygons.flat(2);
  return {
    simplified: (steradians) => {
      const least = new Float64Array(shapes.arcs.length - 1).fill(steradians);
      for (;;) {
        const made = keep(shapes, (place, arc) => (weights[place] as number) >= (least[arc] as number));
        const after = arcAreas(made);
        const lost = rings.filter((ring) => {
          const area = Math.abs(sum(ring, before));
          const isLost = Math.abs(sum(ring, after) - sum(ring, before)) > MOST_LOST * area;
          return isLost && ring.some((arc) => (least[number(arc)] as number) > 0);
        });
        if (lost.length === 0) return made;
        for (const arc of new Set(lost.flatMap((ring) => [...ring]).map(number))) {
          const less = (least[arc] as number) / 4;
          least[arc] = less < FINEST ? 0 : less;
        }
      }
    },
  };
}

function weightsOf({ points, arcs }: Shapes): Float64Array {
  const lines: number[][][] = [];
  for (let arc = 0; arc + 1 < arcs.length; arc++) {
    const line: number[][] = [];
    for (let place = arcs[arc] as number; place < (arcs[arc + 1] as number); place++) {
      line.push([points[2 * place] as number, points[2 * place + 1] as number]);
    }
    lines.push(line);
  }
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs: lines }, sphericalTriangleArea);
  return new Float64Array(weighed.arcs.flatMap((line) => line.map((position) => position[2] ?? Infinity)));
}

function keep(
  { points, arcs }: Shapes,
  isKept: (place: number, arc: number) => boolean,
): Pick<Territories, 'points' | 'arcs'> {
  const kept: number[] = [];
  const starts = [0];
  for (let arc = 0; arc + 1 < arcs.length; arc++) {
    const [from, to] = [arcs[arc] as number, (arcs[arc + 1] as number) - 1];
    for (let place = from; place <= to; place++) {
      if (place === from || place === to || isKept(place, arc))
        kept.push(points[2 * place] as number, points[2 * place + 1] as number);
    }
    starts.push(kept.length / 2);
  }
  return { points: new Float64Array(kept), arcs: new Uint32Array(starts) };
}

function number(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

function sum(ring: ArcRing, areas: ArcAreas): number {
  return ring.reduce((total, arc) => total + areas(arc), 0);
}
