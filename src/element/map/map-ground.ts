import type { Level, Territories } from '../../geo/territories.js';
import { loadTerritories } from '../../load-territories.js';
import { asSourceError } from '../../source/source-error.js';
import { isAddress } from './plain-spec.js';

/** Attributes that say which territories are drawn. */
export interface GroundAttributes {
  readonly level: string | null;
  readonly geometry: string | null;
  readonly geometryKey: string | null;
  readonly baseURI: string;
  readonly variant: string | null;
  readonly per: string | null;
}

/** Gets the territories of a map, as far as its attributes tell which. */
export class MapGround {
  readonly #changed: () => void;
  readonly #onLarge: (() => void) | undefined;
  #asked = '';
  #territories: Territories | null = null;
  #failure: unknown = null;
  #settled: Promise<void> = Promise.resolve();
  #aborting: AbortController | null = null;

  /** `onLarge`: there will be very many territories. */
  constructor(changed: () => void, onLarge?: () => void) {
    [this.#changed, this.#onLarge] = [changed, onLarge];
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
    const { level, geometry, geometryKey, variant, per } = attributes;
    const tiles = variant === 'tiles' && geometry === null;
    const key = JSON.stringify([level, geometry, geometryKey, tiles, per]);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#failure = null;
    this.#aborting?.abort();
    this.#aborting = new AbortController();
    this.#settled = this.#load(attributes, tiles, this.#aborting.signal);
  }

  /** The territories; null while they are on their way. Throws when they can't be had. */
  want(attributes: GroundAttributes): Territories | null {
    this.begin(attributes);
    if (this.#failure) throw this.#failure as Error;
    return this.#territories;
  }

  async #load(
    { level: name, geometry, geometryKey, baseURI, per }: GroundAttributes,
    tiles: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const level = (name || null) as Level | null;
    try {
      let territories = tiles
        ? (await import('./map-variant.js')).tileTerritories(level)
        : await loadTerritories({ geometry, level, geometryKey, signal, onLarge: this.#onLarge });
      if (isAddress(per)) {
        const { loadPopulation } = await import('../../load-population.js');
        territories = await loadPopulation(territories, per, baseURI, signal);
      }
      if (!signal.aborted) this.#territories = territories;
    } catch (error) {
      if (!signal.aborted) this.#failure = asSourceError(error);
    }
    if (!signal.aborted) this.#changed();
  }
}
