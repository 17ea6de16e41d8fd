import { parseInstant } from './prague.js';
import { EPOCH } from './building-day.js';

/**
 * What time it is in the simulation: the real time, or from an instant (`at`) on, so many times faster (`speed`, 0 stands still).
 *
 * @typedef {object} DemoClock
 * @property {number} now epoch ms
 * @property {number} speed
 * @property {string} query what makes the same clock of another address; empty for the real time
 * @property {{ real: string, shown: string, speed: number }} json for the site document
 */

const MAX_SPEED = 100_000;
/** A replay that nobody has looked at for so long begins anew. */
const FORGET_MS = 3_600_000;
/** And one that has shown so much: whoever asks for a day sees that day. */
const REPLAY_MS = 36 * 3_600_000;

/** Clocks that are running, each begun with the first question: by their `at` and `speed`. */
export class DemoClocks {
  /** @type {Map<string, { began: number, asked: number }>} */
  #running = new Map();

  /**
   * @param {Record<string, string>} params `at`, `speed`, `began` (a real instant, so that many may share a replay)
   * @param {number} real epoch ms
   * @returns {DemoClock | string} a text says what is wrong
   */
  clockOf({ at, speed: pace, began: given }, real) {
    if (at === undefined && pace === undefined) {
      return { now: real, speed: 1, query: '', json: clockJson(real, real, 1) };
    }
    const speed = pace === undefined ? 1 : Number(pace);
    if (!(speed >= 0 && speed <= MAX_SPEED)) return `not a speed: ${pace}`;
    const began = given === undefined ? this.#begin(`${at} ${pace}`, real, speed) : Number(given);
    if (!Number.isFinite(began)) return `not an instant in ms: ${given}`;
    const first = at === undefined ? began : parseInstant(at);
    if (!(first >= EPOCH)) return `not an instant of the simulation: ${at}`;
    const now = first + (real - began) * speed;
    if (!(now < 8e15)) return `not an instant of the simulation: ${now}`;
    const query = new URLSearchParams({
      at: new Date(first).toISOString(),
      speed: String(speed),
      began: String(began),
    });
    return { now, speed, query: String(query), json: clockJson(real, now, speed) };
  }

  #begin(key, real, speed) {
    const known = this.#running.get(key);
    const goesOn =
      known && real >= known.asked && real - known.asked < FORGET_MS && (real - known.began) * speed < REPLAY_MS;
    const began = goesOn ? known.began : real;
    if (this.#running.size > 1000) this.#running.clear();
    this.#running.set(key, { began, asked: real });
    return began;
  }
}

function clockJson(real, shown, speed) {
  return { real: new Date(real).toISOString(), shown: new Date(shown).toISOString(), speed };
}
