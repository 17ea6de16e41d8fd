import { cellOf } from '../table/column.js';
import type { Table } from '../table/table.js';
import { cellText, isDays, safeText } from './cell-text.js';
import type { CsvDialect } from './cell-text.js';
import { columnHead } from '../table/column-head.js';

export type { CsvDialect } from './cell-text.js';

/**
 * A table as CSV: a head of labels with their units, then a row per row, missing cells empty, dates in Prague's time, lines ended by
 * CRLF. Numbers stay numbers; a text that would be taken for a formula gets an apostrophe in front.
 */
export function tableToCsv(table: Table, dialect: CsvDialect): string {
  const separator = dialect === 'cs' ? ';' : ',';
  const head = table.columns.map((column) => quote(safeText(columnHead(column)), separator));
  const lines = [head.join(separator)];
  for (let row = 0; row < table.length; row++) {
    const cells = table.columns.map((column) =>
      quote(cellText(cellOf(column, row), isDays(column), dialect), separator),
    );
    lines.push(cells.join(separator));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
