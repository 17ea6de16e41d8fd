import { invalidQuery } from './service-error.js';
import { tokensOf } from './where-tokens.js';

/**
 * @typedef {{ type: 'field', name: string } | { type: 'number', value: number } | { type: 'text', value: string }
 *   | { type: 'instant', value: number }} Operand
 * @typedef {{ type: 'and' | 'or', left: Condition, right: Condition } | { type: 'not', item: Condition }
 *   | { type: 'compare', operator: string, left: Operand, right: Operand }
 *   | { type: 'in', operand: Operand, values: Operand[] }
 *   | { type: 'between', operand: Operand, low: Operand, high: Operand }
 *   | { type: 'like', operand: Operand, pattern: Operand, escape: string | null }
 *   | { type: 'null', operand: Operand }} Condition
 */

const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
const INTERVAL_MS = { DAY: 86_400_000, HOUR: 3_600_000, MINUTE: 60_000, SECOND: 1000 };

/**
 * Reads a where clause of standardised SQL: predicates joined by AND, OR, NOT and brackets.
 *
 * @param {string} text
 * @param {number} now epoch ms, for CURRENT_TIMESTAMP
 * @returns {Condition}
 */
export function parseWhere(text, now) {
  const parser = new WhereParser(tokensOf(text), now);
  const condition = parser.or();
  parser.end();
  return condition;
}

class WhereParser {
  #tokens;
  #now;
  #at = 0;

  constructor(tokens, now) {
    this.#tokens = tokens;
    this.#now = now;
  }

  or() {
    let left = this.#and();
    while (this.#accept('OR')) left = { type: 'or', left, right: this.#and() };
    return left;
  }

  end() {
    if (this.#at < this.#tokens.length) throw invalidQuery('where');
  }

  #and() {
    let left = this.#not();
    while (this.#accept('AND')) left = { type: 'and', left, right: this.#not() };
    return left;
  }

  #not() {
    if (this.#accept('NOT')) return { type: 'not', item: this.#not() };
    if (this.#accept('(')) {
      const inner = this.or();
      this.#expect(')');
      return inner;
    }
    return this.#predicate();
  }

  #predicate() {
    const operand = this.#operand();
    if (this.#accept('IS')) {
      const negated = this.#accept('NOT');
      this.#expect('NULL');
      return negate({ type: 'null', operand }, negated);
    }
    const operator = this.#tokens[this.#at]?.symbol;
    if (COMPARISONS.has(operator)) {
      this.#at++;
      return { type: 'compare', operator: operator === '!=' ? '<>' : operator, left: operand, right: this.#operand() };
    }
    const negated = this.#accept('NOT');
    if (this.#accept('IN')) return negate({ type: 'in', operand, values: this.#list() }, negated);
    if (this.#accept('BETWEEN')) {
      const low = this.#operand();
      this.#expect('AND');
      return negate({ type: 'between', operand, low, high: this.#operand() }, negated);
    }
    this.#expect('LIKE');
    const pattern = this.#operand();
    const escape = this.#accept('ESCAPE') ? this.#text() : null;
    return negate({ type: 'like', operand, pattern, escape }, negated);
  }

  #list() {
    const values = [];
    this.#expect('(');
    do values.push(this.#operand());
    while (this.#accept(','));
    this.#expect(')');
    return values;
  }

  #operand() {
    const token = this.#tokens[this.#at++];
    if (!token) throw invalidQuery('where');
    if (token.symbol === '-') return { type: 'number', value: -this.#number() };
    if (token.number !== undefined) return { type: 'number', value: token.number };
    if (token.text !== undefined) return { type: 'text', value: token.text };
    if (token.quoted) return { type: 'field', name: token.name };
    if (token.name === undefined) throw invalidQuery('where');
    const keyword = token.name.toUpperCase();
    if (keyword === 'CURRENT_TIMESTAMP') return this.#shifted(this.#now);
    if (keyword === 'CURRENT_DATE') return this.#shifted(this.#now - (this.#now % INTERVAL_MS.DAY));
    const next = this.#tokens[this.#at];
    if ((keyword === 'DATE' || keyword === 'TIMESTAMP') && next?.text !== undefined) {
      return this.#shifted(parseInstant(this.#text()));
    }
    if ((keyword === 'UPPER' || keyword === 'LOWER') && next?.symbol === '(') {
      // Comparison disregards case anyway, so the function changes nothing.
      this.#at++;
      const inner = this.#operand();
      this.#expect(')');
      return inner;
    }
    return { type: 'field', name: token.name };
  }

  /** `… - INTERVAL '7' DAY` */
  #shifted(instant) {
    const sign = this.#accept('-') ? -1 : this.#accept('+') ? 1 : 0;
    if (sign === 0) return { type: 'instant', value: instant };
    this.#expect('INTERVAL');
    const amount = Number(this.#text());
    const unit = INTERVAL_MS[this.#tokens[this.#at++]?.name?.toUpperCase()];
    if (!unit || Number.isNaN(amount)) throw invalidQuery('where');
    return { type: 'instant', value: instant + sign * amount * unit };
  }

  #number() {
    const { number } = this.#tokens[this.#at++] ?? {};
    if (number === undefined) throw invalidQuery('where');
    return number;
  }

  #text() {
    const { text } = this.#tokens[this.#at++] ?? {};
    if (text === undefined) throw invalidQuery('where');
    return text;
  }

  #accept(word) {
    const token = this.#tokens[this.#at];
    const found = token?.symbol === word || (!token?.quoted && token?.name?.toUpperCase() === word);
    if (found) this.#at++;
    return found;
  }

  #expect(word) {
    if (!this.#accept(word)) throw invalidQuery('where');
  }
}

function negate(item, negated) {
  return negated ? { type: 'not', item } : item;
}

/** `2026-03-29` or `2026-03-29 01:30:00`, in UTC as hosted services read it. */
export function parseInstant(text) {
  const match = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?$/.exec(text.trim());
  const instant = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00:00'}Z`) : NaN;
  if (Number.isNaN(instant)) throw invalidQuery('where');
  return instant;
}
