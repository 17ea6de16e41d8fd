import type { Territories } from './territories.js';

type Shapes = Pick<Territories, 'points' | 'arcs' | 'polygons'>;

const known = new WeakMap<object, readonly (readonly number[])[]>();
/** A metre, in degrees: what one file writes of one place in two shapes seldom differs by more. */
const SAME_PLACE = 1e5;

/**
 * Of each unit those it shares a border with, ascending: an arc of both. One that shares none, as where every shape was simplified alone,
 * gets those with which it has two places in common. Symmetric, and nobody is his own neighbour. Computed once for the same territories.
 */
export function neighboursOf(shapes: Shapes): readonly (readonly number[])[] {
  const found = known.get(shapes);
  if (found) return found;
  const sets = shapes.polygons.map(() => new Set<number>());
  byArcs(shapes, sets);
  const alone = sets.map((set, unit) => set.size === 0 && (shapes.polygons[unit]?.length ?? 0) > 0);
  if (sets.length > 1 && alone.includes(true)) byPlaces(shapes, sets, alone);
  const neighbours = sets.map((set) => [...set].sort((a, b) => a - b));
  known.set(shapes, neighbours);
  return neighbours;
}

function byArcs({ arcs, polygons }: Shapes, sets: readonly Set<number>[]): void {
  const users = new Map<number, number[]>();
  const first = new Int32Array(Math.max(0, arcs.length - 1)).fill(-1);
  polygons.forEach((parts, unit) => {
    for (const rings of parts) {
      for (const ring of rings) {
        for (const arc of ring) {
          const number = arc < 0 ? ~arc : arc;
          const other = first[number] as number;
          if (other < 0) first[number] = unit;
          else if (other !== unit) {
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
}

function byPlaces({ points, arcs, polygons }: Shapes, sets: readonly Set<number>[], alone: readonly boolean[]): void {
  const places = new Map<string, Set<number>>();
  polygons.forEach((parts, unit) => {
    for (const arc of parts.flat().flatMap((ring) => [...ring])) {
      const number = arc < 0 ? ~arc : arc;
      for (let place = arcs[number] as number; place < (arcs[number + 1] as number); place++) {
        const x = Math.round((points[2 * place] as number) * SAME_PLACE);
        const y = Math.round((points[2 * place + 1] as number) * SAME_PLACE);
        const key = `${x} ${y}`;
        const units = places.get(key);
        if (units) units.add(unit);
        else places.set(key, new Set([unit]));
      }
    }
  });
  const common = new Map<string, number>();
  for (const units of places.values()) {
    const list = [...units];
    for (let a = 0; a < list.length; a++) {
      for (let b = a + 1; b < list.length; b++) {
        const one = list[a] as number;
        const other = list[b] as number;
        if (!alone[one] && !alone[other]) continue;
        const count = (common.get(`${one} ${other}`) ?? 0) + 1;
        common.set(`${one} ${other}`, count);
        if (count === 2) join(sets, one, other);
      }
    }
  }
}

function join(sets: readonly Set<number>[], one: number, other: number): void {
  sets[one]?.add(other);
  sets[other]?.add(one);
}
