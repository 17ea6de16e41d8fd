import { groupName, isGrouped, measureName } from './query.js';
import type { Condition, Operand, OrderKey, Query } from './query.js';
import { foldName, resolveColumn } from './resolve-column.js';

/** The query with every column named as the source names it. Throws for an unknown column. */
export function resolveQuery(query: Query, available: readonly string[]): Query {
  const groupBy = query.groupBy.map((key) => {
    const column = resolveColumn(key.column, available);
    return {
      ...key,
      column,
      name: key.name === groupName(key.unit, key.column) ? groupName(key.unit, column) : key.name,
    };
  });
  const measures = query.measures.map((measure) => {
    const column = measure.column === null ? null : resolveColumn(measure.column, available);
    return { ...measure, column, name: measure.named ? measure.name : measureName(measure.operation, column) };
  });
  const resolved = { ...query, where: query.where && renameColumns(query.where, available), groupBy, measures };
  const outputs = isGrouped(query) ? [...groupBy, ...measures].map((part) => part.name) : available;
  return {
    ...resolved,
    orderBy: query.orderBy.map((key) => ({ ...key, column: orderColumn(key, resolved, outputs) })),
  };
}

function orderColumn(key: OrderKey, query: Query, outputs: readonly string[]): string {
  const meant = query.measures.find(
    ({ operation, column }) =>
      operation === key.operation && foldName(measureName(operation, column)) === foldName(key.column),
  );
  return meant ? meant.name : resolveColumn(key.column, outputs);
}

function renameColumns(condition: Condition, available: readonly string[]): Condition {
  const rename = <T extends Operand>(operand: T): T =>
    operand.kind === 'column' ? { ...operand, name: resolveColumn(operand.name, available) } : operand;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, parts: condition.parts.map((part) => renameColumns(part, available)) };
    case 'not':
      return { kind: 'not', part: renameColumns(condition.part, available) };
    case 'compare':
      return { ...condition, left: rename(condition.left), right: rename(condition.right) };
    case 'contains':
      return { ...condition, operand: rename(condition.operand) };
    default:
      return { ...condition, operand: rename(condition.operand) };
  }
}

/** Every column a condition reads; names may repeat. */
export function columnsOf(condition: Condition | null): string[] {
  if (condition === null) return [];
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(columnsOf);
    case 'not':
      return columnsOf(condition.part);
    case 'compare':
      return [condition.left, condition.right].flatMap((side) => (side.kind === 'column' ? [side.name] : []));
    default:
      return condition.operand.kind === 'column' ? [condition.operand.name] : [];
  }
}
