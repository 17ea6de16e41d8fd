/** What a long day by hand may leave in memory. */
const LOG_LIMIT = 5000;

/**
 * @typedef {{ time: string, method: string, url: string, fault: string | null }} Hit
 */

/** Requests by fault key, counted and kept in memory. */
export class FaultLog {
  /** @type {Map<string, Hit[]>} */
  #hits = new Map();
  /** @type {Map<string, number>} apart from the log, which forgets its oldest */
  #counts = new Map();
  #size = 0;

  /** @param {string} key @returns {number} how many requests of the key there were, with this one */
  count(key) {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  /** @param {string} key @param {Hit} hit */
  add(key, hit) {
    if (this.#size >= LOG_LIMIT) this.reset(null, { keepCounts: true });
    if (!this.#hits.has(key)) this.#hits.set(key, []);
    this.#hits.get(key)?.push(hit);
    this.#size++;
  }

  /** @param {string | null} key null: all keys */
  hits(key) {
    return key === null ? [...this.#hits.values()].flat() : (this.#hits.get(key) ?? []);
  }

  /** @param {string | null} key null: all keys */
  reset(key, { keepCounts = false } = {}) {
    if (key === null) {
      this.#hits.clear();
      this.#size = 0;
      if (!keepCounts) this.#counts.clear();
      return;
    }
    this.#size -= this.hits(key).length;
    this.#hits.delete(key);
    this.#counts.delete(key);
  }
}
