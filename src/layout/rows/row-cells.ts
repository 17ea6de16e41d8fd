import type { DatePrecision } from '../../locale/date-format.js';
import type { Locale } from '../../locale/locale.js';
import type { RowWords } from '../../locale/row-words.js';
import { isMissing, missingKind } from '../../table/column.js';
import type { Column, NumberColumn, TextColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import { isCodeColumn } from '../column-role.js';
import type { RowDates } from './row-dates.js';

/** A cell that is more than a text. */
export interface RichCell {
  readonly text: string;
  /** Figures that stand, unseen, behind a number of fewer decimals than others of its column, so that their marks stand in line. */
  readonly pad?: string;
  /** A checked address. */
  readonly href?: string;
  /** Why there is no value; `text` is only a mark then. */
  readonly missing?: string;
  /** Too long to be shown whole at once. */
  readonly long?: boolean;
}

export type RowCell = string | RichCell;

/** What cells are written with. */
export interface CellWriting {
  readonly locale: Locale;
  readonly words: RowWords;
  /** A text's own address where it is one that may be linked, else null. */
  readonly linkOf: (text: string, column: Column) => string | null;
  /** Writes dates; null while its code is on its way. */
  readonly dates: RowDates | null;
  /** Missing values are said in words, each kind in its own. */
  readonly worded: boolean;
}

/** More letters than these are cut off until somebody asks for the rest. */
const LONG_TEXT = 160;
/** Decimals that a number is written with at the most, and digits: beyond them is the noise of binary fractions. */
const MOST_DECIMALS = 6;
const SURE_DIGITS = 14;
/** Numbers whose digits are not grouped: they number things, or say where these are. */
const PLACE = /^(?:x|y|lat|lon|lng|(?:zem|zeměpisn)\S*|latitude|longitude)$/i;

/** How exact what is written of a column is: decimals of numbers, the least unit of dates; null for others. */
export type Grain = number | DatePrecision | null;

export interface CellWriter {
  readonly write: (row: number) => RowCell;
  readonly grain: Grain;
}

/** How the cells of a column are written in a list of rows: as exact as the rows that are there are, or as `least` says, where that is more. */
export function cellWriter(column: Column, writing: CellWriting, least: Grain = null): CellWriter {
  const { write, grain } = valueWriter(column, writing, least);
  return {
    write: (row) =>
      isMissing(column, row) || Number.isNaN(column.values[row])
        ? blank(missingKind(column, row) || missing.null, writing)
        : write(row),
    grain,
  };
}

/** A cell in which there is nothing to read. */
function blank(kind: MissingKind, { words, worded }: CellWriting): RichCell {
  const said = words.missing[kind];
  return { text: worded ? said : '–', missing: said };
}

function valueWriter(column: Column, writing: CellWriting, least: Grain): CellWriter {
  const { locale } = writing;
  switch (column.type) {
    case 'number':
      return numberWriter(column, locale, least);
    case 'text':
      return { write: textWriter(column, writing), grain: null };
    case 'boolean':
      return { write: (row) => (column.values[row] === 1 ? locale.strings.yes : locale.strings.no), grain: null };
    case 'date':
      return writing.dates?.(column, locale, least) ?? { write: () => '', grain: null };
  }
}

function numberWriter(column: NumberColumn, locale: Locale, least: Grain): CellWriter {
  const plain = isCodeColumn(column) || PLACE.test(column.name);
  let most = typeof least === 'number' ? least : 0;
  for (const value of column.values) most = Math.max(most, decimalsOf(value));
  const point = locale.number(1.5).slice(1, 2);
  const write = (row: number): RowCell => {
    const value = column.values[row] as number;
    const digits = decimalsOf(value);
    const text = locale.number(value, { plain, digits });
    if (digits === most) return text;
    return { text, pad: (digits === 0 ? point : '') + '0'.repeat(most - digits) };
  };
  return { write, grain: most };
}

/** Decimals that a number has, 0 for NaN and for what is written by powers of ten. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(Number(value.toPrecision(SURE_DIGITS)));
  const point = text.indexOf('.');
  return point === -1 || text.includes('e') ? 0 : Math.min(text.length - point - 1, MOST_DECIMALS);
}

function textWriter(column: TextColumn, writing: CellWriting): (row: number) => RowCell {
  return (row) => {
    const text = column.dictionary.at(column.values[row] as number);
    if (!text) return blank(missing.present, writing);
    const href = writing.linkOf(text, column);
    if (href !== null) return { text: text.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)|\/$/gi, ''), href };
    return text.length > LONG_TEXT ? { text, long: true } : text;
  };
}
