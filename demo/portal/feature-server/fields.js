import { invalidField } from './service-error.js';

/** @import { Dataset, FieldDefinition } from '../types.js' */

const KOOP_TYPE = { OID: 'Integer', DateOnly: 'String' };
const byName = new WeakMap();

/**
 * Field of a name as hosted services find it: without regard to case.
 *
 * @param {Dataset} dataset
 * @param {string} name
 * @returns {FieldDefinition}
 */
export function fieldOf(dataset, name) {
  if (!byName.has(dataset)) {
    byName.set(dataset, new Map(dataset.fields.map((field) => [field.name.normalize('NFC').toLowerCase(), field])));
  }
  const field = byName.get(dataset).get(name.trim().normalize('NFC').toLowerCase());
  if (!field) throw invalidField(name.trim());
  return field;
}

/**
 * Fields of a comma-separated list; `*` is all of them.
 *
 * @param {Dataset} dataset
 * @param {string} list
 */
export function fieldsOf(dataset, list) {
  const names = list.split(',').filter((name) => name.trim() !== '');
  if (names.some((name) => name.trim() === '*')) return dataset.fields;
  return [...new Set(names.map((name) => fieldOf(dataset, name)))];
}

/** How Koop calls the type; it guesses from the first row where none is given. */
export function koopField({ name, type, alias, length, domain }) {
  return { name, type: KOOP_TYPE[type] ?? type, alias: alias ?? name, length, domain };
}

/** How the service describes a field, in its metadata and beside the rows. */
export function describeField({ name, type, alias, length, domain }) {
  return {
    name,
    type: `esriFieldType${type}`,
    alias: alias ?? name,
    sqlType: type === 'OID' ? 'sqlTypeInteger' : 'sqlTypeOther',
    ...(type === 'String' && { length }),
    nullable: type !== 'OID',
    editable: type !== 'OID',
    domain: domain ?? null,
    defaultValue: null,
  };
}
