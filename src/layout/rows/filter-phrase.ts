import type { FilterWords } from '../../locale/filter-words.js';
import type { Locale } from '../../locale/locale.js';
import type { Column } from '../../table/column.js';
import { calendarParts } from '../../time/calendar.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { isCodeColumn } from '../column-role.js';
import { decimalsOf } from './row-cells.js';

/** A value that a column is filtered by; null stands for cells without one. */
export type FilteredValue = { readonly kind: string; readonly value: string | number | boolean } | null;

/** What a column is filtered by. */
export type SaidFilter =
  | { readonly kind: 'range'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'days'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'set'; readonly values: readonly FilteredValue[] }
  | { readonly kind: 'text'; readonly text: string };

export type FilteredColumn = Pick<Column, 'name' | 'type' | 'domain'>;

/** Values that are named; of more only how many. */
const NAMED = 3;

/** A filter as people say it: `10–50`, `Liberec, Semily`, `od 1. 1. 2020`. */
export function filterPhrase(filter: SaidFilter, column: FilteredColumn, locale: Locale, words: FilterWords): string {
  switch (filter.kind) {
    case 'range': {
      const end = (value: number | null): string | null =>
        value === null ? null : numberPhrase(value, column, locale);
      return words.range(end(filter.min), end(filter.max));
    }
    case 'days':
      return words.days(dayPhrase(filter.from, locale), dayPhrase(filter.to, locale));
    case 'text':
      return words.contains(filter.text.trim());
    case 'set': {
      const named = filter.values.length > NAMED + 1 ? filter.values.slice(0, NAMED) : filter.values;
      const text = named.map((value) => valuePhrase(value, column, locale, words)).join(', ');
      const rest = filter.values.length - named.length;
      return rest > 0 ? `${text} ${words.others(rest)}` : text;
    }
  }
}

/** A value as it is read in the cells; of a coded one its label. */
export function valuePhrase(value: FilteredValue, column: FilteredColumn, locale: Locale, words: FilterWords): string {
  if (value === null) return words.missing;
  const coded = column.domain?.find(({ code }) => String(code) === String(value.value));
  if (coded) return coded.label;
  if (typeof value.value === 'boolean') return value.value ? locale.strings.yes : locale.strings.no;
  if (typeof value.value === 'string') return value.value === '' ? words.blank : value.value;
  return value.kind === 'date' ? instantPhrase(value.value, locale) : numberPhrase(value.value, column, locale);
}

/** Numbers that number things have no groups. */
export function numberPhrase(value: number, column: FilteredColumn, locale: Locale): string {
  return locale.number(value, { plain: isCodeColumn(column as Column), digits: decimalsOf(value) });
}

/** An instant as exact as it is. */
export function instantPhrase(epochMs: number, locale: Locale): string {
  const { hour, minute, second } = calendarParts(epochMs);
  return locale.date(epochMs, second !== 0 ? 'second' : hour !== 0 || minute !== 0 ? 'minute' : 'day');
}

function dayPhrase(text: string | null, locale: Locale): string | null {
  const date = text === null ? null : parseIsoDate(text);
  return date ? locale.date(date.epochMs, 'day') : text;
}
