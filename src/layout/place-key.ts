import { isMissing } from '../table/column.js';
import { foldKey } from './fold-key.js';
import type { ChartModel } from './chart/chart-model.js';
import type { Stop, StopList } from './scene.js';

/** What a place on the x axis is known by to other charts. */
export interface PlaceKey {
  /** Its name and, where it has one, its code; folded. */
  readonly names: readonly string[];
  /** Its instant on an axis of time, epoch ms. */
  readonly at: number | null;
}

/** Names of more places than these are not gone through: writing them would keep a reader waiting. */
const MOST_NAMED = 5000;

/** Null where the place has no x, which is no place that charts could share. */
export function placeKey(model: ChartModel, { row, title }: Pick<Stop, 'row' | 'title'>): PlaceKey | null {
  const { xColumn } = model;
  // Ranges and points go by names of their own.
  if (model.names) return { names: [foldKey(title)], at: null };
  if (isMissing(xColumn, row)) return null;
  const code = codeAt(model, row);
  const names = code === null ? [foldKey(title)] : [foldKey(title), code];
  return { names, at: xColumn.type === 'date' ? (xColumn.values[row] as number) : null };
}

function codeAt({ xColumn, names }: ChartModel, row: number): string | null {
  if (names || xColumn.type !== 'text' || isMissing(xColumn, row)) return null;
  const code = xColumn.codes?.[xColumn.values[row] as number];
  return code === undefined ? null : foldKey(String(code));
}

/** Finds the stop of a place that another chart told of; −1 when there is none. */
export function placeFinder(model: ChartModel, stops: StopList): (key: PlaceKey) => number {
  let named: ReadonlyMap<string, number> | null = null;
  return ({ names, at }) => {
    const same = at === null ? -1 : indexOfInstant(model, stops, at);
    if (same >= 0) return same;
    named ??= stops.length > MOST_NAMED ? new Map<string, number>() : indexesByName(model, stops);
    for (const name of names) {
      const index = named.get(name);
      if (index !== undefined) return index;
    }
    return -1;
  };
}

function indexOfInstant({ xColumn, positions, names }: ChartModel, stops: StopList, at: number): number {
  // Where stops are not the positions one by one, they are found by their names only.
  if (xColumn.type !== 'date' || names || stops.across !== undefined || stops.length !== positions.length) return -1;
  const isIt = (row: number): boolean => xColumn.values[row] === at && !isMissing(xColumn, row);
  let index = 0;
  while (index < positions.length && !isIt(positions.at(index) as number)) index++;
  return index < positions.length && xColumn.values[stops.at(index).row] === at ? index : -1;
}

function indexesByName(model: ChartModel, stops: StopList): Map<string, number> {
  const titles = new Map<string, number>();
  const codes = new Map<string, number>();
  for (let index = 0; index < stops.length; index++) {
    const stop = stops.at(index);
    const title = foldKey(stop.title);
    const code = codeAt(model, stop.row);
    if (!titles.has(title)) titles.set(title, index);
    if (code !== null && !codes.has(code)) codes.set(code, index);
  }
  // A code that is also somebody's name is the name.
  return new Map([...codes, ...titles]);
}
