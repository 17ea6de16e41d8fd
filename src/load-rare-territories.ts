import { checkedLevel } from './checked-level.js';
import type { Level, Territories } from './geo/territories.js';
import { absolute } from './load-territories.js';
import type { TerritoryOptions } from './load-territories.js';
import { noGeometry, readTerritories } from './read-territories.js';
import { isObject, list } from './source/arcgis/arcgis-metadata.js';
import { parseArcgisUrl } from './source/arcgis/arcgis-url.js';
import { createClient } from './source/client.js';
import type { Client } from './source/client.js';
import { lazy } from './source/lazy.js';
import { ofAddress } from './source/of-address.js';
import { SourceError } from './source/source-error.js';

const layers = lazy(() => import('./layer-features.js'));

/**
 * What `loadTerritories` gives, where that is no plain file that comes at once: services, the hosted folder, the registry, answers that must be asked for again. Who
 * asks for the same at once shares it.
 */
export function loadRareTerritories(options: TerritoryOptions): Promise<Territories> {
  const { geometry, signal } = options;
  const client = createClient({ fetch: options.fetch, timeoutMs: options.timeoutMs, signal });
  const level = checkedLevel(options.level);
  const key = `territories ${JSON.stringify([geometry, options.geometryKey, level, options.folder, options.registry, options.exact])}`;
  return client.share(key, (shared) =>
    geometry ? fromAddress(absolute(geometry), options, shared) : fromHome(level ?? 'obec', options, shared),
  );
}

async function fromAddress(url: string, options: TerritoryOptions, client: Client): Promise<Territories> {
  const { geometryKey: key, level } = options;
  let body: unknown;
  try {
    body = parseArcgisUrl(url) ? await (await layers()).featuresAt(url, client) : await client.json(url);
  } catch (error) {
    throw ofAddress(error, 'geometry');
  }
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
