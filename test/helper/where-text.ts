import type { Condition, Literal, Operand } from '../../src/query/query.js';

/** A condition as somebody would write it: every name quoted, every part in brackets. Literals must be finite. */
export function whereText(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(whereText).join(` ${condition.kind} `)})`;
    case 'not':
      return `NOT (${whereText(condition.part)})`;
    case 'null':
      return `${operandText(condition.operand)} IS NULL`;
    case 'in':
      return `${operandText(condition.operand)} IN (${condition.values.map(operandText).join(', ')})`;
    case 'like':
      return `${operandText(condition.operand)} LIKE ${quoted(condition.pattern)}`;
    case 'contains':
      throw new Error('SQL has no such condition');
    case 'compare':
      return `${operandText(condition.left)} ${condition.operator} ${operandText(condition.right)}`;
  }
}

function operandText(operand: Operand): string {
  return operand.kind === 'column' ? `"${operand.name.replaceAll('"', '""')}"` : literalText(operand);
}

function literalText(literal: Literal): string {
  switch (literal.kind) {
    case 'text':
      return quoted(literal.value);
    case 'number':
      return String(literal.value);
    case 'boolean':
      return literal.value ? 'TRUE' : 'FALSE';
    case 'date':
      return `TIMESTAMP '${new Date(literal.value).toISOString().replace('T', ' ').replace('Z', '')}'`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
