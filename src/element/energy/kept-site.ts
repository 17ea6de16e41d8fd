import { AnswerDatabase } from '../../controller/answer-database.js';
import { MAX_ENTRY_BYTES, MAX_KEPT_MS } from '../../controller/last-good-store.js';
import type { Kept } from '../../controller/last-good-store.js';
import type { AnswerStore } from '../../controller/recovery.js';
import type { Building } from '../../energy/site-document.js';
import { parseSite } from '../../energy/site-document.js';
import { periodSpan } from '../../energy/period-span.js';
import type { Answers } from '../../source/recording-fetch.js';
import type { Answer } from '../../source/request.js';
import { Table } from '../../table/table.js';
import type * as SiteCode from './site-reading.js';
import { LEAST_REFRESH_S } from './site-reading.js';
import type { SiteReading } from './site-reading.js';
import type { SiteWish } from './site-wish.js';

/** What keeping a dashboard's answers needs of it. */
export interface KeptSiteHands {
  /** What the dashboard shows, beside the address that it is from. */
  readonly wish: () => string;
  /** What answered for a table; once only, as nobody else wants it. */
  readonly take: (table: Table) => Answers | null;
  /** Reads once more, from these answers only. */
  readonly read: (from: typeof fetch) => Promise<Table>;
}

const database = new AnswerDatabase();

/**
 * The answers that a dashboard's last good picture was made of. Not the picture: from what was said at the time it is made anew, by the clock of
 * now, so that what has grown old looks it.
 */
export class KeptSite implements AnswerStore {
  readonly #hands: KeptSiteHands;
  readonly #database: AnswerDatabase;

  constructor(hands: KeptSiteHands, kept = database) {
    this.#hands = hands;
    this.#database = kept;
  }

  #name(key: string): string {
    return `${key} ${this.#hands.wish()}`;
  }

  async keep(key: string, table: Table, at: number): Promise<void> {
    const answers = [...(this.#hands.take(table)?.values() ?? [])];
    if (answers.length === 0) return;
    const bytes = answers.reduce((sum, one) => sum + one.bytes.length, 0);
    if (bytes > MAX_ENTRY_BYTES) return this.forget(key);
    await this.#database.write({ key: this.#name(key), at, bytes }, answers, at - MAX_KEPT_MS);
  }

  async recall(key: string, now: number): Promise<Kept | null> {
    const found = await this.#database.read(this.#name(key));
    const at = Number(found?.at);
    // What stands there may be anything.
    const answers = Array.isArray(found?.table) ? (found.table as readonly unknown[]).filter(isAnswer) : [];
    if (answers.length === 0 || !(at <= now && now - at <= MAX_KEPT_MS)) return null;
    try {
      return { table: await this.#hands.read(replayed(answers)), at };
    } catch {
      // An older version of this code may have kept it: nothing is better than something wrong.
      await this.forget(key);
      return null;
    }
  }

  forget(key: string): Promise<void> {
    return this.#database.remove(this.#name(key));
  }
}

function isAnswer(value: unknown): value is Answer {
  const { url, contentType, bytes } = Object(value) as { [name in keyof Answer]?: unknown };
  return typeof url === 'string' && typeof contentType === 'string' && bytes instanceof Uint8Array;
}

/** Answers as they were; anything else is not found, which nobody asks for twice. */
function replayed(answers: readonly Answer[]): typeof fetch {
  const known = new Map(answers.map((answer) => [answer.url, answer]));
  return (input) => {
    const answer = typeof input === 'string' ? known.get(input) : undefined;
    if (!answer) return Promise.resolve(new Response(null, { status: 404 }));
    // Copied, as the types of what the network gave leave open in which memory it lies.
    const body = new Uint8Array(answer.bytes);
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': answer.contentType } }));
  };
}

/** Keeps what a dashboard's readings were made of, and has it read what was kept. */
export const keptSiteOf = (
  wish: () => SiteWish,
  readings: WeakMap<Table, SiteReading>,
  read: (from: typeof fetch, code: typeof SiteCode) => Promise<Table>,
): KeptSite =>
  new KeptSite({
    wish: () => JSON.stringify(wish()),
    take: (table) => {
      const reading = readings.get(table);
      if (reading) readings.set(table, { ...reading, answers: null });
      return reading?.answers ?? null;
    },
    read: async (from) => read(from, await import('./site-reading.js')),
  });

/** A reading of nothing, for a show that has to go on: it says nothing of any building, and asks again soon, or when it may (ms). */
export function silentReading(wish: SiteWish, name: string, retryAfterMs: unknown): SiteReading {
  const site = parseSite({ version: 1, buildings: [{ id: 'silent', name: name || '–', meters: [] }] });
  const [building] = site.buildings;
  const readAt = Date.now();
  const seconds = typeof retryAfterMs === 'number' ? Math.ceil(retryAfterMs / 1000) : 0;
  return {
    wish,
    span: periodSpan(wish.period, readAt),
    data: { site, building: building as Building, channels: [] },
    others: [],
    beside: null,
    moments: new Map(),
    table: new Table(0, [], { title: name || null }),
    refresh: `${Math.max(LEAST_REFRESH_S, seconds)}s`,
    readAt,
    answers: null,
  };
}
