import type * as Join from '../../geo/join.js';
import type { Level, Territories } from '../../geo/territories.js';
import { asSourceError } from '../../source/source-error.js';

/** Attributes that say which territories are drawn. */
export interface GroundAttributes {
  readonly level: string | null;
  readonly geometry: string | null;
  readonly geometryKey: string | null;
  readonly baseURI: string;
  readonly variant: string | null;
}

/** Territories, and what finds them by codes and names. */
export interface Ground {
  readonly territories: Territories;
  readonly join: typeof Join;
}

/** Gets the territories of a map, as far as its attributes tell which. */
export class MapGround {
  readonly #changed: () => void;
  #asked = '';
  #ground: Ground | null = null;
  #failure: unknown = null;
  #settled: Promise<void> = Promise.resolve();
  #aborting: AbortController | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Resolved when those asked for last are there, or can't be had. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** What failed is tried again. */
  retry(): void {
    if (this.#failure) this.#asked = '';
  }

  /** The territories; null while they are on their way. Throws when they can't be had. */
  want({ level, geometry, geometryKey, baseURI, variant }: GroundAttributes): Ground | null {
    const tiles = variant === 'tiles' && geometry === null;
    const key = JSON.stringify([level, geometry, geometryKey, tiles]);
    if (key !== this.#asked) {
      this.#asked = key;
      this.#failure = null;
      this.#aborting?.abort();
      const aborting = (this.#aborting = new AbortController());
      const url = geometry === null ? null : new URL(geometry, baseURI).href;
      this.#settled = this.#load(url, level as Level | null, geometryKey, aborting.signal, tiles);
    }
    if (this.#failure) throw this.#failure as Error;
    return this.#ground;
  }

  async #load(
    url: string | null,
    level: Level | null,
    key: string | null,
    signal: AbortSignal,
    tiles: boolean,
  ): Promise<void> {
    try {
      const joining = import('../../geo/join.js');
      // Out of reach it is told below, after what is asked first.
      joining.catch(() => null);
      const territories = tiles
        ? (await import('./map-variant.js')).tileTerritories(level)
        : await (
            await import('../../load-territories.js')
          ).loadTerritories({ geometry: url, level, geometryKey: key, signal });
      const join = await joining;
      if (!signal.aborted) this.#ground = { territories, join };
    } catch (error) {
      if (!signal.aborted) this.#failure = asSourceError(error);
    }
    if (!signal.aborted) this.#changed();
  }
}
