import type { ColumnSpec } from '../../table/column-builder.js';
import type { ColumnType } from '../../table/column.js';
import { isObject, maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { plainText } from '../plain-text.js';

/** A column of a DataStore table. */
export interface CkanField {
  readonly spec: ColumnSpec;
  /** PostgreSQL's name of its type. */
  readonly type: string;
}

/** Fields of an answer of `datastore_search`, without the row number `_id` that CKAN adds. */
export function parseFields(answer: Json): readonly CkanField[] {
  return objectsIn(answer['fields']).flatMap((field) => {
    const name = maybeText(field['id']);
    if (name === null || name === '_id') return [];
    const type = maybeText(field['type'])?.toLowerCase() ?? 'text';
    // The data dictionary, where the publisher filled it in.
    const info = isObject(field['info']) ? field['info'] : {};
    const unit = plainText(info['unit']) ?? undefined;
    return [{ type, spec: { name, label: plainText(info['label']) ?? name, unit, type: columnType(type) } }];
  });
}

function columnType(type: string): ColumnType {
  if (/^(?:int\d*|bigint|smallint|integer|float\d*|double.*|real|numeric)$/.test(type)) return 'number';
  if (/^(?:timestamp.*|date)$/.test(type)) return 'date';
  return type.startsWith('bool') ? 'boolean' : 'text';
}
