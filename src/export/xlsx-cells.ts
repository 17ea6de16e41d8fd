import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import { repeatedHour } from '../time/calendar.js';
import { zoneOffset } from '../time/zone-offset.js';
import { cellText, isDays, safeText } from './cell-text.js';
import { format } from './xlsx-parts.js';
import { workbookText } from './xml-text.js';

/** What a sheet can hold. https://support.microsoft.com/office/excel-specifications-and-limits */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;

/** Days from Excel's day zero, 30 December 1899, to 1 January 1970. */
const EPOCH_DAYS = 25_569;
/** Excel believes in a 29 February 1900; before it, its days are others than the calendar's. */
const FIRST_DAY = 61;

/** Texts of a workbook, each written once. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  /** Texts that were longer than a cell can hold. */
  shortened = 0;

  /** The number of a text. */
  of(text: string): number {
    const fits = text.length <= MOST_CHARACTERS;
    if (!fits) this.shortened++;
    const kept = fits ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
    let index = this.#indexes.get(kept);
    if (index === undefined) this.#indexes.set(kept, (index = this.#indexes.size));
    return index;
  }

  get items(): string {
    return [...this.#indexes.keys()]
      .map((text) => `<si><t xml:space="preserve">${workbookText(text)}</t></si>`)
      .join('');
  }
}

/** Name of a column in a sheet: A, B … Z, AA; `index` from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A cell of text. */
export const textCell = (place: string, text: string, strings: SharedStrings, style: number): string =>
  `<c r="${place}" t="s" s="${style}"><v>${strings.of(text)}</v></c>`;

/** The cells of one column, by row of the table; `line` is the row of the sheet. Missing ones are left out. */
export function columnCells(
  column: Column,
  index: number,
  strings: SharedStrings,
): (row: number, line: number) => string {
  const name = columnName(index);
  if (column.type === 'date') return dateCells(column, name, strings);
  if (column.type === 'text') {
    const made = new Map<number, string>();
    return (row, line) => {
      if (isMissing(column, row)) return '';
      const code = column.values[row] as number;
      let rest = made.get(code);
      if (rest === undefined) {
        const text = column.dictionary.at(code) ?? '';
        const style = safeText(text) === text ? format.plain : format.quoted;
        made.set(code, (rest = `" t="s" s="${style}"><v>${strings.of(text)}</v></c>`));
      }
      return `<c r="${name}${line}${rest}`;
    };
  }
  const kind = column.type === 'boolean' ? ' t="b"' : '';
  return (row, line) => {
    const value = column.values[row] as number;
    if (isMissing(column, row) || !Number.isFinite(value)) return '';
    return `<c r="${name}${line}"${kind}><v>${value}</v></c>`;
  };
}

/** Dates as days since Excel's zero on Prague's clock, with its offset where the clock alone tells two instants; those before Excel's calendar as texts. */
function dateCells(
  column: Extract<Column, { type: 'date' }>,
  name: string,
  strings: SharedStrings,
): (row: number, line: number) => string {
  const days = isDays(column);
  return (row, line) => {
    const epochMs = column.values[row] as number;
    if (isMissing(column, row) || Number.isNaN(epochMs)) return '';
    const serial = (epochMs + zoneOffset(epochMs)) / 86_400_000 + EPOCH_DAYS;
    if (serial < FIRST_DAY) return textCell(`${name}${line}`, cellText(new Date(epochMs), days, 'plain'), strings, 0);
    const reading = days ? null : repeatedHour(epochMs);
    const style = days ? format.day : reading === null ? format.instant : format[reading];
    return `<c r="${name}${line}" s="${style}"><v>${days ? Math.round(serial) : serial}</v></c>`;
  };
}
