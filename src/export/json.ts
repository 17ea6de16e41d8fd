import { cellOf } from '../table/column.js';
import type { Cell } from '../table/column.js';
import type { Table } from '../table/table.js';
import { isDays } from './cell-text.js';
import { dayText } from './day-text.js';

/** Rows as an array of objects by the names of the columns: days as days, instants in UTC, missing values null. */
export function tableToJson(table: Table): string {
  const lines: string[] = [];
  for (let row = 0; row < table.length; row++) {
    const cells = table.columns.map((column) => [column.name, jsonCell(cellOf(column, row), isDays(column))] as const);
    lines.push(JSON.stringify(Object.fromEntries(cells)));
  }
  return `[\n${lines.join(',\n')}\n]\n`;
}

const jsonCell = (cell: Cell, days: boolean): Cell => (cell instanceof Date && days ? dayText(cell.getTime()) : cell);
