import { cellOf } from '../table/column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { cellText, isDays, safeText } from './cell-text.js';
import type { CsvDialect } from './cell-text.js';
import { columnHead } from '../table/column-head.js';
import { xmlText } from './xml-text.js';

/** A table as spreadsheets paste it: cells between tabs, decimal marks of the dialect. */
export function tableToTsv(table: Table, dialect: CsvDialect): string {
  const text = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ');
  return gridOf(table, dialect)
    .map((cells) => `${cells.map(text).join('\t')}\n`)
    .join('');
}

/** A table as word processors and mails paste it. */
export function tableToHtml(table: Table, caption: string, dialect: CsvDialect): string {
  const [head = [], ...rows] = gridOf(table, dialect);
  const align = (column: Column | undefined): string => (column?.type === 'number' ? ' align="right"' : '');
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell, index) => `<td${align(table.columns[index])}>${xmlText(cell)}</td>`).join('')}</tr>`;
  const heads = head.map((cell, index) => `<th${align(table.columns[index])}>${xmlText(cell)}</th>`);
  return `<meta charset="utf-8"><table><caption>${xmlText(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table>`;
}

/** Head and rows; texts that would run as formulas are made harmless, as a paste is a way in as well as a file. */
function gridOf(table: Table, dialect: CsvDialect): string[][] {
  const grid = [table.columns.map((column) => safeText(columnHead(column)))];
  for (let row = 0; row < table.length; row++) {
    grid.push(table.columns.map((column) => cellText(cellOf(column, row), isDays(column), dialect)));
  }
  return grid;
}
