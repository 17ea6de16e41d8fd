import type { LoadOptions } from './load.js';
import type { RowList } from './query/row-list.js';
import { detectSource } from './source/detect.js';
import { lazy } from './source/lazy.js';
import { addressOf, sourceOf } from './source/named-source.js';
import type { RowService, ServiceRequest } from './source/row-service.js';
import { asSourceError } from './source/source-error.js';

const network = lazy(() => import('./source/client.js'));
const parser = lazy(() => import('./query/parse-query.js'));
const loading = lazy(() => import('./load.js'));
const loaded = lazy(() => import('./loaded-rows.js'));
const served = lazy(() => import('./rows/service-rows.js'));

type Open = (request: ServiceRequest) => Promise<RowService | null>;

/** Services that give their rows page by page. */
const services: Readonly<Record<string, (() => Promise<Open>) | undefined>> = {
  arcgis: lazy(async () => (await import('./source/arcgis/arcgis-rows.js')).openArcgisRows),
  hub: lazy(async () => (await import('./source/catalogue/hub-rows.js')).openHubRows),
  ckan: lazy(async () => (await import('./source/ckan/ckan-rows.js')).openCkanRows),
};

/** What looks like an address of CKAN, if it is not somebody else's; its own code knows for sure. */
const CKAN = /\/dataset\/|\/action\/(?:package_show|resource_show|datastore_search)\b/;

/**
 * The rows of a source as a list that is asked for them a page at a time: by a feature service or a CKAN DataStore where it can, of
 * what `load` gives otherwise. Rejects, as the list does, with a `SourceError`, or with the signal's reason when aborted.
 */
export async function openRows(options: LoadOptions): Promise<RowList> {
  try {
    const service = await serviceOf(options);
    if (service) return new (await served()).ServiceRows(service);
    const [{ loadedRows }, { load }] = await Promise.all([loaded(), loading()]);
    return await loadedRows(load, options);
  } catch (error) {
    throw asSourceError(error);
  }
}

async function serviceOf(options: LoadOptions): Promise<RowService | null> {
  const { signal = null, where, orderBy, columns, groupBy, measure, limit } = options;
  signal?.throwIfAborted();
  // Groups, and the first rows of an order, are not the service's own rows any more.
  if (options.data || groupBy || measure || (limit ?? '') !== '') return null;
  const url = addressOf(options);
  // Whoever names a path reads the answer as a plain JSON.
  const other = CKAN.test(url) && !options.path ? 'ckan' : '';
  const open = services[sourceOf(options.source) ?? (options.dataset ? 'hub' : detectSource(url)) ?? other];
  if (!open) return null;
  // Needed as soon as the service has said what it is.
  void served();
  const [start, { createClient }] = await Promise.all([open(), network()]);
  const layer = options.layer ?? '';
  return start({
    url,
    clientFor: (own) => createClient({ fetch: options.fetch, timeoutMs: options.timeoutMs, signal: own ?? null }),
    signal,
    query: where || orderBy ? (await parser()).parseQuery(options) : null,
    columns: columns ?? null,
    layer: layer === '' ? null : String(layer),
  });
}
