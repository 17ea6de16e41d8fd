import { cellOf } from '../table/column.js';
import type { Cell } from '../table/column.js';
import type { Table } from '../table/table.js';
import { isDays } from './cell-text.js';
import { dayText } from './day-text.js';

/** Rows as an array of objects by the names of the columns: days as days, instants in UTC, missing values null. */
export function tableToJson(table: Table): string {
  const lines: string[] = [];
  for (let row = 0; row < table.length; row++) lines.push(rowJson(table, row));
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** One row as such an object. */
export function rowJson(table: Table, row: number): string {
  const cells = table.columns.map((column) => [column.name, jsonCell(cellOf(column, row), isDays(column))] as const);
  return JSON.stringify(Object.fromEntries(cells));
}

const jsonCell = (cell: Cell, days: boolean): Cell => (cell instanceof Date && days ? dayText(cell.getTime()) : cell);
