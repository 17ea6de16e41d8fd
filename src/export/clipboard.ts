import type { Table } from '../table/table.js';
import type { CsvDialect } from './cell-text.js';
import { tableToHtml, tableToTsv } from './clipboard-table.js';

/** Only pages that came over a secure connection may write to the clipboard, and not every browser lets them write more than text. */
const canWrite = (type: string): boolean =>
  isSecureContext &&
  'clipboard' in navigator &&
  'write' in navigator.clipboard &&
  typeof ClipboardItem === 'function' &&
  (typeof ClipboardItem.supports !== 'function' || ClipboardItem.supports(type));

export const canCopyPicture = (): boolean => canWrite('image/png');
export const canCopyTable = (): boolean => canWrite('text/html');

/** Puts a picture into the clipboard. Begun at once, as the browser allows it only right after a press. */
export function copyPicture(png: Promise<Blob>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

export interface CopiedTable {
  readonly table: Table | null;
  readonly heading: string;
  readonly dialect: CsvDialect;
}

/** Puts a table into the clipboard, for spreadsheets and for word processors. */
export function copyTable(copied: Promise<CopiedTable>): Promise<void> {
  const blob = (type: string, write: (copied: CopiedTable, table: Table) => string): Promise<Blob> =>
    copied.then((one) => {
      if (!one.table) throw new Error('no table to copy');
      return new Blob([write(one, one.table)], { type });
    });
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', ({ dialect }, table) => tableToTsv(table, dialect)),
      'text/html': blob('text/html', ({ heading, dialect }, table) => tableToHtml(table, heading, dialect)),
    }),
  ]);
}
