import { markedKind } from '../../table/missing-marks.js';
import { parseCzechDate } from '../../table/parse-czech-date.js';
import { isDigitCode, parseNumber } from '../../table/parse-number.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { cell } from './csv-kinds.js';
import type { CellKind } from './csv-kinds.js';

export interface CellReading {
  readonly kind: CellKind;
  /** A number, epoch ms, 0 or 1, or the `MissingKind`. */
  readonly value: number;
  /** Of a measure; else empty. */
  readonly unit: string;
}

const TEXT: CellReading = { kind: cell.text, value: 0, unit: '' };
const LONGEST_MARK = 6;
const NUMERIC_START = /^[\s\d+\-.,\u2212\u2013]/;
// A year of four digits, then a month: `46001-02` is a code.
const ISO_LIKE = /^\d{4}-\d{2}/;
const LONG_DIGITS = /^\d{16,}$/;
const PHONE = /^\+\d{1,3}[\s\d]{8,}$/;
// The unit is one word, or a currency in thousands and above; a letter alone stands apart (`12 a` is an area, `12a` a house). `2023/2024` is a school
// year, `2024 Q1` a quarter, `0x10` a code.
const MEASURE = /^(.*\d)(\s*)((?:tis\.|mil\.|mld\.)?\s?(?![Qx]\d)[\p{L}\p{Sc}%‰°][^\s,;:]{0,9})$/u;

/** What a text is; `thousands` is the mark between digits of a column where it surely is one (`,` or `.`), else empty. */
export function readCell(text: string, thousands: string): CellReading {
  if (text.length <= LONGEST_MARK) {
    const word = text.trim().toLowerCase();
    const kind = markedKind(word);
    if (kind !== undefined) return { kind: cell.missing, value: kind, unit: '' };
    if (word === 'true' || word === 'false') return { kind: cell.boolean, value: word === 'true' ? 1 : 0, unit: '' };
  }
  if (!NUMERIC_START.test(text)) return TEXT;
  const trimmed = text.trim();
  if (
    isDigitCode(trimmed) ||
    PHONE.test(trimmed) ||
    (LONG_DIGITS.test(trimmed) && !Number.isSafeInteger(Number(trimmed)))
  )
    return { kind: cell.code, value: numberOf(trimmed, ''), unit: '' };
  const number = numberOf(trimmed, thousands);
  if (!Number.isNaN(number)) return { kind: cell.number, value: number, unit: '' };
  const date = ISO_LIKE.test(trimmed) ? parseIsoDate(trimmed) : parseCzechDate(trimmed);
  if (date) return { kind: date.dateOnly ? cell.day : cell.instant, value: date.epochMs, unit: '' };
  const [, digits = '', gap = '', unit = ''] = MEASURE.exec(trimmed) ?? [];
  if (digits === '' || (gap === '' && /^\p{L}$/u.test(unit))) return TEXT;
  const value = numberOf(digits, thousands);
  return Number.isNaN(value) ? TEXT : { kind: cell.measure, value, unit };
}

const SIGN = '[-+\\u2212\\u2013]?';
const GROUPED = new RegExp(`^${SIGN}[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*(?:([.,])\\d+)?(?!\\d)`);

/** NaN for what is no number. */
function numberOf(text: string, thousands: string): number {
  const match = GROUPED.exec(text);
  const [, mark = '', more, decimal] = match?.[0].length === text.length ? match : [];
  const isGrouped =
    mark !== '' && decimal !== mark && (mark === thousands || more !== undefined || decimal !== undefined);
  return parseNumber(isGrouped ? text.replaceAll(mark, '') : text) ?? NaN;
}

/** What the numbers of a column tell about its marks, as bits. */
export const style = { pointGroups: 1, commaGroups: 2, pointDecimal: 4, commaDecimal: 8 } as const;

/** What one number tells surely: `1.234,5` groups and a decimal mark, `1,5` a decimal mark, `1.234` alone nothing. */
export function styleOf(text: string): number {
  const trimmed = text.trim();
  const match = GROUPED.exec(trimmed);
  if (match) {
    const [, mark, more, decimal] = match;
    if (decimal !== undefined && decimal !== mark) {
      return mark === '.' ? style.pointGroups | style.commaDecimal : style.commaGroups | style.pointDecimal;
    }
    if (decimal === undefined) return more === undefined ? 0 : mark === '.' ? style.pointGroups : style.commaGroups;
  }
  const decimal = /([.,])\d+/.exec(trimmed)?.[1];
  return decimal === undefined ? 0 : decimal === '.' ? style.pointDecimal : style.commaDecimal;
}

/** The mark between thousands of a column whose numbers tell so much together; empty where it is open, as then a point is decimal. */
export function thousandsOf(styles: number): '' | '.' | ',' {
  const has = (bits: number): boolean => (styles & bits) !== 0;
  if (has(style.pointGroups | style.commaDecimal) && !has(style.pointDecimal)) return '.';
  return has(style.commaGroups | style.pointDecimal) && !has(style.commaDecimal) ? ',' : '';
}
