import type { Column } from '../table/column.js';
import { parseCzechDate } from '../table/parse-czech-date.js';
import { parseNumber } from '../table/parse-number.js';
import { addUnits, epochOf } from '../time/calendar.js';
import { parseIsoDate } from '../time/parse-date.js';
import { allOf, anyOf } from './all-of.js';
import { spanOf } from './column-filter.js';
import type { Condition } from './query.js';

/** What belongs together though there are spaces in it: a phrase in quotes, a day, a month, a number in groups of three. */
const TERM =
  /["„“]([^"„“”]+)["“”]|(\d{1,2}\.\s*(?:\d{1,2}\.\s*)?\d{4}(?![\d.]))|([-+\u2212]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?!\S))|(\S+)/gu;

/**
 * A reader's search as a condition: each word must be found in some column, in a text (of coded values their labels), as a number written the
 * Czech way or plainly, or as a day, month or year (Prague) that a date lies in. Null where nothing is searched.
 */
export function searchCondition(text: string, columns: readonly Column[]): Condition | null {
  const terms = [...text.matchAll(TERM)]
    .map(([whole, phrase]) => (phrase ?? whole).trim())
    .filter((term) => term !== '');
  return columns.length === 0 ? null : allOf(terms.map((term) => termCondition(term, columns)));
}

function termCondition(term: string, columns: readonly Column[]): Condition {
  const number = parseNumber(term);
  const span = spanOfDate(term);
  const found = columns.map(({ name, type }): Condition | null => {
    const operand = { kind: 'column', name } as const;
    if (type === 'text') return { kind: 'contains', operand, text: term };
    if (type === 'date') return span && spanOf(name, ...span);
    if (type !== 'number' || number === null) return null;
    return { kind: 'compare', operator: '=', left: operand, right: { kind: 'number', value: number } };
  });
  return anyOf(found) ?? never((columns[0] as Column).name);
}

/** What no row can be. */
function never(name: string): Condition {
  const nothing: Condition = { kind: 'null', operand: { kind: 'column', name } };
  return { kind: 'and', parts: [nothing, { kind: 'not', part: nothing }] };
}

/** From when and up to when (epoch ms, the end left out) a date is what the text names: a year, a month, a day, a minute; null for no date. */
function spanOfDate(text: string): readonly [from: number, before: number] | null {
  if (/^[1-9]\d{3}$/.test(text)) return [epochOf(Number(text), 1, 1), epochOf(Number(text) + 1, 1, 1)];
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  const [, month = isoMonth, year = isoYear] = /^(\d{1,2})\.\s*(\d{4})$/.exec(text) ?? [];
  if (month !== undefined && year !== undefined) {
    const place = Number(month);
    if (place < 1 || place > 12) return null;
    return [epochOf(Number(year), place, 1), epochOf(Number(year), place + 1, 1)];
  }
  const date = parseCzechDate(text) ?? parseIsoDate(text);
  return date && [date.epochMs, addUnits(date.epochMs, date.dateOnly ? 'day' : 'minute', 1)];
}
