import { neighboursOf } from '../../geo/neighbours.js';
import { besideValues } from '../../layout/map/map-neighbours.js';
import type { BesideValues } from '../../layout/map/map-neighbours.js';
import type { Locale } from '../../locale/locale.js';
import { mapWords } from '../../locale/map-words.js';
import type { MapView } from './map-build.js';

/** Who borders on whom; null where nobody knows. */
export function viewNeighbours({ territories, remarkable }: MapView): readonly (readonly number[])[] | null {
  return territories.approximate || remarkable.variant === 'tiles' ? null : neighboursOf(territories);
}

/** What the neighbours of each territory have; null where nobody knows who they are. */
export function besideOf(view: MapView, locale: Locale): BesideValues | null {
  const neighbours = viewNeighbours(view);
  return neighbours && besideValues(neighbours, view.values.values, view.text, mapWords(locale));
}
