import { loadTerritories } from '../load-territories.js';
import { readTerritories } from '../read-territories.js';
import type { Territories } from '../geo/territories.js';
import { buildAtlas, withParentsOf } from './build-atlas.js';
import type { Atlas } from './build-atlas.js';

export interface AtlasSource {
  /** Address of the municipalities; without one the registry is asked. */
  readonly obce?: string | null | undefined;
  /** A parsed file of the municipalities, in place of an address. */
  readonly body?: unknown;
  /** The property with their codes. */
  readonly key?: string | null | undefined;
  /** The MapServer of the registry. */
  readonly registry?: string | undefined;
  /** The facts that the source does not say itself. */
  readonly attribution?: string | null | undefined;
  readonly license?: string | null | undefined;
  readonly vintage?: string | null | undefined;
  readonly maxBytes: number;
  readonly fetch?: typeof fetch | undefined;
}

/** What the size of an atlas is to be below, if nothing else is said: all levels of the region in 35 kB. */
export const MAX_BYTES = 35_000;

/** Long downloads are the rule where borders come as they are. */
const TIMEOUT_MS = 300_000;

/**
 * An atlas of the region's municipalities and of all that they lie in: of the registry as it is, or of the file or address given. Where they say
 * only their POÚ, the registry says the rest.
 */
export async function loadAtlas(source: AtlasSource): Promise<Atlas> {
  const { registry, fetch } = source;
  const own = { folder: '', registry, fetch, timeoutMs: TIMEOUT_MS, exact: true } as const;
  const fromRegistry = !source.obce && source.body === undefined;
  let obce: Territories =
    source.body !== undefined
      ? await readTerritories(source.body, { level: 'obec', key: source.key }, 'file')
      : await loadTerritories({ ...own, geometry: source.obce, geometryKey: source.key, level: 'obec' });
  if (fromRegistry && obce.units.some(({ parents }) => parents.orp === undefined)) {
    obce = withParentsOf(obce, await loadTerritories({ ...own, level: 'pou', exact: false }));
  }
  return buildAtlas(obce, {
    maxBytes: source.maxBytes,
    facts: {
      attribution: source.attribution ?? obce.attribution,
      license: source.license ?? obce.license,
      vintage: source.vintage ?? obce.vintage,
    },
  });
}

/** The index of a folder of shapes: which file has which levels. */
export interface FolderIndex {
  readonly files: readonly FolderFile[];
}

export interface FolderFile {
  readonly file: string;
  readonly levels: readonly string[];
  readonly vintage?: string | null | undefined;
  readonly approximate?: boolean | undefined;
}

/** The index with one file more, before those that it has: real borders are found before an outline. One of the same name is replaced. */
export function indexWith(index: unknown, file: FolderFile): FolderIndex {
  const known = typeof index === 'object' && index !== null ? (index as Partial<FolderIndex>).files : undefined;
  const others = (Array.isArray(known) ? (known as readonly FolderFile[]) : []).filter(
    (other) => other.file !== file.file,
  );
  return { files: [file, ...others] };
}
