import { comparableCode, knownTerritory } from '../../geo/codes.js';
import { levels } from '../../geo/territories.js';
import type { Level, Territories } from '../../geo/territories.js';
import { withUsedArcs } from '../../geo/used-arcs.js';
import type { Column, NumberColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import type { MapModel } from './map-model.js';
import { mapPeriods } from './map-periods.js';
import { areRawCounts } from './map-remarks.js';
import { mapValues } from './map-values.js';
import type { Divisor } from './map-values.js';

/** Names of measures that are sums. */
const SUMS = /^(?:sum|count|pocet|počet)(?:_|\b)/i;

/** Whether values of parts make one of the whole when they are added up: counts, and what is divided by something that adds up as well. */
export function canAdd(model: MapModel, { units }: Pick<Territories, 'units'>): boolean {
  const { column, per, unit } = model;
  if (unit === '%' || column.unit === '%') return false;
  return per !== null || SUMS.test(column.name) || areRawCounts(model, units);
}

const LOOKS: readonly (readonly [Level, RegExp])[] = [
  ['obec', /^5\d{5}$/],
  ['okres', /^CZ0\d\d[\dA-F]$/],
  ['kraj', /^CZ0\d\d$/],
];

/** The level that a code is of by its looks or as one that is known; null where neither tells. */
function levelOfCode(code: string): Level | null {
  const key = comparableCode(code);
  return (
    LOOKS.find(([, pattern]) => pattern.test(key))?.[0] ??
    levels.find((level) => knownTerritory(level, key) !== null) ??
    null
  );
}

/**
 * The levels that rows can be shown by, the largest first: their own; those that the territories lie in, two at least, where values add up
 * (`adding`); and those of rows that met no territory of their own (`strays`, their keys).
 */
export function levelsFor(
  { level: own, units }: Territories,
  strays: readonly string[],
  adding: boolean,
): readonly Level[] {
  if (own === null) return [];
  const rest = new Set(strays.map(levelOfCode));
  return levels.filter((level) => {
    if (level === own || rest.has(level)) return true;
    return adding && new Set(units.flatMap(({ parents }) => parents[level] ?? [])).size > 1;
  });
}

/** The level below one that a territory of it is parted into; null for none. Districts are no wholes of ORP: that of Turnov lies in three. */
export function levelBelow(level: Level | null, available: readonly Level[]): Level | null {
  const smaller = available.filter((one) => level !== null && levels.indexOf(one) > levels.indexOf(level));
  return smaller.find((one) => one !== 'pou' && !(level === 'okres' && one === 'orp')) ?? smaller[0] ?? null;
}

/** The territories that lie in one of a larger level, and no others' borders. */
export function partOf(territories: Territories, level: Level, code: string): Territories {
  const kept = [...territories.units.keys()].filter((unit) => territories.units[unit]?.parents[level] === code);
  return withUsedArcs({
    ...territories,
    units: kept.flatMap((unit) => territories.units[unit] ?? []),
    polygons: kept.map((unit) => territories.polygons[unit] ?? []),
  });
}

/** What is added up: rows that met territories, their values and times, and what these are divided by. */
export interface Addends {
  readonly territories: Territories;
  readonly unitOfRow: Int32Array;
  readonly value: NumberColumn;
  readonly time: Column | null;
  readonly of: Divisor['of'] | null;
}

/** Sums of a larger level: a row for each of its territories and times. */
export interface Sums {
  readonly table: Table;
  /** What the value of a row is divided by. */
  readonly of: Divisor['of'] | null;
  /** Territories that lack a value in some sum. */
  readonly left: number;
}

/** The column of codes in a table of sums. */
export const SUM_KEY = 'lk:kod';

/** Adds up values by the larger territories of `whole`; a part without a value is left out of both sums, and one of parts without any has none. */
export function sumByLevel({ territories, unitOfRow, value, time, of }: Addends, whole: Territories): Sums {
  const level = whole.level as Level;
  const index = new Map<string, number>();
  whole.units.forEach(({ codes }, unit) => codes.forEach((code) => index.set(code, unit)));
  const parents = territories.units.map((unit) => index.get(unit.parents[level] ?? '') ?? -1);
  const { times, rows } = mapPeriods(unitOfRow, territories.units.length, time);
  const [count, total] = [whole.units.length, whole.units.length * times.length];
  const [sums, divisors] = [new Float64Array(total), new Float64Array(total)];
  const present = new Uint32Array(total);
  const gaps = new Set<number>();
  rows.forEach((list, period) => {
    const { values, missing: kinds } = mapValues(value, list, null);
    parents.forEach((parent, unit) => {
      if (parent < 0) return;
      const at = period * count + parent;
      const by = of ? of(unit, list[unit] as number) : 1;
      if (kinds[unit] !== missing.present || !(by > 0)) return void gaps.add(unit);
      sums[at] = (sums[at] as number) + (values[unit] as number);
      divisors[at] = (divisors[at] as number) + by;
      present[at] = (present[at] as number) + 1;
    });
  });
  const dictionary = whole.units.map(({ code }) => code);
  const columns: Column[] = [
    {
      name: SUM_KEY,
      label: SUM_KEY,
      type: 'text',
      values: new Uint32Array(total).map((_, row) => row % count),
      dictionary,
      missing: null,
    },
    {
      ...value,
      values: sums,
      missing: new Uint8Array(total).map((_, row) => ((present[row] as number) > 0 ? missing.present : missing.null)),
    },
  ];
  const stamps = new Float64Array(total).map((_, row) => times[Math.floor(row / count)] as number);
  if (time?.type === 'text') columns.push({ ...time, values: new Uint32Array(stamps), missing: null });
  else if (time && time.type !== 'boolean') columns.push({ ...time, values: stamps, missing: null });
  return { table: new Table(total, columns), of: of && ((_, row) => divisors[row] as number), left: gaps.size };
}
