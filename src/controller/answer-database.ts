/** What is known of an answer without reading it. */
export interface AnswerEntry {
  readonly key: string;
  /** When it was fetched, epoch ms. */
  readonly at: number;
  readonly bytes: number;
}

export interface AnswerDatabaseOptions {
  /** Gives the browser's database; it may throw, and does in a sandboxed frame. */
  readonly factory?: () => IDBFactory | undefined;
  /** Whether the page's author lets anything be stored; asked each time. */
  readonly allowed?: () => boolean;
  /** Waits for as long as a storage may take. */
  readonly patience?: () => Promise<void>;
}

/** Two stores, so that what is there can be counted without reading it. */
interface Stores {
  readonly entries: IDBObjectStore;
  readonly tables: IDBObjectStore;
}

const PREFIX = 'lk-widgets/answers/';
/** Other versions' answers are thrown away, not converted. */
const NAME = `${PREFIX}1`;
const MAX_ENTRIES = 20;
const MAX_TOTAL_BYTES = 20 * 2 ** 20;
const PATIENCE_MS = 1000;

/**
 * A few answers in IndexedDB, the oldest dropped for the newest. It is a convenience that a browser may grant, and treated as one:
 * whatever it throws, refuses or never answers ends as "nothing there"; one that can't be opened or hangs is left alone from then on.
 */
export class AnswerDatabase {
  readonly #options: Required<AnswerDatabaseOptions>;
  #usable = true;
  #cleaned = false;

  constructor(options: AnswerDatabaseOptions = {}) {
    this.#options = {
      factory: () => globalThis.indexedDB,
      allowed: isAllowed,
      patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
      ...options,
    };
  }

  /** What was written under the key, unchecked; null when there is nothing or it can't be had. */
  async read(key: string): Promise<{ readonly at: unknown; readonly table: unknown } | null> {
    const read = async ({ entries, tables }: Stores): Promise<{ at: unknown; table: unknown } | null> => {
      const [entry, table] = await Promise.all([resultOf(entries.get(key)), resultOf(tables.get(key))]);
      return isEntry(entry) ? { at: entry.at, table } : null;
    };
    return (await this.#use('readonly', read))?.value ?? null;
  }

  async remove(key: string): Promise<void> {
    await this.#use('readwrite', (stores) => removeAll([key], stores));
  }

  /** Writes an answer; drops those from before `since` (epoch ms) and the oldest that find no room any more. */
  async write(entry: AnswerEntry, table: unknown, since: number): Promise<void> {
    const outcome = await this.#use('readwrite', async (stores) => {
      const known = ((await resultOf(stores.entries.getAll())) as readonly unknown[]).filter(isEntry);
      const dropped = superfluous(known, entry, since).map(({ key }) => key);
      const { entries, tables } = stores;
      const writes = [resultOf(entries.put(entry)), resultOf(tables.put(table, entry.key))];
      await Promise.all([removeAll(dropped, stores), ...writes]);
    });
    // The room of the origin is the host page's room, and it is full: a guest gives back what it took.
    if (outcome?.error?.name === 'QuotaExceededError') {
      await this.#use('readwrite', async ({ entries, tables }) => {
        await Promise.all([resultOf(entries.clear()), resultOf(tables.clear())]);
      });
    }
    if (!this.#cleaned) await this.#dropOtherVersions();
  }

  /** Runs a transaction; null when there was none, because the storage is not to be had or takes too long. */
  async #use<T>(
    mode: IDBTransactionMode,
    run: (stores: Stores) => Promise<T>,
  ): Promise<{ readonly value?: T; readonly error?: Error } | null> {
    if (!this.#usable || !this.#options.allowed()) return null;
    const work = this.#open().then((database) => transact(database, mode, run));
    const outcome = await Promise.race([work.catch(() => null), this.#options.patience().then(() => null)]);
    if (outcome === null) this.#usable = false;
    return outcome;
  }

  async #open(): Promise<IDBDatabase> {
    const request = this.#options.factory()?.open(NAME, 1);
    if (!request) throw new Error('no storage');
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'key' });
      request.result.createObjectStore('tables');
    };
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(request.error ?? new Error('storage is blocked'));
    });
  }

  async #dropOtherVersions(): Promise<void> {
    this.#cleaned = true;
    try {
      const factory = this.#options.factory();
      for (const { name } of (await factory?.databases?.()) ?? []) {
        if (name?.startsWith(PREFIX) && name !== NAME) factory?.deleteDatabase(name);
      }
    } catch {
      // Some browsers don't list databases: the old ones stay until the reader clears them.
    }
  }
}

/** A page's author forbids storing by `<meta name="lk-storage" content="none">`. */
function isAllowed(): boolean {
  return document.querySelector('meta[name="lk-storage"][content="none" i]') === null;
}

async function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  run: (stores: Stores) => Promise<T>,
): Promise<{ readonly value?: T; readonly error?: Error }> {
  let transaction: IDBTransaction | undefined;
  try {
    const begun = database.transaction(['entries', 'tables'], mode);
    transaction = begun;
    const ended = handled(
      new Promise<void>((resolve, reject) => {
        begun.oncomplete = () => resolve();
        begun.onabort = () => reject(begun.error ?? new Error('transaction aborted'));
      }),
    );
    const stores = { entries: begun.objectStore('entries'), tables: begun.objectStore('tables') };
    const [value] = await Promise.all([run(stores), ended]);
    return { value };
  } catch (error) {
    abort(transaction);
    return { error: transaction?.error ?? (error as Error) };
  } finally {
    // Open connections would keep a later version of this library from cleaning up.
    database.close();
  }
}

/** What was written by half is worse than nothing. */
function abort(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It had ended by itself.
  }
}

/** Of the known entries those which must go for the new one. What stands there may be anything: only numbers let it stay. */
export function superfluous(known: readonly AnswerEntry[], added: AnswerEntry, since: number): readonly AnswerEntry[] {
  const others = known.filter(({ key }) => key !== added.key).sort((a, b) => b.at - a.at);
  let totalBytes = added.bytes;
  return others.filter(({ at, bytes }, rank) => {
    totalBytes += bytes;
    return !(at >= since && at <= added.at && totalBytes <= MAX_TOTAL_BYTES && rank < MAX_ENTRIES - 1);
  });
}

async function removeAll(keys: readonly IDBValidKey[], { entries, tables }: Stores): Promise<void> {
  await Promise.all(keys.flatMap((key) => [resultOf(entries.delete(key)), resultOf(tables.delete(key))]));
}

function isEntry(value: unknown): value is AnswerEntry {
  return typeof value === 'object' && value !== null && 'at' in value;
}

/** What a request gives, of which the browser's own types say nothing. */
function resultOf(request: IDBRequest): Promise<unknown> {
  return handled(
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as unknown);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    }),
  );
}

/** Nobody may be waiting for it any more when it fails; the host page must not hear of it. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
