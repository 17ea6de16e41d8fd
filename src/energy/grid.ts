import { INVALID, MISSING } from './quality.js';
import type { Series } from './series.js';
import { cleaned } from './units.js';
import type { BaseUnit } from './units.js';

/** A hundred and forty years of quarter hours. One reading of a wrong century must not fill the memory. */
const MAX_INTERVALS = 5_000_000;
/** Clocks of meters are some seconds off; what lacks no more than this share of an interval is whole. */
export const TOLERANCE = 0.01;

/** Amounts laid over the intervals of a UTC grid, each with how much of it they cover. */
export class Grid {
  readonly firstSlot: number;
  readonly #step: number;
  /** Whether the first and the last interval are cut by the time that is known. */
  readonly #cutAtStart: boolean;
  readonly #cutAtEnd: boolean;
  readonly #sums: Float64Array;
  /** Seconds of each interval that something is known of. */
  readonly #covered: Float64Array;
  readonly #codes: Uint8Array;
  /** Why there is nothing, where somebody knows. */
  readonly #notes: Uint8Array;

  /** For all intervals of `step` seconds between two instants (epoch ms). */
  constructor(fromMs: number, toMs: number, step: number) {
    this.#step = step;
    this.firstSlot = Math.floor(fromMs / 1000 / step);
    const length = Math.max(0, Math.ceil(toMs / 1000 / step) - this.firstSlot);
    this.#cutAtStart = fromMs % (step * 1000) !== 0;
    this.#cutAtEnd = toMs % (step * 1000) !== 0;
    if (length > MAX_INTERVALS) throw new Error(`too many intervals: ${length}`);
    this.#sums = new Float64Array(length);
    this.#covered = new Float64Array(length);
    this.#codes = new Uint8Array(length);
    this.#notes = new Uint8Array(length);
  }

  /** An amount that came evenly between two instants (epoch ms); `code` is that of its quality, of which the worst holds. */
  add(fromMs: number, toMs: number, amount: number, code: number): void {
    const seconds = (toMs - fromMs) / 1000;
    let before = 0;
    for (let slot = this.#slotOf(fromMs); seconds > 0; slot++) {
      const end = Math.min((this.firstSlot + slot + 1) * this.#step, toMs / 1000);
      const until = end - fromMs / 1000;
      if (slot >= 0 && slot < this.#sums.length) {
        // By differences of the running amount, so that the parts add up to the whole.
        const part = cleaned((amount * until) / seconds) - cleaned((amount * before) / seconds);
        (this.#sums[slot] as number) += part;
        (this.#covered[slot] as number) += until - before;
        if (code > (this.#codes[slot] as number)) this.#codes[slot] = code;
      }
      before = until;
      if (end >= toMs / 1000) return;
    }
  }

  /** Marks the interval that holds an instant: what is missing there has this quality. The worst holds. */
  note(ms: number, code: number): void {
    this.#raise(this.#notes, ms, code);
  }

  /** Makes the quality of what is there at an instant no better than this. */
  worsen(ms: number, code: number): void {
    this.#raise(this.#codes, ms, code);
  }

  #raise(codes: Uint8Array, ms: number, code: number): void {
    const slot = this.#slotOf(ms);
    if (code > (codes[slot] ?? Infinity)) codes[slot] = code;
  }

  /** Makes the interval that holds an instant invalid, whatever is known of it. */
  invalidate(ms: number): void {
    const slot = this.#slotOf(ms);
    if (slot < 0 || slot >= this.#covered.length) return;
    this.#covered[slot] = -Infinity;
    this.#notes[slot] = INVALID;
  }

  #slotOf(ms: number): number {
    return Math.floor(ms / 1000 / this.#step) - this.firstSlot;
  }

  /**
   * The series: a value where an interval is covered as a whole, else missing. `finish` makes one of a sum and the seconds it covers, by
   * default the sum is it; `partial` lets intervals have one, of a worse quality, that are covered in part. An interval that the
   * readings begin or end in the middle of is not there at all: the one that is under way has not used what it will have.
   */
  series(unit: BaseUnit, finish?: (sum: number, covered: number) => number, partial?: PartialRule): Series {
    const values = new Float64Array(this.#sums.length).fill(NaN);
    const codes = new Uint8Array(values.length);
    const whole = this.#step * (1 - TOLERANCE);
    for (let slot = 0; slot < values.length; slot++) {
      const covered = this.#covered[slot] as number;
      const isWhole = covered >= whole;
      if (isWhole || (partial && covered >= this.#step * partial.leastShare)) {
        const sum = this.#sums[slot] as number;
        const code = this.#codes[slot] as number;
        values[slot] = cleaned(finish ? finish(sum, covered) : sum);
        codes[slot] = isWhole ? code : Math.max(code, partial?.code ?? code);
      } else {
        codes[slot] = this.#notes[slot] || MISSING;
      }
    }
    const isBare = (slot: number): boolean => (this.#covered[slot] as number) < whole && this.#notes[slot] === 0;
    const from = this.#cutAtStart && isBare(0) ? 1 : 0;
    const to = this.#cutAtEnd && values.length > from && isBare(values.length - 1) ? values.length - 1 : values.length;
    return {
      startMs: (this.firstSlot + from) * this.#step * 1000,
      step: this.#step,
      unit,
      values: values.subarray(from, to),
      codes: codes.slice(from, to),
    };
  }
}

/** What becomes of intervals that are covered in part, but not less than a share of them. */
export interface PartialRule {
  readonly leastShare: number;
  readonly code: number;
}
