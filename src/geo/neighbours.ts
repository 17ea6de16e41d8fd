import type { Territories } from './territories.js';

type Shapes = Pick<Territories, 'points' | 'arcs' | 'polygons'>;

const known = new WeakMap<object, readonly (readonly number[])[]>();
/** A metre, in degrees: what one file writes of one place in two shapes seldom differs by more. */
const SAME_PLACE = 1e5;

/**
 * Of each unit those it shares a border with, ascending: an arc of both, or, where every shape was simplified alone, two places of borders
 * that nobody shares. Symmetric, and nobody is his own neighbour. Computed once for the same territories.
 */
export function neighboursOf(shapes: Shapes): readonly (readonly number[])[] {
  const found = known.get(shapes);
  if (found) return found;
  const sets = shapes.polygons.map(() => new Set<number>());
  byPlaces(shapes, byArcs(shapes, sets), sets);
  const neighbours = sets.map((set) => [...set].sort((a, b) => a - b));
  known.set(shapes, neighbours);
  return neighbours;
}

/** Gives back the arcs that one alone has, each with its unit. */
function byArcs({ arcs, polygons }: Shapes, sets: readonly Set<number>[]): readonly (readonly [number, number])[] {
  const users = new Map<number, number[]>();
  const shared = new Set<number>();
  const first = new Int32Array(Math.max(0, arcs.length - 1)).fill(-1);
  polygons.forEach((parts, unit) => {
    for (const rings of parts) {
      for (const ring of rings) {
        for (const arc of ring) {
          const number = arc < 0 ? ~arc : arc;
          const other = first[number] as number;
          if (other < 0) first[number] = unit;
          else if (other !== unit) {
            shared.add(number);
            // More than two is an overlap; seldom, so only they have a list.
            const more = users.get(number) ?? [other];
            users.set(number, more);
            for (const one of more) if (one !== unit) join(sets, one, unit);
            more.push(unit);
          }
        }
      }
    }
  });
  const open: (readonly [number, number])[] = [];
  first.forEach((unit, arc) => {
    if (unit >= 0 && !shared.has(arc)) open.push([arc, unit]);
  });
  return open;
}

/** Arcs that nobody shares are the outside, or two sides of one border: then they have places in common, and not one corner alone. */
function byPlaces({ points, arcs }: Shapes, open: ReturnType<typeof byArcs>, sets: readonly Set<number>[]): void {
  const places = new Map<string, Set<number>>();
  for (const [arc, unit] of open) {
    for (let place = arcs[arc] as number; place < (arcs[arc + 1] as number); place++) {
      const x = Math.round((points[2 * place] as number) * SAME_PLACE);
      const y = Math.round((points[2 * place + 1] as number) * SAME_PLACE);
      const units = places.get(`${x} ${y}`);
      if (units) units.add(unit);
      else places.set(`${x} ${y}`, new Set([unit]));
    }
  }
  const once = new Set<string>();
  for (const units of places.values()) {
    const list = [...units].sort((a, b) => a - b);
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) {
        if (once.has(`${one} ${other}`)) join(sets, one, other);
        once.add(`${one} ${other}`);
      }
    }
  }
}

function join(sets: readonly Set<number>[], one: number, other: number): void {
  sets[one]?.add(other);
  sets[other]?.add(one);
}
