import type { MapSpec } from '../../layout/map/map-model.js';
import type { MapAttributes } from './cartogram-spec.js';

/** Whether inhabitants come from a table of their own: `https://…`, `/…`, `./…`. */
export const isAddress = (per: string | null): per is string => /^(?:\w+:|\.*\/)/.test(per ?? '');

/** Whether attributes say more of a map than what of which column it shows: code that few maps need reads them. */
export const asksMore = (map: MapAttributes): boolean =>
  isAddress(map.per) ||
  [map.classification, map.classes, map.breaks, map.palette, map.midpoint, map.variant, map.facet, map.compare].some(
    Boolean,
  );

/** What a map is asked where they don't. */
export const plainSpec = ({ value, per, unit }: MapAttributes): MapSpec => ({
  value,
  per: per || null,
  unit,
  classes: 5,
  breaks: [],
});
