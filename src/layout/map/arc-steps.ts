import type { MapFrame } from './map-frame.js';

/** Stands between arcs; no step is as long. */
const END = 2 ** 31 - 1;
/** Above zero a number is rounded by cutting it off; a call of `Math.round` takes longer than all else that is done with a point. */
const RAISED = 2 ** 30;
const ROUND = RAISED + 0.5;

/**
 * Arcs as the steps between their points in tenths of a px, each point rounded where it stands, so that what is shared falls together. An arc is
 * written once for the territories on its sides and the line between them, and as whole numbers, which take a tenth of the time of others.
 */
class ArcSteps {
  /** Steps of each arc that are not none, x and y by turns, and `END`; and the same from the last one back. */
  readonly #along: Int32Array;
  readonly #back: Int32Array;
  /** Where the steps of each arc begin. */
  readonly #from: Int32Array;
  /** Where each arc begins and ends, x and y. */
  readonly #ends: Int32Array;
  #texts: string[] = [];

  constructor(frame: MapFrame) {
    const { points, arcs } = frame;
    const room = points.length + arcs.length;
    const along = new Int32Array(room);
    const back = new Int32Array(room);
    const from = new Int32Array(arcs.length);
    const ends = new Int32Array(4 * arcs.length);
    let count = 0;
    // Run once and cold: no closures, no pairs.
    for (let arc = 0; arc + 1 < arcs.length; arc++) {
      from[arc] = count;
      const end = 2 * (arcs[arc + 1] as number);
      let at = 2 * (arcs[arc] as number);
      let x = (((points[at] as number) * 10 + ROUND) | 0) - RAISED;
      let y = (((points[at + 1] as number) * 10 + ROUND) | 0) - RAISED;
      ends[4 * arc] = x;
      ends[4 * arc + 1] = y;
      for (at += 2; at < end; at += 2) {
        const nextX = (((points[at] as number) * 10 + ROUND) | 0) - RAISED;
        const nextY = (((points[at + 1] as number) * 10 + ROUND) | 0) - RAISED;
        if (nextX === x && nextY === y) continue;
        along[count] = nextX - x;
        along[count + 1] = nextY - y;
        count += 2;
        back[room - count] = x - nextX;
        back[room - count + 1] = y - nextY;
        x = nextX;
        y = nextY;
      }
      ends[4 * arc + 2] = x;
      ends[4 * arc + 3] = y;
      along[count++] = END;
      back[room - count] = END;
    }
    from[arcs.length - 1] = count;
    this.#along = along;
    this.#back = back;
    this.#from = from;
    this.#ends = ends;
  }

  /** Where an arc begins; ~i is arc i backwards. */
  start(arc: number): string {
    const at = arc < 0 ? 4 * ~arc + 2 : 4 * arc;
    return `M${this.#ends[at] as number} ${this.#ends[at + 1] as number}l`;
  }

  /** Its steps, with a space behind each number; empty where all of it is one place. */
  text(arc: number): string {
    const place = arc < 0 ? 2 * ~arc + 1 : 2 * arc;
    const known = this.#texts[place];
    if (known !== undefined) return known;
    const index = arc < 0 ? ~arc : arc;
    const from = this.#from[index] as number;
    const to = this.#from[index + 1] as number;
    const all = this.#back.length;
    const steps = arc < 0 ? this.#back.subarray(all - to + 1, all - from) : this.#along.subarray(from, to - 1);
    return (this.#texts[place] = from + 1 === to ? '' : `${steps.join(' ')} `);
  }

  /** Writes all arcs at once, which takes a third of the time of one after another. */
  write(): void {
    const count = this.#from[this.#from.length - 1] as number;
    const texts = (steps: Int32Array): string[] => `${steps.join(' ')} `.split(`${END}`);
    const along = texts(this.#along.subarray(0, count));
    // The last of them comes first.
    const back = texts(this.#back.subarray(this.#back.length - count)).reverse();
    const all: string[] = [];
    for (let arc = 0; arc + 1 < this.#from.length; arc++) {
      const one = along[arc] as string;
      const other = back[arc] as string;
      all.push(one === ' ' ? '' : one, other === ' ' ? '' : other);
    }
    this.#texts = all;
  }
}

const known = new WeakMap<MapFrame, ArcSteps>();

/** The steps of a map's arcs, found once for the same drawing. */
export function arcSteps(frame: MapFrame): ArcSteps {
  const steps = known.get(frame) ?? new ArcSteps(frame);
  known.set(frame, steps);
  return steps;
}
