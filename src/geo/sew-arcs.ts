import type { Ring } from '../table/geometry.js';
import type { ArcRing, Territories } from './territories.js';

/** Of each unit its polygons, of each its rings. */
export type Rings = readonly (readonly (readonly Ring[])[])[];

/** A tenth of a millimetre to a centimetre: what one file writes twice of one place is the same to the last digit. */
const SAME_PLACE = 1e7;

/** Numbers positions, equal ones alike: a hash table with open addressing, as a `Map` of pairs would take most of the time. */
class Places {
  readonly points: number[] = [];
  readonly #slots: Int32Array;

  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(-1);
  }

  idOf(x: number, y: number): number {
    const column = Math.round(x * SAME_PLACE);
    const row = Math.round(y * SAME_PLACE);
    const slots = this.#slots;
    const hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (; ; slot = (slot + 1) & (slots.length - 1)) {
      const id = slots[slot] as number;
      if (id < 0) break;
      const isSame = Math.round((this.points[2 * id] as number) * SAME_PLACE) === column;
      if (isSame && Math.round((this.points[2 * id + 1] as number) * SAME_PLACE) === row) return id;
    }
    const id = this.points.length / 2;
    slots[slot] = id;
    this.points.push(x, y);
    return id;
  }
}

/**
 * Arcs of rings: what two rings run along together is one arc, in whichever directions they came. Arcs end where a third border begins; a
 * ring that meets no other is one arc. Rings keep their direction, but not where they begin.
 */
export function sewArcs(units: Rings): Pick<Territories, 'points' | 'arcs' | 'polygons'> {
  const most = units.reduce((sum, polygons) => sum + polygons.flat().reduce((all, ring) => all + ring.length, 0), 0);
  const places = new Places(most);
  const numbered = units.map((polygons) => polygons.map((rings) => rings.map((ring) => idsOf(ring, places))));
  const isKnot = knotsOf(numbered, places.points.length / 2);
  const arcs = new ArcList(places.points);
  const polygons = numbered.map((parts) => parts.map((rings) => rings.map((ring) => arcs.cut(ring, isKnot))));
  return { ...arcs.made(), polygons };
}

/** A ring's positions as numbers, the last not again the first. */
function idsOf(ring: Ring, places: Places): number[] {
  const ids: number[] = [];
  for (const [x, y] of ring) {
    const id = places.idOf(x, y);
    if (ids[ids.length - 1] !== id) ids.push(id);
  }
  if (ids.length > 1 && ids[0] === ids[ids.length - 1]) ids.pop();
  return ids;
}

/** 1 where borders part: a place that rings pass between different places before and after it. */
function knotsOf(units: readonly (readonly (readonly number[])[])[][], count: number): Uint8Array {
  const isKnot = new Uint8Array(count);
  const one = new Int32Array(count).fill(-1);
  const other = new Int32Array(count).fill(-1);
  for (const rings of units.flat()) {
    for (const ring of rings) {
      ring.forEach((id, index) => {
        const before = ring[(index || ring.length) - 1] as number;
        const after = ring[(index + 1) % ring.length] as number;
        if (one[id] === -1) {
          one[id] = before;
          other[id] = after;
        } else if (!(one[id] === before && other[id] === after) && !(one[id] === after && other[id] === before)) {
          isKnot[id] = 1;
        }
      });
    }
  }
  return isKnot;
}

/** Arcs that were met so far, and their numbers by the two places that an arc begins with: between knots these lead to one end only. */
class ArcList {
  readonly #places: readonly number[];
  readonly #points: number[] = [];
  readonly #starts: number[] = [0];
  readonly #known = new Map<number, number>();

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  made(): Pick<Territories, 'points' | 'arcs'> {
    return { points: new Float64Array(this.#points), arcs: new Uint32Array(this.#starts) };
  }

  cut(ring: readonly number[], isKnot: Uint8Array): ArcRing {
    const { length } = ring;
    let first = ring.findIndex((id) => isKnot[id] === 1);
    // One that meets no other may still be another's, as a hole is of what lies in it: both begin where the number is least.
    if (first < 0) first = ring.indexOf(ring.reduce((least, id) => Math.min(least, id)));
    const arcs: number[] = [];
    let arc = [ring[first] as number];
    for (let step = 1; step <= length; step++) {
      const id = ring[(first + step) % length] as number;
      arc.push(id);
      if (isKnot[id] === 1 || step === length) {
        arcs.push(this.#numberOf(arc));
        arc = [id];
      }
    }
    return arcs;
  }

  #numberOf(arc: readonly number[]): number {
    const key = this.#keyOf(arc[0] as number, arc[1] as number);
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const number = this.#starts.length - 1;
    for (const id of arc) this.#points.push(this.#places[2 * id] as number, this.#places[2 * id + 1] as number);
    this.#starts.push(this.#points.length / 2);
    this.#known.set(key, number);
    this.#known.set(this.#keyOf(arc[arc.length - 1] as number, arc[arc.length - 2] as number), ~number);
    return number;
  }

  #keyOf(from: number, to: number): number {
    return (from * this.#places.length) / 2 + to;
  }
}
