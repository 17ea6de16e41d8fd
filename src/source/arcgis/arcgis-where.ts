import type { Condition, Literal, Operand } from '../../query/query.js';
import { calendarParts, startOf } from '../../time/calendar.js';
import { abilitiesOf } from './arcgis-abilities.js';
import { isTextField } from './arcgis-metadata.js';
import type { Field, Layer } from './arcgis-metadata.js';

/** Thrown for what the service would answer otherwise than we do; caught in `compileWhere`. */
const notHere = new Error('evaluated by us');

/**
 * A condition (columns resolved and checked) as standardised SQL; null when the service could answer otherwise than we would: text
 * by `<`, patterns with characters some databases read their own way, time zones. Values are escaped, names come from metadata.
 */
export function compileWhere(condition: Condition | null, layer: Layer): string | null {
  if (condition === null) return '1=1';
  try {
    return compile(condition, layer);
  } catch (error) {
    if (error !== notHere) throw error;
    return null;
  }
}

function compile(condition: Condition, layer: Layer): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map((part) => compile(part, layer)).join(` ${condition.kind.toUpperCase()} `)})`;
    case 'not':
      if (condition.part.kind === 'null') return `${columnName(condition.part.operand, layer)} IS NOT NULL`;
      return `NOT (${compile(condition.part, layer)})`;
    case 'null':
      return `${columnName(condition.operand, layer)} IS NULL`;
    case 'in': {
      const side = sideOf(condition.operand, layer);
      return `${side.sql} IN (${condition.values.map((value) => literal(value, side, layer)).join(', ')})`;
    }
    case 'like': {
      const side = sideOf(condition.operand, layer);
      // SQL Server reads [ ] as a set, others read \ as an escape.
      if (/[[\]\\^]/.test(condition.pattern)) throw notHere;
      return `${side.sql} LIKE ${literal({ kind: 'text', value: condition.pattern }, side, layer)}`;
    }
    case 'compare':
      return compare(condition, layer);
    case 'contains':
      throw notHere;
  }
}

function compare({ operator, left, right }: Condition & { kind: 'compare' }, layer: Layer): string {
  const [a, b] = [sideOf(left, layer), sideOf(right, layer)];
  const text = [left, right].some((side) => side.kind === 'text') || a.isText || b.isText;
  // Only equality of text is the same everywhere: collations differ.
  if (text && operator !== '=' && operator !== '<>') throw notHere;
  const sql = (operand: Operand, own: Side, other: Side): string =>
    operand.kind === 'column' ? own.sql : literal(operand, other, layer);
  // Dates of two kinds are not worth a cast.
  if (a.field && b.field && a.field.esriType !== b.field.esriType && (a.isDate || b.isDate)) throw notHere;
  return `${sql(left, a, b)} ${operator} ${sql(right, b, a)}`;
}

interface Side {
  readonly sql: string;
  readonly field: Field | null;
  readonly isText: boolean;
  readonly isDate: boolean;
}

function sideOf(operand: Operand, layer: Layer): Side {
  if (operand.kind !== 'column') return { sql: '', field: null, isText: false, isDate: false };
  const name = columnName(operand, layer);
  const field = layer.fields.find((candidate) => candidate.name === operand.name) ?? null;
  const isText = field !== null && isTextField(field);
  const isDate = field?.spec.type === 'date';
  const { accentSensitive, caseSensitive } = abilitiesOf(layer);
  if (isText && (!accentSensitive || field.esriType !== 'String')) throw notHere;
  return { sql: isText && caseSensitive ? `UPPER(${name})` : name, field, isText, isDate };
}

function columnName(operand: Operand, layer: Layer): string {
  const known = operand.kind === 'column' && layer.fields.some((field) => field.name === operand.name);
  if (!known || !isPlainName(operand.name)) throw notHere;
  return operand.name;
}

/** A name that SQL would have to quote differs from database to database, so none such is ever sent. */
export function isPlainName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name);
}

function literal(value: Literal, beside: Side, layer: Layer): string {
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'text': {
      const text = beside.isText && abilitiesOf(layer).caseSensitive ? value.value.toUpperCase() : value.value;
      return `'${text.replaceAll("'", "''")}'`;
    }
    case 'date':
      return dateLiteral(value.value, beside.field?.esriType, layer);
    case 'boolean':
      throw notHere;
  }
}

function dateLiteral(epochMs: number, esriType: string | undefined, layer: Layer): string {
  const year = new Date(epochMs).getUTCFullYear();
  if (year < 1 || year > 9998 || epochMs % 1000 !== 0) throw notHere;
  if (esriType === 'DateOnly') {
    if (startOf(epochMs, 'day') !== epochMs) throw notHere;
    const parts = calendarParts(epochMs);
    return `DATE '${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}'`;
  }
  if (esriType !== 'Date' || !abilitiesOf(layer).utc) throw notHere;
  return `TIMESTAMP '${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')}'`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
