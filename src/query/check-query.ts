import { QueryError } from './query-error.js';
import { measureName } from './query.js';
import type { Condition, Literal, Operand, Query } from './query.js';

/** What a value is compared as. A coded column counts as the type of its codes. */
export type ValueKind = Literal['kind'];

/** The kind of a column; null when it has no value at all and so fits anything. */
export type KindOf = (column: string) => ValueKind | null;

/**
 * Throws a `QueryError` where values of two kinds are compared or something other than numbers is summed: the server and we would
 * differ in how to convert, so neither does.
 */
export function checkQuery(query: Query, kindOf: KindOf, isCoded: (column: string) => boolean): void {
  if (query.where) checkCondition(query.where, kindOf);
  for (const key of query.groupBy) {
    const kind = key.unit && kindOf(key.column);
    if (kind && kind !== 'date')
      throw new QueryError(`group-by: ${key.unit} of a column that is no date: ${key.column}`);
  }
  for (const { operation, column } of query.measures) {
    if (column === null || operation === 'count') continue;
    const kind = kindOf(column);
    const ordered = operation === 'min' || operation === 'max';
    if (kind === null || (kind === 'number' && (ordered || !isCoded(column)))) continue;
    if (!ordered || kind === 'boolean')
      throw new QueryError(`measure: column is no number: ${measureName(operation, column)}`);
  }
}

function checkCondition(condition: Condition, kindOf: KindOf): void {
  const kind = (operand: Operand): ValueKind | null =>
    operand.kind === 'column' ? kindOf(operand.name) : operand.kind;
  switch (condition.kind) {
    case 'and':
    case 'or':
      condition.parts.forEach((part) => checkCondition(part, kindOf));
      return;
    case 'not':
      return checkCondition(condition.part, kindOf);
    case 'compare':
      return checkPair(condition.left, kind(condition.left), condition.right, kind(condition.right));
    case 'in':
      condition.values.forEach((value) => checkPair(condition.operand, kind(condition.operand), value, value.kind));
      return;
    case 'like':
      return checkPair(condition.operand, kind(condition.operand), { kind: 'text', value: condition.pattern }, 'text');
  }
}

const WRITE: Record<ValueKind, string> = {
  number: 'a number without quotes',
  text: "a text in ' '",
  date: "DATE '2026-03-29' or TIMESTAMP '2026-03-29 12:00:00'",
  boolean: 'TRUE or FALSE',
};

function checkPair(left: Operand, leftKind: ValueKind | null, right: Operand, rightKind: ValueKind | null): void {
  if (leftKind === null || rightKind === null || leftKind === rightKind) return;
  const column = left.kind === 'column' ? left : right.kind === 'column' ? right : null;
  if (column === null) throw new QueryError(`where: ${leftKind} compared with ${rightKind}`);
  const kind = column === left ? leftKind : rightKind;
  throw new QueryError(`where: column of type ${kind} wants ${WRITE[kind]}: ${column.name}`);
}
