import type { Territories } from '../../geo/territories.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { epochOf } from '../../time/calendar.js';
import { foldKey } from '../fold-key.js';
import type { MapValues } from './map-values.js';
import type { PlaceKey } from '../place-key.js';
import { rowPlace } from '../rows/row-place.js';

/** What of a map tells where a reader is. */
export interface PlacedMap {
  readonly territories: Territories;
  readonly table: Table;
  readonly values: MapValues;
  /** Times as they are written, the index of the one shown, their column and what in it stands for each. */
  readonly times: readonly string[];
  readonly at: number;
  readonly time: Column | null;
  readonly marks: readonly number[];
}

/** The instant that a time is, epoch ms; null for a year or a name. */
const instantAt = ({ time, marks }: PlacedMap, at: number): number | null =>
  time?.type === 'date' ? (marks[at] ?? null) : null;

/** What a territory (−1: none) at the time shown is known by to other elements: its code and name, the time as it is written; null for neither. */
export function mapPlace(map: PlacedMap, unit: number): PlaceKey | null {
  const { code, name } = map.territories.units[unit] ?? {};
  const names = [code, name, map.times[map.at]].flatMap((text) => (text === undefined ? [] : [foldKey(text)]));
  return names.length === 0 ? null : { names: [...new Set(names)], at: instantAt(map, map.at) };
}

/** Finds what other elements told of on a map; −1 where there is no such thing. */
export interface MapPlaceFinder {
  unitOf(place: PlaceKey): number;
  /** Index of the time of a place. */
  timeOf(place: PlaceKey): number;
  /** Index of the last time within a span of instants; of all of them without one. */
  lastWithin(span: readonly [number, number] | null): number;
}

export function mapPlaceFinder(map: PlacedMap): MapPlaceFinder {
  const { territories, times, time, marks } = map;
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  // A code that two have, each in another system, is that of the one whose main code it is; a name that two have is nobody's.
  territories.units.forEach(({ code }, unit) => codes.set(foldKey(code), unit));
  const main = new Set(codes.keys());
  const enter = (map: Map<string, number>, key: string, unit: number): void => {
    map.set(key, map.has(key) && map.get(key) !== unit ? -1 : unit);
  };
  territories.units.forEach(({ codes: all, name }, unit) => {
    for (const code of all.map(foldKey)) if (!main.has(code)) enter(codes, code, unit);
    enter(names, foldKey(name), unit);
  });
  const first = (map: ReadonlyMap<string, number>, wanted: readonly string[]): number =>
    map.get(wanted.find((name) => (map.get(name) ?? -1) >= 0) ?? '') ?? -1;
  return {
    unitOf: ({ names: wanted }) => {
      const coded = first(codes, wanted);
      return coded >= 0 ? coded : first(names, wanted);
    },
    timeOf: ({ names: wanted, at }) => {
      const same = at === null ? -1 : times.findIndex((_, index) => instantAt(map, index) === at);
      return same >= 0 ? same : times.findIndex((text) => wanted.includes(foldKey(text)));
    },
    lastWithin: (span) => {
      if (!span) return times.length - 1;
      return times.findLastIndex((_, index) => {
        const mark = marks[index] ?? NaN;
        const instant = instantAt(map, index) ?? (time?.type === 'number' ? epochOf(mark, 1, 1) : NaN);
        return span[0] <= instant && instant <= span[1];
      });
    },
  };
}

/** Territories whose code, name, or any text of whose row is among some folded ones. */
export function unitsNamed({ territories, table, values }: PlacedMap, wanted: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  territories.units.forEach(({ codes, name }, unit) => {
    const row = values.rows[unit] ?? -1;
    const written = row < 0 ? [] : rowPlace(table, table.columns, row).names;
    if ([...codes, name].map(foldKey).some((text) => wanted.has(text)) || written.some((text) => wanted.has(text)))
      found.add(unit);
  });
  return found;
}
