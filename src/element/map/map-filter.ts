import { foldKey } from '../../layout/fold-key.js';
import { classSlots } from '../../layout/map/map-scene.js';
import { rowPlace } from '../../layout/rows/row-place.js';
import { LkFilterEvent } from '../filter-event.js';
import type { MapView } from './map-build.js';

/** What the page and a group are told when a reader pressed a class (−1: none): the keys of the territories that are not in it, as the rows have them. */
export function classFilter({ model, drawing, territories, table, values }: MapView, pressed: number): LkFilterEvent {
  const slot = classSlots(model)[pressed];
  const hidden = territories.units.flatMap(({ code, name }, unit) => {
    const row = values.rows[unit] ?? -1;
    if (slot === undefined || drawing.slots[unit] === slot || row < 0) return [];
    return [rowPlace(table, table.columns, row).names.includes(foldKey(code)) ? code : name];
  });
  return new LkFilterEvent(hidden, null, null);
}
