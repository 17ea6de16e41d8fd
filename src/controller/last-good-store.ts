import { maybeTable, storedSize, storedTable } from '../table/stored-table.js';
import type { Table } from '../table/table.js';
import { AnswerDatabase } from './answer-database.js';

/** A good answer of the past. */
export interface Kept {
  readonly table: Table;
  /** When it was fetched, epoch ms. */
  readonly at: number;
}

/** An answer over this many bytes is not kept: a guest on somebody's page takes little room. */
export const MAX_ENTRY_BYTES = 5 * 2 ** 20;
/** Older ones say too little of today. */
export const MAX_KEPT_MS = 30 * 86_400_000;
const MAX_IN_MEMORY = 20;
/** A page that polls need not write every answer to the disk. */
const LEAST_GAP_MS = 60_000;

/**
 * The last good answer to each question: for as long as the page is open, and beyond it where the browser lends a database. Neither
 * method ever rejects or takes long; without a database it forgets with the page.
 */
export class LastGoodStore {
  readonly #memory = new Map<string, Kept>();
  readonly #writtenAt = new Map<string, number>();
  readonly #database: AnswerDatabase;

  constructor(database = new AnswerDatabase()) {
    this.#database = database;
  }

  /** Keeps the answer fetched at `at`; resolved when it is written, or can't be. */
  async keep(key: string, table: Table, at: number): Promise<void> {
    const bytes = storedSize(table, MAX_ENTRY_BYTES);
    if (bytes > MAX_ENTRY_BYTES) {
      // An older, smaller answer is not the last good one any more.
      return this.forget(key);
    }
    this.#remember(key, { table, at });
    if (at - (this.#writtenAt.get(key) ?? -Infinity) < LEAST_GAP_MS) return;
    this.#writtenAt.set(key, at);
    await this.#database.write({ key, at, bytes }, storedTable(table), at - MAX_KEPT_MS);
  }

  /** The last good answer that is not too old at `now`, or null. */
  async recall(key: string, now: number): Promise<Kept | null> {
    const kept = this.#memory.get(key) ?? (await this.#read(key));
    return kept && kept.at <= now && now - kept.at <= MAX_KEPT_MS ? kept : null;
  }

  async forget(key: string): Promise<void> {
    this.#memory.delete(key);
    this.#writtenAt.delete(key);
    await this.#database.remove(key);
  }

  async #read(key: string): Promise<Kept | null> {
    const answer = await this.#database.read(key);
    if (answer === null) return null;
    const table = maybeTable(answer.table);
    if (table === null || typeof answer.at !== 'number') {
      await this.forget(key);
      return null;
    }
    const kept = { table, at: answer.at };
    this.#remember(key, kept);
    return kept;
  }

  /** The newest at the end. */
  #remember(key: string, kept: Kept): void {
    this.#memory.delete(key);
    this.#memory.set(key, kept);
    for (const oldest of [...this.#memory.keys()].slice(0, -MAX_IN_MEMORY)) this.#memory.delete(oldest);
  }
}
