import { isTopology, topologyObjects } from './geo/from-topojson.js';
import type { Level, Territories } from './geo/territories.js';
import { noGeometry, readTerritories } from './read-territories.js';
import type { Json } from './source/arcgis-metadata.js';
import { parseArcgisUrl } from './source/arcgis-url.js';
import type { Client } from './source/client.js';
import { lazy } from './source/lazy.js';
import { asSourceError, SourceError } from './source/source-error.js';

export interface TerritoryOptions {
  /** URL of a TopoJSON, a GeoJSON or a layer of a Feature or Map server; without one the hosted folder, then the state's registry are asked. */
  readonly geometry?: string | null | undefined;
  /** The property with the code of a territory. */
  readonly geometryKey?: string | null | undefined;
  readonly level?: Level | null | undefined;
  /** URL of the folder that `lk-geo` fills; default `geo/` beside `lk.js`. Empty for none. */
  readonly folder?: string | null | undefined;
  /** The MapServer of the registry; for tests and mirrors. Empty for none. */
  readonly registry?: string | null | undefined;
  /** The registry's borders as they are: each simplified by itself they would no more be shared. For who simplifies them together. */
  readonly exact?: boolean | undefined;
  readonly signal?: AbortSignal | null | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
}

// Those of the source belong to its chunk, which few borders need.
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const network = lazy(() => import('./source/client.js'));
const layers = lazy(() => import('./layer-features.js'));

/**
 * The territories of a level with their shapes, codes of all systems, parents, and areas: from the address given, else from the hosted
 * folder if it has the level, else from the state's registry. Who asks for the same at once shares it. Rejects with a `SourceError`
 * (`no-geometry` where an answer has no shapes that can be shown, and where nothing was given and nobody has any), or with the signal's
 * reason when aborted.
 */
export async function loadTerritories(options: TerritoryOptions): Promise<Territories> {
  const { signal, geometry } = options;
  signal?.throwIfAborted();
  try {
    const { createClient } = await network();
    const client = createClient({ fetch: options.fetch, timeoutMs: options.timeoutMs, signal });
    const level = options.level ?? null;
    const key = `territories ${JSON.stringify([geometry, options.geometryKey, level, options.folder, options.registry, options.exact])}`;
    return await client.share(key, (shared) =>
      geometry ? fromAddress(absolute(geometry), options, shared) : fromHome(level ?? 'obec', options, shared),
    );
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw asSourceError(error);
  }
}

/** The levels that a TopoJSON at an address has by the names of its objects; empty for other files and services. */
export async function levelsAt({ geometry, signal, fetch, timeoutMs }: TerritoryOptions): Promise<readonly Level[]> {
  const { createClient } = await network();
  if (!geometry || parseArcgisUrl(absolute(geometry))) return [];
  const body = await createClient({ fetch, timeoutMs, signal }).json(absolute(geometry));
  return isTopology(body) ? topologyObjects(body).flatMap(({ level }) => level ?? []) : [];
}

async function fromAddress(url: string, options: TerritoryOptions, client: Client): Promise<Territories> {
  const { geometryKey: key, level } = options;
  const body = parseArcgisUrl(url) ? await (await layers()).featuresAt(url, client) : await client.json(url);
  return readTerritories(body, { level, key }, url);
}

/** What nobody gave an address for: the hosted folder, then the registry. */
async function fromHome(level: Level, options: TerritoryOptions, client: Client): Promise<Territories> {
  const hosted = await fromFolder(level, options.folder ?? besideLibrary(), client);
  if (hosted && hosted.approximate === false) return hosted;
  const { registry = null } = options;
  if (registry === '') {
    if (hosted) return hosted;
    throw noGeometry(`no shapes of ${level} and no address to ask for them`, null);
  }
  try {
    const { registryFeatures } = await layers();
    const { url, features } = await registryFeatures(
      level,
      registry && absolute(registry),
      client,
      options.exact ?? false,
    );
    return await readTerritories(features, { level, key: 'kod' }, url);
  } catch (cause) {
    // An outline that is coarse, or a scheme, is better than none; it says what it is.
    if (hosted) return hosted;
    throw noGeometry(cause instanceof Error ? cause.message : 'no shapes', registry, cause);
  }
}

/** `geo/` beside `lk.js`, seen from the chunk that this is in. Not `new URL(…, import.meta.url)`: bundlers take that for a file of theirs. */
function besideLibrary(): string {
  const own = import.meta.url;
  return URL.canParse('../geo/', own) ? new URL('../geo/', own).href : '';
}

/** The level from the folder, by its index; null where there is no folder, or none of the level in it. */
async function fromFolder(level: Level, folder: string, client: Client): Promise<Territories | null> {
  if (folder === '') return null;
  const base = absolute(folder.endsWith('/') ? folder : `${folder}/`);
  try {
    const index = await client.json(`${base}index.json`);
    const files = isObject(index) ? list(index['files']) : [];
    const file = files.find(({ levels }) => Array.isArray(levels) && levels.includes(level))?.['file'];
    if (typeof file !== 'string') return null;
    const url = new URL(file, base).href;
    return await readTerritories(await client.json(url), { level }, url);
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

function absolute(text: string): string {
  const page = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  const url = URL.canParse(text, page) ? new URL(text, page) : null;
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return url.href;
}
