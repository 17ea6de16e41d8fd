import { css } from 'lit';
import { knownTerritoriesOf } from '../../geo/complete-territories.js';
import type { Level, Territories } from '../../geo/territories.js';
import { tilePlaces } from '../../geo/tiles.js';
import type { MapGeometry } from '../../layout/map/map-geometry.js';
import type { MapModel } from '../../layout/map/map-model.js';
import { arcsPath } from '../../layout/map/map-paths.js';
import type { MapSize } from '../../layout/map/map-size.js';
import { dorlingGeometry, symbolGeometry, symbolOrder, tileGeometry } from '../../layout/map/map-variants.js';
import { SourceError } from '../../source/source-error.js';

export type MapVariant = 'choropleth' | 'tiles' | 'dorling' | 'symbols';

/** What territories are drawn as. */
export interface VariantShapes {
  readonly geometry: MapGeometry;
  /** Borders under the symbols, in tenths of a px. */
  readonly base: string;
  /** Territories as they lie over each other; null where they don't. */
  readonly order: readonly number[] | null;
}

/** How borders under symbols look. */
export const styles = css`
  .pin {
    fill: none;
    stroke: var(--control);
    stroke-width: 0.5px;
  }
  .tenths .pin {
    stroke-width: 5px;
  }
  .pin ~ .territory {
    fill-opacity: 0.85;
  }
  @media (forced-colors: active) {
    .pin {
      stroke: CanvasText;
    }
  }
`;

/** More circles would take too long to be moved apart. */
const MOST_CIRCLES = 700;

const noTiles = (level: Level | null): SourceError =>
  new SourceError('unsupported', `no layout of tiles for this level: ${level}`, { reason: 'no-tiles' });

/** Squares need no shapes: those of a level that the library knows. */
export function tileTerritories(level: Level | null): Territories {
  const known = knownTerritoriesOf(level ?? 'orp');
  if (!known) throw noTiles(level);
  return { ...known, approximate: false };
}

/** Shapes of a variant of a map. `whole` has the territories' own; `at` is the time shown. */
export function variantShapes(
  variant: MapVariant,
  whole: MapGeometry,
  { units, level }: Territories,
  { periods, per }: MapModel,
  at: number,
  size: MapSize,
): VariantShapes {
  if (variant === 'tiles') {
    const places = new Map((level && tilePlaces(level))?.map((tile) => [tile.code, tile]));
    if (places.size === 0) throw noTiles(level);
    return {
      geometry: tileGeometry(
        units.map(({ code }) => places.get(code) ?? null),
        size,
      ),
      base: '',
      order: null,
    };
  }
  if (units.length > MOST_CIRCLES && variant === 'dorling')
    throw new SourceError('too-large', `variant="dorling": more than ${MOST_CIRCLES} territories`);
  const values = periods[at]?.values ?? new Float64Array();
  if (variant === 'dorling') {
    const weights = units.map(({ population, areaKm2 }) => (per?.what === 'km2' ? areaKm2() : population));
    const known = weights.some((weight) => weight !== null);
    const sizes = known ? weights.map((weight) => weight ?? NaN) : values;
    return { geometry: dorlingGeometry(whole, sizes, size), base: '', order: null };
  }
  let most = 0;
  for (const period of periods) for (const value of period.values) if (value > most) most = value;
  const geometry = symbolGeometry(whole, values, size, most);
  return { geometry, base: basePath(whole), order: symbolOrder(geometry) };
}

/** The borders of all territories, as one path in tenths of a px. */
export const basePath = ({ frame, sides }: MapGeometry): string =>
  arcsPath(
    frame,
    [...frame.arcs.keys()].filter((arc) => (sides[2 * arc] ?? -1) !== -1),
  );
