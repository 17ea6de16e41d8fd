import { completeTerritories } from './geo/complete-territories.js';
import { inDegrees } from './geo/degrees.js';
import { isTopology, readTopology, topologyObjects } from './geo/read-topology.js';
import type { ShapeOptions } from './geo/read-topology.js';
import type { Territories } from './geo/territories.js';
import { lazy } from './source/lazy.js';
import { SourceError } from './source/source-error.js';

const rare = lazy(() => import('./read-rare-territories.js'));

/**
 * Territories of a parsed file, completed by what the library knows of them. A larger level than the file's is merged from its territories
 * where they say what they lie in. Rejects with `no-geometry` and the reason where there are none.
 */
export async function readTerritories(body: unknown, options: ShapeOptions, url: string): Promise<Territories> {
  const { level = null, key } = options;
  const isPlain =
    isTopology(body) && (level === null || topologyObjects(body).some((object) => object.level === level));
  let territories: Territories;
  try {
    const plain = isPlain ? readTopology(body, { key, level }, inDegrees) : null;
    territories = plain ? completeTerritories(plain) : (await rare()).readRare(body, options);
  } catch (cause) {
    // Code that could not be fetched.
    if (cause instanceof SourceError) throw cause;
    throw noGeometry(cause instanceof Error ? cause.message : 'no shapes', url, cause);
  }
  if (territories.polygons.every((parts) => parts.length === 0)) {
    throw noGeometry(territories.problems[0]?.reason ?? 'no territories', url);
  }
  return territories;
}

export function noGeometry(reason: string, url: string | null, cause?: unknown): SourceError {
  const status = cause instanceof SourceError ? cause.status : null;
  return new SourceError('no-geometry', url === null ? reason : `${reason}: ${url}`, { url, cause, status });
}
