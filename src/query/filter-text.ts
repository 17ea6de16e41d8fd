import type { Column } from '../table/column.js';
import { calendarParts, startOf } from '../time/calendar.js';
import { parseIsoDate } from '../time/parse-date.js';
import { dayOf } from './column-filter.js';
import type { ColumnFilter } from './column-filter.js';
import type { Literal } from './query.js';

/** What a filter depends on in a column. */
type Filtered = Pick<Column, 'type' | 'domain'>;

const MISSING = 'null';

/**
 * A filter as a short text for a page's URL: `Liberec|Semily`, `10..50`, `2020-01-01..`, `~škola`. `null` is a cell without a value; what a value
 * has of these signs itself follows a `\`.
 */
export function filterText(filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'range':
      return `${filter.min ?? ''}..${filter.max ?? ''}`;
    case 'days':
      return `${filter.from ?? ''}..${filter.to ?? ''}`;
    case 'text':
      return `~${filter.text}`;
    case 'set':
      return filter.values.map((value) => (value === null ? MISSING : literalText(value))).join('|');
  }
}

/** Reads what `filterText` wrote of a column; null for what is no filter of such a column. */
export function parseFilterText(text: string, column: Filtered): ColumnFilter | null {
  if (column.type === 'text' && text.startsWith('~')) return { kind: 'text', text: text.slice(1) };
  const range = column.type === 'text' ? null : /^([^|]*?)\.\.([^|]*)$/.exec(text);
  if (range) return rangeOf(range[1] ?? '', range[2] ?? '', column);
  const values = items(text).map((item) => (item === MISSING ? null : literalOf(item, column)));
  return values.includes(undefined) ? null : { kind: 'set', values: values as (Literal | null)[] };
}

function rangeOf(low: string, high: string, { type }: Filtered): ColumnFilter | null {
  if (low === '' && high === '') return null;
  const [from, to] = [low || null, high || null];
  if (type === 'date') {
    const days = [from, to].every((day) => day === null || dayOf(day) !== null);
    return days ? { kind: 'days', from, to } : null;
  }
  const [min = null, max = null] = [from, to].map((end) => (end === null ? null : numberOf(end)));
  const numbers = type === 'number' && !Number.isNaN(min) && !Number.isNaN(max);
  return numbers ? { kind: 'range', min, max } : null;
}

function literalText(literal: Literal): string {
  if (literal.kind === 'date') return dateText(literal.value);
  if (literal.kind !== 'text') return String(literal.value);
  const { value } = literal;
  if (value === '') return '\\e';
  return value === MISSING || value.startsWith('~') ? `\\${escaped(value)}` : escaped(value);
}

const escaped = (text: string): string => text.replace(/[\\|]/g, '\\$&');

function dateText(epochMs: number): string {
  const { year, month, day } = calendarParts(epochMs);
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  if (startOf(epochMs, 'day') === epochMs && year > 0 && year < 10_000)
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return new Date(epochMs).toISOString();
}

/** The values between the bars, still with the signs that were put before. */
function items(text: string): string[] {
  return text.match(/(?:^|\|)(?:\\[\s\S]|[^|\\])*/g)?.map((item) => item.replace(/^\|/, '')) ?? [''];
}

/** The value that an item writes; undefined for none of such a column. */
function literalOf(item: string, { type, domain }: Filtered): Literal | undefined {
  const text = item === '\\e' ? '' : item.replace(/\\([\s\S])/g, '$1');
  if (type === 'boolean') return /^(?:true|false)$/.test(text) ? { kind: type, value: text === 'true' } : undefined;
  if (type === 'date') {
    const date = parseIsoDate(text);
    return date ? { kind: type, value: date.epochMs } : undefined;
  }
  // Who writes a filter reads labels.
  const coded =
    domain?.find(({ code }) => String(code) === text) ??
    domain?.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  const isNumber = coded
    ? typeof coded.code === 'number'
    : type === 'number' || (domain?.every(({ code }) => typeof code === 'number') ?? false);
  const stored = coded ? String(coded.code) : text;
  if (!isNumber) return { kind: 'text', value: stored };
  const value = numberOf(stored);
  return Number.isNaN(value) ? undefined : { kind: 'number', value };
}

function numberOf(text: string): number {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
