import type { RowList } from '../query/row-list.js';
import { SourceError } from '../source/source-error.js';
import type { Asking, CountedValues, Ending, RowService } from '../source/row-service.js';
import { rowListOf } from '../transform/row-list-of.js';

/** How much is fetched to answer here what the service would answer otherwise. */
export interface RowLimits {
  /** Rows that are fetched as a whole: one request, after which nothing is asked any more. */
  readonly few: number;
  /** Rows of one value beyond which they are asked for by themselves. */
  readonly block: number;
  /** Different values of a column that are fetched to sort them here: ten pages. */
  readonly values: number;
  /** Different texts of a column that is searched by its values, and the rows found by those. */
  readonly searched: number;
  /** Rows whose keys are fetched to sort them here, rather than to let the service sort by its own rules. */
  readonly keys: number;
  /** Rows that are fetched where the service cannot find them as we do. */
  readonly here: number;
}

export const usualLimits: RowLimits = {
  few: 2000,
  block: 200,
  values: 20_000,
  searched: 2000,
  keys: 50_000,
  here: 200_000,
};

/** A service, and what is known of it already: nothing is asked twice while a list is open. */
export class KnownService {
  readonly service: RowService;
  readonly asking: Asking;
  readonly limits: RowLimits;
  readonly #counts = new Map<string, number>();
  readonly #values = new Map<string, CountedValues | null>();
  readonly #sorted = new Map<string, Float64Array>();
  readonly #lists = new Map<string, RowList>();

  constructor(service: RowService, asking: Asking, limits: RowLimits) {
    this.limits = limits;
    this.service = service;
    this.asking = asking;
  }

  /** How many rows a filter leaves. */
  count(where: string, signal: Ending): Promise<number> {
    return remember(this.#counts, where, 200, () => this.service.count(where, signal));
  }

  noteCount(where: string, count: number): void {
    this.#counts.set(where, count);
  }

  /** Different values of a column; null for more than `most`. */
  async values(where: string, column: string, most: number, signal: Ending): Promise<CountedValues | null> {
    const key = `${column} ${most} ${where}`;
    const found = await remember(this.#values, key, 12, () => this.asking.values(where, column, most, signal));
    return found?.more ? null : found;
  }

  /** All rows of a filter, to be asked here. Rejects with `too-large`. */
  here(where: string, signal: Ending): Promise<RowList> {
    return remember(this.#lists, where, 3, async () => {
      const count = await this.count(where, signal);
      const { url = null } = this.service.meta;
      const most = this.limits.here;
      if (count > most) throw new SourceError('too-large', `${count} rows to search, at most ${most}: ${url}`, { url });
      return rowListOf(await this.asking.all(where, null, false, { signal: signal ?? null }));
    });
  }

  /** The ids of rows in some order. */
  sorted(key: string, make: () => Promise<Float64Array>): Promise<Float64Array> {
    return remember(this.#sorted, key, 3, make);
  }

  /** Whether all rows of a filter are here. */
  has(where: string): boolean {
    return this.#lists.has(where);
  }
}

/** What is remembered of a key, else what is made anew; the oldest is forgotten above `most`. */
export async function remember<T>(
  known: Map<string, T>,
  key: string,
  most: number,
  make: () => Promise<T>,
): Promise<T> {
  const value = known.has(key) ? (known.get(key) as T) : await make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return value;
}
