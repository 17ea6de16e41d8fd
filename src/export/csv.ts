import { cellOf } from '../table/column.js';
import type { Cell } from '../table/column.js';
import type { Table } from '../table/table.js';
import { calendarParts } from '../time/calendar.js';
import { dayText, twoDigits } from './day-text.js';

/** `cs`: semicolons and decimal commas, as Czech Excel opens it; `plain`: commas and points (RFC 4180). */
export type CsvDialect = 'cs' | 'plain';

/** A text that a spreadsheet would run as a formula (OWASP, CSV injection), also behind blanks or in full-width signs. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV: a head of labels, then a row per row, missing cells empty, dates in Prague's time, lines ended by CRLF.
 * Numbers stay numbers; a text that would be taken for a formula gets an apostrophe in front.
 */
export function tableToCsv(table: Table, dialect: CsvDialect): string {
  const separator = dialect === 'cs' ? ';' : ',';
  const lines = [table.columns.map((column) => quote(safeText(column.label), separator)).join(separator)];
  for (let row = 0; row < table.length; row++) {
    const cells = table.columns.map((column) => {
      const cell = cellOf(column, row);
      const dateOnly = column.type === 'date' && column.dateOnly;
      return quote(cellText(cell, dateOnly, dialect), separator);
    });
    lines.push(cells.join(separator));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell, dateOnly: boolean, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return dialect === 'cs' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return dialect === 'cs' ? (cell ? 'ano' : 'ne') : String(cell);
  if (cell instanceof Date) return dateText(cell, dateOnly);
  return safeText(cell);
}

/** Prague's wall clock the way both Excel and ISO 8601 read it. */
function dateText(date: Date, dateOnly: boolean): string {
  const epochMs = date.getTime();
  if (dateOnly) return dayText(epochMs);
  const { hour, minute, second } = calendarParts(epochMs);
  return `${dayText(epochMs)} ${[hour, minute, second].map(twoDigits).join(':')}`;
}

const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
