import type { Level, Territories } from '../../geo/territories.js';
import { loadTerritories } from '../../load-territories.js';
import { asSourceError } from '../../source/source-error.js';

/** Attributes that say which territories are drawn. */
export interface GroundAttributes {
  readonly level: string | null;
  readonly geometry: string | null;
  readonly geometryKey: string | null;
  readonly baseURI: string;
  readonly variant: string | null;
}

/** Gets the territories of a map, as far as its attributes tell which. */
export class MapGround {
  readonly #changed: () => void;
  #asked = '';
  #territories: Territories | null = null;
  /** What those are that were asked for. */
  #got = '';
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

  /** Has them fetched; `want` tells of what goes wrong. */
  begin(attributes: GroundAttributes): void {
    const { level, geometry, geometryKey, variant } = attributes;
    const tiles = variant === 'tiles' && geometry === null;
    const key = JSON.stringify([level, geometry, geometryKey, tiles]);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#failure = null;
    this.#aborting?.abort();
    this.#aborting = new AbortController();
    this.#settled = this.#load(attributes, tiles, key, this.#aborting.signal);
  }

  /** The territories; null while they are on their way. Throws when they can't be had. */
  want(attributes: GroundAttributes): Territories | null {
    this.begin(attributes);
    if (this.#failure) throw this.#failure as Error;
    return this.#territories;
  }

  /** The territories asked for last; null while they are on their way, whatever was there before. */
  latest(attributes: GroundAttributes): Territories | null {
    const territories = this.want(attributes);
    return this.#got === this.#asked ? territories : null;
  }

  async #load(
    { level: name, geometry: address, geometryKey, baseURI }: GroundAttributes,
    tiles: boolean,
    asked: string,
    signal: AbortSignal,
  ): Promise<void> {
    const level = name as Level | null;
    try {
      const geometry = address === null ? null : new URL(address, baseURI).href;
      const territories = tiles
        ? (await import('./map-variant.js')).tileTerritories(level)
        : await loadTerritories({ geometry, level, geometryKey, signal });
      if (!signal.aborted) [this.#territories, this.#got] = [territories, asked];
    } catch (error) {
      if (!signal.aborted) this.#failure = asSourceError(error);
    }
    if (!signal.aborted) this.#changed();
  }
}
