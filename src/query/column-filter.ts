import { addUnits } from '../time/calendar.js';
import { parseIsoDate } from '../time/parse-date.js';
import { allOf, anyOf } from './all-of.js';
import type { CompareOperator, Condition, Literal } from './query.js';

/** What a reader filters one column by. Both ends of a range count; a null end is open. */
export type ColumnFilter =
  | { readonly kind: 'range'; readonly min: number | null; readonly max: number | null }
  /** Days of Prague's calendar, `2026-03-29`. */
  | { readonly kind: 'days'; readonly from: string | null; readonly to: string | null }
  /** One of these values (of coded ones the codes); null is a cell without a value. */
  | { readonly kind: 'set'; readonly values: readonly (Literal | null)[] }
  /** The text stands in it, without regard to case and diacritics. */
  | { readonly kind: 'text'; readonly text: string };

/** The filter as a condition; null where it leaves every row. */
export function filterCondition(column: string, filter: ColumnFilter): Condition | null {
  switch (filter.kind) {
    case 'range': {
      const end = (operator: CompareOperator, value: number | null): Condition | null =>
        value === null ? null : compared(column, operator, { kind: 'number', value });
      return allOf([end('>=', filter.min), end('<=', filter.max)]);
    }
    case 'days': {
      const from = filter.from === null ? null : dayOf(filter.from);
      const to = filter.to === null ? null : dayOf(filter.to);
      return spanOf(column, from, to === null ? null : addUnits(to, 'day', 1));
    }
    case 'set': {
      const operand = { kind: 'column', name: column } as const;
      const values = filter.values.filter((value) => value !== null);
      return anyOf([
        values.length > 0 ? { kind: 'in', operand, values } : null,
        filter.values.includes(null) ? { kind: 'null', operand } : null,
      ]);
    }
    case 'text':
      if (filter.text.trim() === '') return null;
      return { kind: 'contains', operand: { kind: 'column', name: column }, text: filter.text.trim() };
  }
}

/** Dates from an instant on and before another (epoch ms); null for an open end. */
export function spanOf(column: string, from: number | null, before: number | null): Condition | null {
  return allOf([
    from === null ? null : compared(column, '>=', { kind: 'date', value: from }),
    before === null ? null : compared(column, '<', { kind: 'date', value: before }),
  ]);
}

function compared(column: string, operator: CompareOperator, right: Literal): Condition {
  return { kind: 'compare', operator, left: { kind: 'column', name: column }, right };
}

/** Midnight in Prague of a day; null for what is none. */
export function dayOf(text: string): number | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? parseIsoDate(text) : null;
  return date?.epochMs ?? null;
}
