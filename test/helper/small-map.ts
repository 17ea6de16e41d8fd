import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { mapOf, topologyUrl, walkable } from './mount-map.js';
import { squares } from './squares.js';

/** Six territories in two rows, A1 to C2, and a row of values for each. */
export const grid = squares(3, 2, (unit) => ({ population: 100 * (unit + 1), areaKm2: () => 10 }));
export const borders = topologyUrl(grid);
export const rows = grid.units.map(({ code, name }, unit) => ({
  kod: code,
  nazev: name,
  hodnota: 10 * unit,
  chyby: unit,
}));

export const mounted = (more: Partial<LkCartogram> = {}): Promise<LkCartogram> =>
  mapOf({ geometry: borders, level: 'obec', value: 'hodnota', data: rows, heading: 'Mapa', ...more });

/** The map, once a reader can walk it. */
export const finished = async (map: LkCartogram): Promise<LkCartogram> => {
  await walkable(map);
  return map;
};
