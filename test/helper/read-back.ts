import type { ColumnType } from '../../src/table/column.js';
import type { ReadSheet } from './workbook.js';

/** What a reader of files needs to know of a column; nothing of it comes from the writer. */
export interface ReadAs {
  readonly type: ColumnType;
  readonly days: boolean;
}

/** Prague's clock of an instant, as the browser's own calendar has it: `2026-07-16 00:30:05`. */
const clockOf = (date: Date): string => date.toLocaleString('sv-SE', { timeZone: 'Europe/Prague' });

/** A value as it is compared: dates by Prague's clock, everything else as it is; a zero has no sign in a file. */
export function comparable(value: unknown, { days }: Pick<ReadAs, 'days'>): unknown {
  if (value instanceof Date) return days ? clockOf(value).slice(0, 10) : clockOf(value);
  return typeof value === 'number' ? value + 0 : value;
}

const NUMBERS = { cs: /^-?\d+(?:,\d+)?(?:e[+-]\d+)?$/, plain: /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/ } as const;
const BOOLEANS = {
  cs: { ano: true, ne: false },
  plain: { true: true, false: false },
} as const;

/** A cell of a CSV as the spreadsheet of such a country takes it; throws for what it would take for something else. */
export function csvValue(text: string, { type, days }: ReadAs, dialect: 'cs' | 'plain'): unknown {
  if (text === '') return null;
  const otherwise = (): never => {
    throw new Error(`not a ${type} for a spreadsheet (${dialect}): ${text}`);
  };
  switch (type) {
    case 'number':
      return NUMBERS[dialect].test(text) ? Number(text.replace(',', '.')) : otherwise();
    case 'boolean': {
      const known: Readonly<Record<string, boolean>> = BOOLEANS[dialect];
      return known[text] ?? otherwise();
    }
    case 'date': {
      if (days) return /^\d{4}-\d\d-\d\d$/.test(text) ? text : otherwise();
      const [, clock, offset] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(\+0[12]:00)?$/.exec(text) ?? otherwise();
      // Which of the two hours: the instant that the offset names has this very clock.
      if (offset && clockOf(new Date(`${clock?.replace(' ', 'T')}${offset}`)) !== clock) otherwise();
      return clock;
    }
    case 'text':
      return /^\s*'/.test(text) && /^'[\s\0]*[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
  }
}

/** The same of a cell of a workbook. */
export function sheetValue({ cells }: ReadSheet, place: string, { type, days }: ReadAs): unknown {
  const cell = cells.get(place);
  if (!cell) return null;
  if (cell.type === 's') return cell.value;
  if (cell.type === 'b') return cell.value === '1';
  const number = Number(cell.value);
  if (type !== 'date') return number;
  // Days since Excel's zero; rounded, as a second is no binary fraction of a day.
  const clock = new Date(Math.round((number - 25_569) * 86_400) * 1000).toISOString();
  return days ? clock.slice(0, 10) : `${clock.slice(0, 10)} ${clock.slice(11, 19)}`;
}

/** The same of a cell of JSON. */
export function jsonValue(value: unknown, { type, days }: ReadAs): unknown {
  if (type !== 'date' || typeof value !== 'string' || days) return value;
  return clockOf(new Date(value));
}
