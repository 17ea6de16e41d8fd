import type { Level, Territories } from './geo/territories.js';
import { readTerritories } from './read-territories.js';
import { parseArcgisUrl } from './source/arcgis/arcgis-url.js';
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
  /** Called as soon as a file begins to come that is so large that it has very many borders. */
  readonly onLarge?: (() => void) | undefined;
  readonly signal?: AbortSignal | null | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
}

const rare = lazy(() => import('./load-rare-territories.js'));
const large = lazy(() => import('./read-large-topology.js'));

/** Files being read, by the way of fetching, of which a page has one, and by what is asked for. */
const underWay = new WeakMap<typeof fetch, Map<string, Promise<Territories | null>>>();
/** A file that takes longer, or is larger, is asked for again by who knows what to say of it. */
const PATIENCE_MS = 10_000;
const MOST_BYTES = 50_000_000;
/** Of more than this numbers are read while they come. */
const LARGE_BYTES = 300_000;

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
    const plain = geometry && !parseArcgisUrl(absolute(geometry)) ? await shared(absolute(geometry), options) : null;
    signal?.throwIfAborted();
    return plain ?? (await (await rare()).loadRareTerritories(options));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw asSourceError(error);
  }
}

function shared(url: string, options: TerritoryOptions): Promise<Territories | null> {
  const { fetch = globalThis.fetch, level, geometryKey } = options;
  const key = JSON.stringify([url, level, geometryKey]);
  const files = underWay.get(fetch) ?? new Map<string, Promise<Territories | null>>();
  underWay.set(fetch, files);
  const reading = files.get(key) ?? fromFile(url, fetch, options).finally(() => files.delete(key));
  files.set(key, reading);
  return reading;
}

/** A file that is there and is JSON, as most borders are; null for what else there is, with which others deal. */
async function fromFile(
  url: string,
  get: typeof fetch,
  { level, geometryKey: key, onLarge, timeoutMs = PATIENCE_MS }: TerritoryOptions,
): Promise<Territories | null> {
  let body: unknown;
  try {
    const answer = await get(url, { signal: AbortSignal.timeout(timeoutMs) });
    const bytes = Number(answer.headers.get('Content-Length'));
    if (!answer.ok || bytes > MOST_BYTES) return null;
    if (bytes > LARGE_BYTES) {
      onLarge?.();
      const code = await large().catch(() => null);
      body = await (code ? code.readLargeTopology(answer, bytes) : answer.json());
    } else body = await answer.json();
  } catch {
    return null;
  }
  return readTerritories(body, { level, key }, url);
}

/** Throws `bad-attribute` for what is no address. */
export function absolute(text: string): string {
  const page = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  const url = URL.canParse(text, page) ? new URL(text, page) : null;
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return url.href;
}
