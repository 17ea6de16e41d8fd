import type { Column } from '../table/column.js';
import { anyOf } from './all-of.js';
import type { Condition, Literal } from './query.js';

/** Conditions that leave out the rows with one of these texts (without regard to case) in any column; cells without a value stay. */
export function withoutTexts(texts: readonly string[], columns: readonly Column[]): Condition[] {
  const left = new Set(texts.map((text) => text.toLocaleLowerCase('cs')));
  return columns.flatMap((column) => {
    const values = valuesOf(column, texts, left);
    if (column.type !== 'text' || values.length === 0) return [];
    const operand = { kind: 'column', name: column.name } as const;
    return anyOf([
      { kind: 'null', operand },
      { kind: 'not', part: { kind: 'in', operand, values } },
    ]) as Condition;
  });
}

/** Coded values are compared by their codes. */
function valuesOf({ domain }: Column, texts: readonly string[], left: ReadonlySet<string>): Literal[] {
  if (!domain) return texts.map((value) => ({ kind: 'text', value }));
  return domain
    .filter(({ label }) => left.has(label.normalize('NFKC').trim().toLocaleLowerCase('cs')))
    .map(({ code }) => (typeof code === 'number' ? { kind: 'number', value: code } : { kind: 'text', value: code }));
}
