import type { TerritoryJoin } from '../../geo/join.js';
import type { Territories } from '../../geo/territories.js';
import type { MapSpec } from '../../layout/map/map-model.js';
import { SourceError } from '../../source/source-error.js';
import type { Column } from '../../table/column.js';

/** Keys and codes that are shown of those that do not fit. */
const SOME = 3;

/** Says why no territory has a value, and what to do; fetched when none has. */
export function noValue({ per }: MapSpec, { units }: Territories, join: TerritoryJoin, key: Column): SourceError {
  const { strays, matchedUnits } = join;
  if (matchedUnits === 0) {
    const rows = [...new Set(strays.map((stray) => stray.key || '–'))].slice(0, SOME).join(', ');
    const known = units
      .slice(0, SOME)
      .map(({ code, name }) => `${code} (${name})`)
      .join(', ');
    return new SourceError('no-column', `key="${key.name}": no row met a territory: ${rows}; on the map: ${known}, …`, {
      reason: 'no-match',
    });
  }
  if (per === 'km2' && units.every(({ areaKm2 }) => areaKm2() === null))
    return new SourceError('bad-attribute', 'per="km2": the borders have no areas', { reason: 'no-area' });
  if (per === 'obyvatel' && units.every(({ population }) => population === null))
    return new SourceError('bad-attribute', 'per="obyvatel": the borders have no inhabitants', {
      reason: 'no-population',
    });
  return new SourceError('no-column', 'no territory has a value', { reason: 'no-value' });
}
