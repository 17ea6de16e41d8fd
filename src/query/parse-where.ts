import { parseIsoDate } from '../time/parse-date.js';
import { QueryError } from './query-error.js';
import type { CompareOperator, Condition, Literal, Operand } from './query.js';
import { Tokens } from './tokens.js';

const OPERATORS = new Set(['=', '<>', '<', '<=', '>', '>=']);
const RESERVED = new Set('AND OR NOT IN BETWEEN LIKE IS NULL'.split(' '));
// A stack overflow would be no QueryError.
const MAX_DEPTH = 100;

/**
 * Reads an SQL-92 row filter (`okres = 'Liberec' AND rok >= 2019`); null for an empty text. Operators bind as in SQL: NOT, AND, OR.
 * Throws a `QueryError` that shows where it stopped to understand.
 */
export function parseWhere(text: string): Condition | null {
  if (text.trim() === '') return null;
  const tokens = new Tokens(text);
  const condition = anyOf(tokens, 0);
  tokens.end();
  return condition;
}

function anyOf(tokens: Tokens, depth: number): Condition {
  return chain(tokens, 'or', () => chain(tokens, 'and', () => negation(tokens, depth)));
}

function chain(tokens: Tokens, kind: 'and' | 'or', read: () => Condition): Condition {
  const parts = [read()];
  while (tokens.accept(kind.toUpperCase())) parts.push(read());
  return parts.length === 1 ? (parts[0] as Condition) : { kind, parts };
}

function negation(tokens: Tokens, depth: number): Condition {
  if (depth > MAX_DEPTH) tokens.fail('nested too deep');
  if (tokens.accept('NOT')) return { kind: 'not', part: negation(tokens, depth + 1) };
  if (!tokens.accept('(')) return predicate(tokens);
  const condition = anyOf(tokens, depth + 1);
  tokens.expect(')');
  return condition;
}

function predicate(tokens: Tokens): Condition {
  const left = operand(tokens);
  const mark = tokens.next.value === '!=' ? '<>' : tokens.next.value;
  if (tokens.next.kind === 'mark' && OPERATORS.has(mark)) {
    tokens.take();
    if (tokens.is('NULL')) tokens.fail('compare with IS NULL or IS NOT NULL');
    return { kind: 'compare', operator: mark as CompareOperator, left, right: operand(tokens) };
  }
  if (tokens.accept('IS')) {
    const negated = tokens.accept('NOT');
    tokens.expect('NULL');
    return wrap({ kind: 'null', operand: left }, negated);
  }
  const negated = tokens.accept('NOT');
  if (tokens.accept('BETWEEN')) {
    const low = operand(tokens);
    tokens.expect('AND');
    const parts: Condition[] = [
      { kind: 'compare', operator: '>=', left, right: low },
      { kind: 'compare', operator: '<=', left, right: operand(tokens) },
    ];
    return wrap({ kind: 'and', parts }, negated);
  }
  if (tokens.accept('IN')) return wrap({ kind: 'in', operand: left, values: list(tokens) }, negated);
  if (tokens.accept('LIKE')) {
    if (tokens.next.kind !== 'text') tokens.fail("expected a pattern in ' '");
    return wrap({ kind: 'like', operand: left, pattern: tokens.take().value }, negated);
  }
  return tokens.fail('expected = <> < <= > >= IN BETWEEN LIKE or IS');
}

function wrap(part: Condition, negated: boolean): Condition {
  return negated ? { kind: 'not', part } : part;
}

function list(tokens: Tokens): Literal[] {
  const values: Literal[] = [];
  tokens.expect('(');
  do {
    const value = operand(tokens);
    if (value.kind === 'column') throw new QueryError(`expected a value in IN: ${value.name}`);
    values.push(value);
  } while (tokens.accept(','));
  tokens.expect(')');
  return values;
}

function operand(tokens: Tokens): Operand {
  const { kind, value } = tokens.next;
  if (kind === 'text') return { kind: 'text', value: tokens.take().value };
  if (kind === 'number' || tokens.is('-') || tokens.is('+')) return numberLiteral(tokens);
  if (kind === 'word') {
    const word = value.toUpperCase();
    if (tokens.following.kind === 'text' && (word === 'DATE' || word === 'TIMESTAMP')) return dateLiteral(tokens, word);
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', value: tokens.take() && word === 'TRUE' };
    if (RESERVED.has(word)) tokens.fail('expected a column or a value');
  }
  return { kind: 'column', name: tokens.name() };
}

function numberLiteral(tokens: Tokens): Literal {
  const sign = tokens.accept('-') ? -1 : 1;
  if (sign === 1) tokens.accept('+');
  if (tokens.next.kind !== 'number') tokens.fail('expected a number');
  const value = sign * Number(tokens.take().value);
  if (!Number.isFinite(value)) throw new QueryError(`number too large: ${value}`);
  return { kind: 'number', value };
}

function dateLiteral(tokens: Tokens, word: 'DATE' | 'TIMESTAMP'): Literal {
  tokens.take();
  const text = tokens.take().value;
  const parsed = parseIsoDate(text);
  if (!parsed || (word === 'DATE' && !parsed.dateOnly)) {
    throw new QueryError(`not a ${word === 'DATE' ? 'date YYYY-MM-DD' : 'timestamp YYYY-MM-DD HH:MM:SS'}: ${text}`);
  }
  // A timestamp without an offset is UTC, unlike everywhere else.
  const value = word === 'DATE' ? parsed.epochMs : (parseIsoDate(`${text.trim()}Z`) ?? parsed).epochMs;
  return { kind: 'date', value };
}
