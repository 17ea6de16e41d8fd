import type { Locale } from '../../locale/locale.js';
import type { RowWords } from '../../locale/row-words.js';
import { isMissing, missingKind } from '../../table/column.js';
import type { Column, DateColumn, NumberColumn, TextColumn } from '../../table/column.js';
import { isCodeColumn } from '../column-role.js';
import type { DateCells } from '../date-cells.js';

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
  readonly dates: DateCells | null;
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

/** How the cells of a column are written in a list of rows; decimals are those of the rows that are there. */
export function cellWriter(column: Column, writing: CellWriting): (row: number) => RowCell {
  const write = valueWriter(column, writing);
  const { words, worded } = writing;
  return (row) => {
    if (!isMissing(column, row) && !Number.isNaN(column.values[row])) return write(row);
    const said = words.missing[missingKind(column, row)] ?? writing.locale.strings.missing;
    return { text: worded ? said : '–', missing: said };
  };
}

function valueWriter(column: Column, writing: CellWriting): (row: number) => RowCell {
  const { locale } = writing;
  switch (column.type) {
    case 'number':
      return numberWriter(column, locale);
    case 'text':
      return textWriter(column, writing);
    case 'boolean':
      return (row) => (column.values[row] === 1 ? locale.strings.yes : locale.strings.no);
    case 'date':
      return dateWriter(column, writing);
  }
}

function numberWriter(column: NumberColumn, locale: Locale): (row: number) => RowCell {
  const plain = isCodeColumn(column) || PLACE.test(column.name);
  const most = Math.max(0, ...[...column.values].map(decimalsOf));
  const point = locale.number(1.5).slice(1, 2);
  return (row) => {
    const value = column.values[row] as number;
    const digits = decimalsOf(value);
    const text = locale.number(value, { plain, digits });
    if (digits === most) return text;
    return { text, pad: (digits === 0 ? point : '') + '0'.repeat(most - digits) };
  };
}

/** Decimals that a number has, 0 for NaN and for what is written by powers of ten. */
export function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(SURE_DIGITS)));
  const point = text.indexOf('.');
  return point === -1 || text.includes('e') ? 0 : Math.min(text.length - point - 1, MOST_DECIMALS);
}

function textWriter(column: TextColumn, { linkOf }: CellWriting): (row: number) => RowCell {
  return (row) => {
    const text = column.dictionary.at(column.values[row] as number) ?? '';
    const href = linkOf(text, column);
    if (href !== null) return { text: text.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)|\/$/gi, ''), href };
    return text.length > LONG_TEXT ? { text, long: true } : text;
  };
}

/** Days, or instants as exact as the rows are: a list never shows less of a date than its day. */
function dateWriter(column: DateColumn, { dates, locale }: CellWriting): (row: number) => RowCell {
  if (!dates) return () => '';
  const finest = dates.precision(column);
  const precision = finest === 'year' || finest === 'month' ? 'day' : finest;
  return (row) => dates.text(column.values[row] as number, precision, locale);
}
