import { completeTerritories, guessLevel } from './geo/complete-territories.js';
import { isTopology, territoriesFromTopoJson, topologyObjects } from './geo/from-topojson.js';
import type { ShapeOptions, TopologyObject } from './geo/from-topojson.js';
import { mergeTerritories } from './geo/merge-territories.js';
import {
  REGISTRY,
  REGISTRY_ATTRIBUTION,
  REGISTRY_END,
  REGISTRY_FIELDS,
  REGISTRY_LICENSE,
  registryLayer,
} from './geo/registry.js';
import { territoriesFromFeatures } from './geo/territories-from-features.js';
import { levels } from './geo/territories.js';
import type { Level, Territories } from './geo/territories.js';
import type { Json } from './source/arcgis-metadata.js';
import type { Parameters } from './source/arcgis-query.js';
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

/** Digits behind the point of a degree: the fifth is a metre. */
const SHAPE = { returnGeometry: 'true', outSR: 4326, geometryPrecision: 5 } as const;

// Those of the source belong to its chunk, which few borders need.
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const network = lazy(() => import('./source/client.js'));
const arcgis = lazy(() => import('./source/arcgis-features.js'));

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
  const service = parseArcgisUrl(url);
  if (service) {
    const { features, ...about } = await featuresOfLayer(url, SHAPE, client);
    return readTerritories({ features, ...about }, { level, key }, url);
  }
  return readTerritories(await client.json(url), { level, key }, url);
}

/**
 * Territories of a parsed file, completed by what the library knows of them. A larger level than the file's is merged from its territories where
 * they say what they lie in. Throws `no-geometry` with the reason where there are none.
 */
export function readTerritories(body: unknown, { level, key }: ShapeOptions, url: string): Territories {
  const wanted = level ?? null;
  let territories: Territories;
  try {
    territories = isTopology(body) ? fromTopology(body, wanted, key) : fromFeatures(body, wanted, key);
  } catch (cause) {
    throw noGeometry(cause instanceof Error ? cause.message : 'no shapes', url, cause);
  }
  if (territories.polygons.every((parts) => parts.length === 0)) {
    throw noGeometry(territories.problems[0]?.reason ?? 'no territories', url);
  }
  return territories;
}

function fromTopology(topology: Json, level: Level | null, key: ShapeOptions['key']): Territories {
  const objects = topologyObjects(topology);
  const read = (object: TopologyObject | undefined, of: Level | null): Territories =>
    completeTerritories(territoriesFromTopoJson(topology, { key, level: of, object: object?.name }));
  if (level === null || objects.some((object) => object.level === level)) return read(undefined, level);
  // One that is not called by a level may be of it by its codes, or of a smaller one.
  for (const object of objects) {
    const made = read(object, object.level);
    if (made.level === level) return made;
    if (isWithin(made, level)) return mergeTerritories(made, level);
  }
  return read(undefined, level);
}

function fromFeatures(body: unknown, level: Level | null, key: ShapeOptions['key']): Territories {
  const asked = completeTerritories(territoriesFromFeatures(body, { level, key }));
  const own = guessLevel(asked.units.map(({ code }) => code));
  if (level === null || own === null || own === level) return asked;
  const made = completeTerritories(territoriesFromFeatures(body, { level: own, key }));
  return isWithin(made, level) ? mergeTerritories(made, level) : asked;
}

/** Whether territories are smaller than a level, and say what of it they lie in. */
function isWithin({ level: own, units }: Territories, level: Level): boolean {
  const isSmaller = own !== null && levels.indexOf(own) > levels.indexOf(level);
  return isSmaller && units.some(({ parents }) => parents[level] !== undefined);
}

/** What nobody gave an address for: the hosted folder, then the registry. */
async function fromHome(level: Level, options: TerritoryOptions, client: Client): Promise<Territories> {
  const hosted = await fromFolder(level, options.folder ?? besideLibrary(), client);
  if (hosted && hosted.approximate === false) return hosted;
  const registry = options.registry ?? REGISTRY;
  if (registry === '') {
    if (hosted) return hosted;
    throw noGeometry(`no shapes of ${level} and no address to ask for them`, null);
  }
  try {
    return await fromRegistry(level, absolute(registry), client, options.exact ?? false);
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
    return readTerritories(await client.json(url), { level }, url);
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

async function fromRegistry(level: Level, registry: string, client: Client, exact: boolean): Promise<Territories> {
  const layer = registryLayer(level);
  const number = layer.number ?? (await layerNamed(registry, layer.name, client));
  const url = `${registry}/${number}`;
  const parameters = exact ? SHAPE : { ...SHAPE, maxAllowableOffset: layer.offset };
  const answer = await featuresOfLayer(url, parameters, client, layer.where);
  return {
    ...readTerritories(answer, { level, key: 'kod' }, url),
    attribution: answer.attribution ?? REGISTRY_ATTRIBUTION,
    license: REGISTRY_LICENSE,
  };
}

/** The number of a layer by its name, as the registry's own list of layers has it. */
async function layerNamed(registry: string, name: RegExp, client: Client): Promise<number> {
  const service = await client.json(`${registry}?f=json`, null, (await import('./source/arcgis-error.js')).checkAnswer);
  const layers = isObject(service) ? list(service['layers']) : [];
  const found = layers.find((layer) => typeof layer['name'] === 'string' && name.test(layer['name']))?.['id'];
  if (typeof found === 'number') return found;
  throw new SourceError('service', `service has no layer ${name.source}: ${registry}`, { url: registry });
}

interface LayerFeatures {
  readonly features: readonly Json[];
  readonly spatialReference: unknown;
  readonly attribution: string | null;
  readonly [member: string]: unknown;
}

/** All features of a layer with their shapes. With a filter of the registry only the fields that are needed, and what is still valid. */
async function featuresOfLayer(
  url: string,
  shape: Parameters,
  client: Client,
  filter?: string | null,
): Promise<LayerFeatures> {
  const { openLayer, eachPage } = await arcgis();
  const address = parseArcgisUrl(url);
  if (!address) throw new SourceError('unsupported', `no Feature or Map server: ${url}`, { url });
  const { endpoint, meta } = await openLayer({ client, url, layer: null }, address);
  if (!endpoint.layer.hasGeometry) throw noGeometry('table without shapes', url);
  const has = (name: string): boolean => endpoint.layer.fields.some((field) => field.name === name);
  const conditions = [
    address.where,
    filter,
    filter !== undefined && has(REGISTRY_END) ? `${REGISTRY_END} IS NULL` : null,
  ];
  const where = conditions.filter((condition) => condition).join(' AND ') || '1=1';
  const outFields = filter === undefined ? '*' : REGISTRY_FIELDS.filter(has).join(',') || '*';
  const features: Json[] = [];
  let spatialReference: unknown;
  await eachPage(endpoint, { where, outFields, shape }, (page, answer) => {
    for (const feature of page) features.push(feature);
    spatialReference ??= answer['spatialReference'];
  });
  return { features, spatialReference, attribution: meta.attribution ?? null };
}

function noGeometry(reason: string, url: string | null, cause?: unknown): SourceError {
  const status = cause instanceof SourceError ? cause.status : null;
  return new SourceError('no-geometry', url === null ? reason : `${reason}: ${url}`, { url, cause, status });
}

function absolute(text: string): string {
  const page = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  const url = URL.canParse(text, page) ? new URL(text, page) : null;
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return url.href;
}
