import alasql from 'alasql';
import { invalidQuery } from './service-error.js';
import { fieldOf } from './fields.js';
import { parseInstant } from './where-parser.js';

/**
 * @import { Dataset, FieldDefinition } from '../types.js'
 * @import { Condition, Operand } from './where-parser.js'
 */

/**
 * What the running query compares with. Koop looks for patterns (`1=1`, dates, `+`, quotes) in the raw clause, inside of
 * texts too, so no text of the user goes through it: the clause names a place in this list. Queries run to their end
 * without a pause, hence one list.
 */
let literals = [];

/** Hosted services compare text without regard to case, with regard to accents. */
const textKey = (value) =>
  value === null || value === undefined ? null : String(value).normalize('NFC').toLowerCase();

Object.assign(alasql.fn, {
  textKey,
  textLiteral: (index) => literals[index],
  textIn: (value, index) => (literals[index].has(textKey(value)) ? 1 : 0),
  valueIn: (value, index) => (literals[index].has(value) ? 1 : 0),
  textLike: (value, index) => (literals[index].test(textKey(value)) ? 1 : 0),
});

const INVERSE = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const MIRROR = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const NEVER = '(0) = (1)';
/** Not `1=1`, which Koop takes for "no condition" wherever it stands. */
const ALWAYS = '(0) = (0)';

/**
 * Writes a condition in the dialect of Koop's engine. Its comparisons leave null out, but its NOT lets null in again: here
 * NOT is pushed down to the predicates, after which what is left is what three-valued logic calls true.
 *
 * @param {Condition} condition
 * @param {Dataset} dataset
 * @returns {string}
 */
export function toKoopWhere(condition, dataset) {
  literals = [];
  return write(condition, dataset, false);
}

function write(condition, dataset, negated) {
  switch (condition.type) {
    case 'and':
    case 'or': {
      const joint = (condition.type === 'and') === negated ? 'OR' : 'AND';
      return `(${write(condition.left, dataset, negated)} ${joint} ${write(condition.right, dataset, negated)})`;
    }
    case 'not':
      return write(condition.item, dataset, !negated);
    case 'null':
      return `"${fieldOperand(condition.operand, dataset).name}" IS ${negated ? 'NOT ' : ''}NULL`;
    case 'compare':
      return writeComparison(condition, dataset, negated);
    case 'in':
      return writeIn(condition, dataset, negated);
    case 'between': {
      const { operand, low, high } = condition;
      const bounds = {
        type: /** @type {const} */ ('and'),
        left: { type: /** @type {const} */ ('compare'), operator: '>=', left: operand, right: low },
        right: { type: /** @type {const} */ ('compare'), operator: '<=', left: operand, right: high },
      };
      return write(bounds, dataset, negated);
    }
    default: {
      const field = fieldOperand(condition.operand, dataset);
      return nullSafe('textLike', field, likePattern(condition), negated);
    }
  }
}

function writeComparison({ operator, left, right }, dataset, negated) {
  const wanted = negated ? INVERSE[operator] : operator;
  if (left.type !== 'field' && right.type === 'field') {
    return writeComparison({ operator: MIRROR[wanted], left: right, right: left }, dataset, false);
  }
  if (left.type !== 'field') return isTrue(left.value, wanted, right.value) ? ALWAYS : NEVER;
  const field = fieldOf(dataset, left.name);
  const other = right.type === 'field' ? columnOf(fieldOf(dataset, right.name)) : literalFor(field, right);
  return `(${columnOf(field)} ${wanted} ${other})`;
}

/** Alternatives joined by OR would run Koop's recursive translator out of stack at some hundred values; it refuses negative ones in IN. */
function writeIn({ operand, values }, dataset, negated) {
  const field = fieldOperand(operand, dataset);
  const keys = new Set(values.map((value) => keyFor(field, value)));
  return nullSafe(isText(field) ? 'textIn' : 'valueIn', field, keys, negated);
}

/** These functions answer null with "no", whose negation would be "yes". */
function nullSafe(name, field, literal, negated) {
  return `("${field.name}" IS NOT NULL AND ${name}("${field.name}", ${keep(literal)}) = (${negated ? 0 : 1}))`;
}

/** @returns {FieldDefinition} */
function fieldOperand(operand, dataset) {
  if (operand.type !== 'field') throw invalidQuery('where');
  return fieldOf(dataset, operand.name);
}

function isText(field) {
  return field.type === 'String' || field.type === 'DateOnly';
}

function columnOf(field) {
  return isText(field) ? `textKey("${field.name}")` : `"${field.name}"`;
}

function literalFor(field, operand) {
  const key = keyFor(field, operand);
  return isText(field) ? `textLiteral(${keep(key)})` : `(${key})`;
}

/**
 * A literal as the field's values are kept. A number is no date on hosted services.
 *
 * @param {FieldDefinition} field
 * @param {Operand} operand
 */
function keyFor(field, operand) {
  if (operand.type === 'field') throw invalidQuery('where');
  if (field.type === 'Date' || field.type === 'DateOnly') {
    if (operand.type === 'number') throw invalidQuery('where');
    const instant = operand.type === 'text' ? parseInstant(operand.value) : operand.value;
    return field.type === 'Date' ? instant : new Date(instant).toISOString().slice(0, 10);
  }
  if (operand.type === 'instant') throw invalidQuery('where');
  if (field.type === 'String') return textKey(operand.value);
  const value = Number(operand.value);
  // The parser behind Koop knows no exponents.
  if (Number.isNaN(value) || String(value).includes('e')) throw invalidQuery('where');
  return value;
}

function keep(literal) {
  return literals.push(literal) - 1;
}

function likePattern({ pattern, escape }) {
  if (pattern.type !== 'text') throw invalidQuery('where');
  let source = '';
  const characters = [...textKey(pattern.value)];
  for (let index = 0; index < characters.length; index++) {
    let character = characters[index];
    if (character === escape) character = escapeRegExp(characters[++index] ?? '');
    else if (character === '%') character = '.*';
    else if (character === '_') character = '.';
    else character = escapeRegExp(character);
    source += character;
  }
  return new RegExp(`^${source}$`, 'su');
}

function escapeRegExp(text) {
  return text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
}

function isTrue(left, operator, right) {
  if (operator === '=') return left === right;
  if (operator === '<>') return left !== right;
  if (operator.startsWith('<')) return left < right || (operator === '<=' && left === right);
  return left > right || (operator === '>=' && left === right);
}
