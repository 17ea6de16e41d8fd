import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { joinTerritories, keyColumnOf } from './join.js';
import { plain } from './territory-of.js';
import type { Territory } from './territories.js';

/** Names of a column with inhabitants, and of one with a year or day. */
const POPULATION = /obyv|population|inhabitants|pocet_?ob/;
const PERIOD = /^(?:rok|year|obdobi|period|datum|date|kdy)/;

export interface PopulationColumns {
  readonly key?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly period?: string | null | undefined;
}

/**
 * The same territories with inhabitants from a table of them: of several years, in rows or in columns called by them, the latest that a territory
 * has, or that the table has. Columns that are not named are found by their names and by the codes in them. A territory that the table lacks has none then: counts of two sources would not
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
    : (table.columns.find((column) => column.type === 'number' && column !== keys && isNamed(column, POPULATION)) ??
      latestYear(table));
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

/** The column of numbers that is called by the latest year; undefined for none. */
function latestYear({ columns }: Table): Column | undefined {
  const years = columns.filter(({ name, type }) => type === 'number' && /^(?:19|20)\d\d$/.test(name));
  return years.sort((one, other) => Number(other.name) - Number(one.name))[0];
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
