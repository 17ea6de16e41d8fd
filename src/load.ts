import { emptyQuery } from './query/query.js';
import type { Query } from './query/query.js';
import type { SourceAnswer } from './source/adapter.js';
import { adapterOf } from './source/adapters.js';
import { detectSource } from './source/detect.js';
import type { SourceName } from './source/detect.js';
import { lazy } from './source/lazy.js';
import { addressOf, sourceOf } from './source/named-source.js';
import type { Freshness } from './source/request.js';
import { asSourceError, SourceError } from './source/source-error.js';
import { Table } from './table/table.js';

export interface QueryOptions {
  /** Row filter, an SQL-92 expression. */
  readonly where?: string | null | undefined;
  /** `okres` or `year(datum), okres`. */
  readonly groupBy?: string | null | undefined;
  /** `sum(pocet), count(*) as kolik`. */
  readonly measure?: string | null | undefined;
  /** `rok DESC, nazev`. */
  readonly orderBy?: string | null | undefined;
  readonly limit?: number | string | null | undefined;
  /** The columns that are needed, in this order; all when left out. An unknown one is a `no-column`. */
  readonly columns?: readonly string[] | null | undefined;
}

export interface LoadOptions extends QueryOptions {
  /** URL of the data; a relative one is resolved against the page. */
  readonly src?: string | null | undefined;
  /** A `SourceName`; any other text is refused as `unsupported`. */
  readonly source?: string | null | undefined;
  /** Base URL of an ArcGIS Hub portal; default `https://www.datalk.cz`. */
  readonly portal?: string | null | undefined;
  /** Id of a dataset on the portal (32 hex digits, `id_layer`), or the URL of its page. */
  readonly dataset?: string | null | undefined;
  /** Number of the layer or table in its service; default the one in the URL, else the first. */
  readonly layer?: number | string | null | undefined;
  /** Path to the rows in a JSON, e.g. `result.records`. */
  readonly path?: string | null | undefined;
  /** Text encoding of a file, when it cannot be told. */
  readonly encoding?: string | null | undefined;
  /** Rows that are here already, instead of `src` and `dataset`: the same query is run on them. */
  readonly data?: Table | readonly Readonly<Record<string, unknown>>[] | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Per attempt, in milliseconds; default 20 000. */
  readonly timeoutMs?: number | undefined;
  /** The features' shapes as well, in the table's `geometry`. */
  readonly geometry?: boolean | undefined;
  /**
   * Gets the rows that are there so far, each time all of them, while more arrive; they may yet change. Of a source
   * that goes on (`events`) it gets every later table too, until the signal is aborted.
   */
  readonly onRows?: ((table: Table) => void) | null | undefined;
  /** Hears that a source that goes on sends nothing for the time being, and why: the last table is stale until the next. */
  readonly onError?: ((error: SourceError) => void) | null | undefined;
}

const network = lazy(() => import('./source/client.js'));
const rows = lazy(() => import('./table/read-rows.js'));
const parser = lazy(() => import('./query/parse-query.js'));
/** Sources that are services with filters of their own. */
const askable: readonly (SourceName | null)[] = ['arcgis', 'hub', 'ckan', 'sensorthings'];
const finding = lazy(() => import('./transform/find-rows.js'));
const picking = lazy(() => import('./transform/pick-columns.js'));
const transform = lazy(() => import('./transform/answer-query.js'));

/**
 * The rows of a source for a query, all of them. What the service answers as we would is asked of it, the rest is done here. No rows are
 * a table of length 0. Rejects with a `SourceError`, or with the signal's reason when aborted.
 */
export function load(options: LoadOptions): Promise<Table> {
  return loadTable(options).catch((error: unknown) => {
    throw asSourceError(error);
  });
}

async function loadTable(options: LoadOptions): Promise<Table> {
  const { signal, data, onRows, columns } = options;
  signal?.throwIfAborted();
  if (data) return finish(options, async (query) => ({ table: await tableOf(data), rest: query }));
  const url = addressOf(options);
  const name = sourceOf(options.source) ?? (options.dataset ? 'hub' : detectSource(url));
  const adapter = adapterOf(name ?? 'file');
  // Rows that no service finds or groups are found here: fetched while they arrive.
  if (!askable.includes(name) && (options.where || options.groupBy || options.measure))
    void finding().catch(() => null);
  const { createClient } = await network();
  const freshness: Freshness = { maxAgeMs: null };
  const client = createClient({ fetch: options.fetch, timeoutMs: options.timeoutMs, signal, freshness });
  const table = await finish(options, async (query) => {
    const layer = options.layer ?? '';
    const answer = await (
      await adapter
    )({
      url,
      client,
      query,
      columns: options.columns ?? null,
      layer: layer === '' ? null : String(layer),
      path: options.path || null,
      encoding: options.encoding || null,
      geometry: options.geometry ?? false,
      // What is still to be asked of the rows would have to be asked of some of them.
      onRows:
        query !== emptyQuery || !onRows
          ? null
          : columns
            ? (part) => void pick(part, columns).then(onRows, ignore)
            : onRows,
      signal: signal ?? null,
    });
    if (onRows && answer.live) (await import('./follow.js')).follow(answer, options, finish);
    return answer;
  });
  signal?.throwIfAborted();
  const maxAgeMs = Math.max(freshness.maxAgeMs ?? 0, table.meta.maxAgeMs ?? 0);
  return maxAgeMs > 0 ? table.withMeta({ maxAgeMs }) : table;
}

/** Reads the query, gets the rows and does what the source left to do. */
export async function finish(
  options: QueryOptions & Pick<LoadOptions, 'signal'>,
  ask: (query: Query) => Promise<SourceAnswer>,
): Promise<Table> {
  try {
    const { where, groupBy, measure, orderBy, limit, columns, signal } = options;
    const asked = [where, groupBy, measure, orderBy, limit].some(
      (part) => part !== null && part !== undefined && part !== '',
    );
    // Most charts show a source as it is: what reads and answers queries is fetched only where there is one.
    const query = asked ? (await parser()).parseQuery(options) : emptyQuery;
    const apply = asked ? transform() : null;
    const { table, rest } = await ask(query);
    const result = apply ? await (await apply).answerQuery(table, rest, columns, signal) : table;
    return await pick(result, columns);
  } catch (error) {
    throw asSourceError(error);
  }
}

// A column that is not there is said in the end.
const ignore = (): void => undefined;

async function pick(table: Table, columns: QueryOptions['columns']): Promise<Table> {
  return columns ? (await picking()).pickNamed(table, columns) : table;
}

async function tableOf(data: NonNullable<LoadOptions['data']>): Promise<Table> {
  if (data instanceof Table) return data;
  const objects = Array.isArray(data) && data.every((row) => typeof row === 'object' && row !== null);
  if (!objects) throw new SourceError('bad-attribute', 'data: no array of objects');
  return (await rows()).readRows(data);
}
