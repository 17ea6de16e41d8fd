import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { joinTerritories, keyColumnOf } from './join.js';
import { plain } from './territory-of.js';
import type { Territory } from './territories.js';

export interface Divided {
  /** NaN where the value or what it is divided by is missing, and where that is no number above zero. */
  readonly values: Float64Array;
  /** Rows that have a value, but nothing to divide it by. */
  readonly undivided: readonly number[];
}

/** Values divided row by row: never by zero, and never by what is missing. */
export function divide(values: ArrayLike<number>, by: (row: number) => number | null | undefined): Divided {
  const divided = new Float64Array(values.length).fill(NaN);
  const undivided: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const divisor = by(row);
    if (divisor !== null && divisor !== undefined && divisor > 0 && Number.isFinite(divisor))
      divided[row] = value / divisor;
    else undivided.push(row);
  }
  return { values: divided, undivided };
}

/** Values of rows divided by what their territories have: inhabitants or km². Rows without a territory have nothing to divide by. */
export function dividePer(
  values: ArrayLike<number>,
  unitOfRow: Int32Array,
  units: readonly Territory[],
  per: 'obyvatel' | 'km2',
): Divided {
  return divide(values, (row) => {
    const unit = units[unitOfRow[row] as number];
    return per === 'km2' ? unit?.areaKm2 : unit?.population;
  });
}

/** Names of a column with inhabitants, and of one with a year or day. */
const POPULATION = /obyv|population|inhabitants|pocet_?ob/;
const PERIOD = /^(?:rok|year|obdobi|period|datum|date|kdy)/;

export interface PopulationColumns {
  readonly key?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly period?: string | null | undefined;
}

/**
 * The same territories with inhabitants from a table of them: of several years the latest that a territory has. Columns that are not named
 * are found by their names and by the codes in them. A territory that the table lacks has none then: counts of two sources would not
 * compare. A table that has none of the territories changes nothing. Throws where there is no such column.
 */
export function withPopulation(
  units: readonly Territory[],
  table: Table,
  { key, value, period }: PopulationColumns = {},
): readonly Territory[] {
  const keys = key ? table.column(key) : keyColumnOf(table, units);
  const figures = value
    ? table.column(value)
    : table.columns.find((column) => column.type === 'number' && column !== keys && isNamed(column, POPULATION));
  const periods = period ? table.column(period) : table.columns.find((column) => isNamed(column, PERIOD));
  if (!keys)
    throw new Error(`no column with codes of territories: ${key || table.columns.map(({ name }) => name).join(' ')}`);
  if (figures?.type !== 'number')
    throw new Error(`no column of numbers of inhabitants: ${value || table.columns.map(({ name }) => name).join(' ')}`);
  const { rowsOfUnit, matchedUnits } = joinTerritories(units, keys);
  if (matchedUnits === 0) return units;
  const numbers = figures.values;
  return units.map((unit, index) => {
    let population: number | null = null;
    let latest = -Infinity;
    for (const row of rowsOfUnit[index] ?? []) {
      const when = periodOf(periods, row);
      const figure = numbers[row] as number;
      // Of one period, or of none, the first: a second one would be a mistake of the table.
      if (Number.isNaN(figure) || when < latest || (when === latest && population !== null)) continue;
      population = figure;
      latest = when;
    }
    return { ...unit, population };
  });
}

function isNamed({ name, label }: Column, pattern: RegExp): boolean {
  return pattern.test(plain(name)) || pattern.test(plain(label));
}

/** A number to compare periods by; 0 where there are none. */
function periodOf(column: Column | undefined, row: number): number {
  if (!column || column.type === 'boolean') return 0;
  if (column.type !== 'text') return column.values[row] as number;
  return Number(/\d{4}/.exec(column.dictionary.at(column.values[row] as number) ?? '')?.[0] ?? 0);
}
