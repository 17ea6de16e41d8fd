import { classOf } from '../../scale/class-breaks.js';
import type { MapModel } from './map-model.js';
import type { BesideValues } from './map-neighbours.js';
import type { MapText } from './map-text.js';
import type { MapValues } from './map-values.js';
import type { TableSource } from '../table-source.js';

/** Names of the columns of a map's table besides that of the values. */
export interface MapHeads {
  readonly territory: string;
  readonly within: string;
  readonly rank: string;
  readonly class: string;
  /** Of what the neighbours of a territory have. */
  readonly beside: string;
}

const opposite = (value: number | null): number | null => (value === null ? null : 0 - value);

/** What a map shows, as a table from the highest value down; missing values are said in words. */
export function mapTable(
  { classes }: MapModel,
  { values }: MapValues,
  text: MapText,
  names: readonly string[],
  within: (unit: number) => string,
  beside: BesideValues | null,
  heads: MapHeads,
): TableSource {
  const { order, ranges, measure } = text;
  const unitAt = (row: number): number => order[row] as number;
  const placed = order.some((unit) => within(unit) !== '');
  const value = (row: number): number | null => {
    const found = values[unitAt(row)] as number;
    return Number.isNaN(found) ? null : found;
  };
  const columns: readonly {
    readonly label: string;
    readonly numeric: boolean;
    readonly cell: (row: number) => string;
    readonly key: (row: number) => number | string | null;
  }[] = [
    {
      label: heads.territory,
      numeric: false,
      cell: (row) => names[unitAt(row)] ?? '',
      key: (row) => names[unitAt(row)] ?? null,
    },
    ...(placed
      ? [
          {
            label: heads.within,
            numeric: false,
            cell: (row: number) => within(unitAt(row)),
            key: (row: number) => within(unitAt(row)),
          },
        ]
      : []),
    {
      label: measure,
      numeric: true,
      cell: (row) => (value(row) === null ? text.stated(unitAt(row)) : text.bare(value(row) as number)),
      key: value,
    },
    // Ranks go with the values, from the highest down.
    { label: heads.rank, numeric: true, cell: (row) => text.rank(unitAt(row)), key: (row) => opposite(value(row)) },
    {
      label: heads.class,
      numeric: true,
      cell: (row) => (value(row) === null ? '' : (ranges[classOf(value(row) as number, classes.breaks)] ?? '')),
      key: value,
    },
    ...(beside
      ? [
          {
            label: heads.beside,
            numeric: true,
            cell: (row: number) => beside.text(unitAt(row)),
            key: (row: number) => beside.highest(unitAt(row)),
          },
        ]
      : []),
  ];
  return {
    heads: columns.map(({ label, numeric }) => ({ label, numeric })),
    total: order.length,
    cells: (row) => columns.map(({ cell }) => cell(row)),
    key: (row, column) => columns[column]?.key(row) ?? null,
  };
}
