import type { CompareOperator, Condition, Literal, Operand } from '../query/query.js';
import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { compareFolded, foldText } from './compare-text.js';
import { entriesWith } from './entries-with.js';
import { matchLike } from './match-like.js';

// SQL's third truth lies between the others, so that AND is the minimum and OR the maximum.
const FALSE = 0;
const UNKNOWN = 1;
const TRUE = 2;

type Value = number | string;

/**
 * Indexes of the rows for which the condition is true, by SQL's three-valued logic: what compares with a missing cell is unknown.
 * Text compares without regard to case, with regard to accents; coded values by their codes. Columns must be there and of the
 * right kind (`resolveQuery`, `checkQuery`).
 */
export function filterRows(table: Table, condition: Condition): Uint32Array {
  const truth = evaluate(table, condition);
  const rows = new Uint32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) if (truth[row] === TRUE) rows[count++] = row;
  return rows.slice(0, count);
}

function evaluate(table: Table, condition: Condition): Uint8Array {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const truth = new Uint8Array(table.length).fill(condition.kind === 'and' ? TRUE : FALSE);
      // One after another: a list of ten thousand parts would hold as many columns.
      for (const part of condition.parts) {
        // A search of all columns is such a list, and one more column for each of them would take longer than finding the texts.
        if (condition.kind === 'or' && part.kind === 'contains') {
          contain(columnOf(table, part.operand.name), part.text, truth);
          continue;
        }
        const other = evaluate(table, part);
        for (let row = 0; row < truth.length; row++) {
          const value = other[row] as number;
          if (condition.kind === 'and' ? value < (truth[row] as number) : value > (truth[row] as number))
            truth[row] = value;
        }
      }
      return truth;
    }
    case 'not':
      return evaluate(table, condition.part).map((truth) => TRUE - truth);
    case 'null': {
      const { operand } = condition;
      const column = operand.kind === 'column' ? columnOf(table, operand.name) : null;
      return new Uint8Array(table.length).map((_, row) => (column && isMissing(column, row) ? TRUE : FALSE));
    }
    case 'in': {
      const values = new Set(condition.values.map(comparable));
      return testEach(table, condition.operand, (value) =>
        values.has(typeof value === 'string' ? foldText(value) : value),
      );
    }
    case 'like': {
      const pattern = foldText(condition.pattern);
      return testEach(table, condition.operand, (value) => matchLike(foldText(String(value)), pattern));
    }
    case 'contains':
      return contain(columnOf(table, condition.operand.name), condition.text, new Uint8Array(table.length));
    case 'compare':
      return compare(table, condition.operator, condition.left, condition.right);
  }
}

/** Adds to the truth of each row that a text stands in its cell. Of a coded column the labels are searched, as people read them. */
function contain(column: Column, text: string, truth: Uint8Array): Uint8Array {
  if (column.type !== 'text') return truth;
  const known = entriesWith(column.dictionary, text);
  const { values, missing } = column;
  if (missing) {
    for (let row = 0; row < truth.length; row++) {
      const own = missing[row] !== 0 ? UNKNOWN : known[values[row] as number] === 1 ? TRUE : FALSE;
      if (own > (truth[row] as number)) truth[row] = own;
    }
  } else for (let row = 0; row < truth.length; row++) if (known[values[row] as number] === 1) truth[row] = TRUE;
  return truth;
}

const FLIPPED: Record<CompareOperator, CompareOperator> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compare(table: Table, operator: CompareOperator, left: Operand, right: Operand): Uint8Array {
  if (right.kind === 'column') {
    if (left.kind !== 'column') return compare(table, FLIPPED[operator], right, left);
    return comparePair(columnOf(table, left.name), columnOf(table, right.name), operator);
  }
  const holds = TESTS[operator];
  const value = right.kind === 'boolean' ? Number(right.value) : right.value;
  if (typeof value === 'number') return testEach(table, left, (other) => holds(Number(other) - value));
  if (operator === '=' || operator === '<>') {
    const folded = foldText(value);
    return testEach(table, left, (other) => (foldText(String(other)) === folded) === (operator === '='));
  }
  return testEach(table, left, (other) => holds(compareFolded(String(other), value)));
}

function comparePair(left: Column, right: Column, operator: CompareOperator): Uint8Array {
  const holds = TESTS[operator];
  return new Uint8Array(left.values.length).map((_, row) => {
    if (isMissing(left, row) || isMissing(right, row)) return UNKNOWN;
    const a = valueAt(left, row);
    const b = valueAt(right, row);
    const sign = typeof a === 'string' || typeof b === 'string' ? compareFolded(String(a), String(b)) : a - b;
    return holds(sign) ? TRUE : FALSE;
  });
}

const TESTS: Record<CompareOperator, (sign: number) => boolean> = {
  '=': (sign) => sign === 0,
  '<>': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

/** Truth of a test on one operand per row; of a text column once per distinct text. */
function testEach(table: Table, operand: Operand, test: (value: Value) => boolean): Uint8Array {
  const truth = new Uint8Array(table.length);
  if (operand.kind !== 'column') return truth.fill(test(comparable(operand)) ? TRUE : FALSE);
  const column = columnOf(table, operand.name);
  const { values } = column;
  if (column.type === 'text') {
    const known = (column.codes ?? column.dictionary).map((value) => (test(value) ? TRUE : FALSE));
    for (let row = 0; row < truth.length; row++) truth[row] = known[values[row] as number] ?? UNKNOWN;
  } else {
    for (let row = 0; row < truth.length; row++) truth[row] = test(values[row] as number) ? TRUE : FALSE;
  }
  if (column.missing) for (let row = 0; row < truth.length; row++) if (column.missing[row] !== 0) truth[row] = UNKNOWN;
  return truth;
}

function comparable(literal: Literal): Value {
  if (literal.kind === 'text') return foldText(literal.value);
  return Number(literal.value);
}

function valueAt(column: Column, row: number): Value {
  const value = column.values[row] as number;
  return column.type === 'text' ? ((column.codes ?? column.dictionary).at(value) ?? '') : value;
}

function columnOf(table: Table, name: string): Column {
  const column = table.column(name);
  if (!column) throw new Error(`missing column: ${name}`);
  return column;
}
